// CountryFinder: which country a text is likely to mean at a place where it names none. Keeps a
// view of the article, which outlives it.
#pragma once

#include "discourse/article_view.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace boba {

class CountryFinder {
 public:
  explicit CountryFinder(const ArticleView& view);

  // The country, other than the house's, that the text shortly before a token names most often,
  // else that the whole article does; none of `taken`.
  [[nodiscard]] std::optional<std::string> before(std::uint32_t token,
                                                  const std::set<std::string>& taken) const;

  // The country, other than the house's, of the last post of that name told shortly before a token
  // without its holder.
  [[nodiscard]] std::optional<std::string> of_post(const std::string& head,
                                                   std::uint32_t token) const;

 private:
  struct Place {
    std::uint32_t byte = 0;
    std::string country;
  };

  struct BarePost {
    std::uint32_t byte = 0;
    std::string head;  // as a key
    std::string country;
  };

  void collect_bare_posts();
  [[nodiscard]] std::uint32_t byte_of(std::uint32_t token) const;
  [[nodiscard]] std::optional<std::string> most_frequent(std::uint32_t from, std::uint32_t to,
                                                         const std::set<std::string>& taken) const;

  const ArticleView& view_;
  std::vector<Place> places_;            // in order
  std::optional<std::string> of_whole_;  // the most frequent country of the article
  std::vector<BarePost> bare_posts_;     // in order
};

}  // namespace boba
