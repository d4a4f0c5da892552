// HeldPosts: who is told to hold which post at which place of one article, so that a bare title
// finds its holder in logarithmic time. Owns its keys; immutable once made.
#pragma once

#include "discourse/article_view.hpp"
#include "discourse/people.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace boba {

class HeldPosts {
 public:
  HeldPosts(const ArticleView& view, const std::vector<Person>& people);

  // The last person before `token`, else the first after it, who holds a post with this head, in
  // this country and organization where they are given.
  [[nodiscard]] std::optional<PersonId> holder(const std::string& head,
                                               const std::optional<std::string>& country,
                                               const std::optional<std::string>& organization,
                                               std::uint32_t token) const;

  enum class Rank { kTop, kAny };

  // The last person of the country before `token` who holds a post, or who heads the country.
  [[nodiscard]] std::optional<PersonId> titled_of(const std::string& country, std::uint32_t token,
                                                  Rank rank) const;

 private:
  // A post at a token. `order` is its number among all posts, person by person.
  struct Held {
    std::uint32_t at = 0;
    std::uint32_t order = 0;
    PersonId person{};
  };
  using List = std::vector<Held>;  // by place, then order
  using Lists = std::unordered_map<std::string, List>;

  [[nodiscard]] static std::optional<Held> nearest(const List& list, std::uint32_t token);
  void add_titled(const ArticleView& view, const Person& person, const Post& post, Held held);

  Lists by_post_;  // role, country, body; of one place the first
  Lists tops_;     // by country
  Lists titled_;   // by country
};

}  // namespace boba
