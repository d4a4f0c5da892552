// The one place where order comes from: facts in any order, with repeats, to one order without,
// and the same for articles.
#pragma once

#include "boba/article.hpp"
#include "boba/fact.hpp"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace boba {

// Pointers into `facts`: by article, then place in the text, then everything else; equal facts
// once.
[[nodiscard]] std::vector<const Fact*> canonical_order(std::span<const Fact> facts);

// What is said of each article, by its id; where two say different things, the greater text counts.
[[nodiscard]] std::map<std::string, ArticleInfo> joined_articles(
    std::span<const ArticleInfo> articles);

}  // namespace boba
