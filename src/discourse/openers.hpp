// Openers: what the statement frames of one sentence open. Frames that only look like openers
// (a subject inside the content of another, a list item of nothing) are left out here, so that the
// reader takes the rest one after the other.
#pragma once

#include "discourse/article_view.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace boba {

struct Opener {
  const Mention* frame = nullptr;  // owned by the annotation of the view
  std::string from;                // whose words they are, where the frame has no speaker
  std::string act;                 // empty: the act goes on
  bool has_speaker = false;
  bool silent = false;  // names a subject that says nothing yet
  bool source = false;  // reports what others say, if they do in its sentence
  bool nested = false;  // its speaker is a side, which others speak for
  bool cut = false;     // opens nothing, but ends what is open
};

// The openers of the frames of a sentence, in order. `in_talk`: statements have just been made.
[[nodiscard]] std::vector<Opener> openers_of(const ArticleView& view,
                                             const std::vector<MentionIndex>& frames, bool in_talk);

}  // namespace boba
