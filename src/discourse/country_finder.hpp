// CountryFinder: which country a text is likely to mean at a place where it names none. Keeps a
// view of the article, which outlives it.
#pragma once

#include "discourse/article_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace boba {

class CountryFinder {
 public:
  explicit CountryFinder(const ArticleView& view);

  // The country, other than the house's, that the text shortly before a token names most often,
  // else that the whole article does.
  [[nodiscard]] std::optional<std::string> before(std::uint32_t token) const;

 private:
  struct Place {
    std::uint32_t byte = 0;
    std::string country;
  };

  [[nodiscard]] std::uint32_t byte_of(std::uint32_t token) const;
  [[nodiscard]] std::optional<std::string> most_frequent(std::uint32_t from,
                                                         std::uint32_t to) const;

  const ArticleView& view_;
  std::vector<Place> places_;
};

}  // namespace boba
