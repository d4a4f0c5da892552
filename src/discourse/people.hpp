// People: who is named in one article. Name mentions of one person are put together (full name,
// shorter forms, spellings), and the posts that the article says each holds are collected.
#pragma once

#include "discourse/article_view.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace boba {

enum class PersonId : std::uint32_t {};

// How a country came to be known, best first.
enum class CountrySource : std::uint8_t {
  kStated,
  kSameList,
  kSamePerson,
  kName,
  kOtherSide,
  kUnknown
};

// One post as one mention of it states it.
struct Post {
  std::string role;
  std::optional<std::string> organization;
  std::optional<std::string> country;
  CountrySource country_source = CountrySource::kUnknown;
  bool international = false;  // of a body that belongs to no country
  bool beside_name = false;    // of a list, the post next to the name
  bool before_name = false;    // told before the name
  bool heads_party = false;    // the organization is the ruling party of the country
  bool is_top = false;         // at the head of a state, a government or a ruling party
  bool is_private = false;     // outside the state: of no country but its holder's
  bool beside_firm = false;    // the name beside it may be that of a firm
  std::string house;           // "always" or "never": of the press's own country or not
  std::string same;            // another title of the same post
  std::string status = "current";
  TokenRange tokens;        // the holder with the post
  std::uint32_t rule = 0;   // RuleId
  double confidence = 0.0;  // of the holder
  MentionIndex role_mention = kNone;
};

struct Person {
  std::string name;                         // the fullest spelling
  bool house_shaped = false;                // a name of the house country's kind
  std::optional<std::string> name_country;  // the only country of such names
  std::optional<std::string> told_country;  // beside the name, where no post is
  std::vector<MentionIndex> mentions;       // Name mentions, in order
  std::vector<Post> posts;                  // in order of mention
  std::optional<std::string> country;       // best known
};

class People {
 public:
  explicit People(const ArticleView& view);

  [[nodiscard]] const std::vector<Person>& all() const { return people_; }
  [[nodiscard]] const Person& at(PersonId id) const { return people_[index_of(id)]; }

  // The person that a Name mention stands for.
  [[nodiscard]] std::optional<PersonId> of_name(MentionIndex name) const;

 private:
  void group_names(const ArticleView& view);
  void collect_posts(const ArticleView& view);
  void collect_careers(const ArticleView& view);
  void drop_posts_of_others();
  void add_posts_of_colleagues(const ArticleView& view);
  void infer_countries(const ArticleView& view);

  std::vector<Person> people_;
  std::unordered_map<MentionIndex, PersonId> of_name_;
};

}  // namespace boba
