// The spellings of people's names in one article, longest first, and which of several longer names
// a short one stands for. Pointers to forms are good as long as the vector they are in.
#pragma once

#include "discourse/article_view.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace boba {

// One mention of a name and the heads of the posts that are told beside it.
struct NamedMention {
  MentionIndex name = kNone;
  std::vector<std::string> heads;
  std::string gender;  // by the form of address before it; empty if not known
};

struct NameForm {
  std::string name;  // the spelling with the most marks
  std::vector<std::string> parts;
  bool house_shaped = false;           // a name of the house country's kind
  std::optional<std::string> country;  // the only country of such names
  std::string gender;                  // of the first mention that tells it
  std::vector<NamedMention> mentions;
  std::set<std::string> heads;       // of all mentions
  std::vector<MentionIndex> places;  // of all mentions, ascending
};

// Whether a foreign name is another with parts left out, but for the first: given names and the
// family names of both parents, of which mostly some are told. O(parts).
[[nodiscard]] bool leaves_out_parts(const std::vector<std::string>& shorter,
                                    const std::vector<std::string>& longer);

[[nodiscard]] std::vector<NameForm> name_forms(const ArticleView& view);

// Whether `shorter` is a short form of `longer`: its last or first parts, or its first and last
// part (a middle name left out). A part of one letter stands for any that begins with it.
[[nodiscard]] bool is_short_form(const std::vector<std::string>& shorter,
                                 const std::vector<std::string>& longer);

// Whether a foreign name differs from another, or from the last part of a longer one, by a letter,
// or by the order of the letters, of one longer part: the press writes such names now so and now
// so.
[[nodiscard]] bool is_respelling(const NameForm& shorter, const NameForm& longer);

// Whether one person may have both forms: not where one is a man's and the other a woman's.
[[nodiscard]] bool genders_agree(const std::string& a, const std::string& b);

// Of several longer names the one that a short one stands for: who is addressed alike, else who
// holds the same post, else who holds any, else who was named last before, else who is named first.
// `longer` is not empty.
[[nodiscard]] const NameForm* meant_by(const NamedMention& mention,
                                       const std::vector<const NameForm*>& longer);

}  // namespace boba
