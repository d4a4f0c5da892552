// Articles of a few lines, read with the Vietnamese rules, and their facts as lines. The people are
// invented.
#pragma once

#include "boba/extract.hpp"

#include <string>
#include <vector>

namespace boba::test {

// The article "a". An empty day stands for an article that does not say when it was published.
[[nodiscard]] Explanation explain(const std::string& text, const std::string& published = "",
                                  Zones zones = Zones::kArticle);
[[nodiscard]] std::vector<Fact> read(const std::string& text, const std::string& published = "",
                                     Zones zones = Zones::kArticle);

// One line per fact, in the order of the article; fields that the article does not give are empty.
// "person|role|organization|country|status"
[[nodiscard]] std::string roles_of(const std::vector<Fact>& facts);
// "e1|kind|participants|date|place|status"
[[nodiscard]] std::string events_of(const std::vector<Fact>& facts);
// "e1|speaker|act|addressee|content|topics"
[[nodiscard]] std::string statements_of(const std::vector<Fact>& facts);

}  // namespace boba::test
