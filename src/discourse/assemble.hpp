// Assemble: the reading of an article as facts, in the order of their spans, with ids and
// provenance in code points of the article as it came in.
#pragma once

#include "boba/fact.hpp"

#include "discourse/reading.hpp"

#include <optional>
#include <vector>

namespace boba {

[[nodiscard]] std::vector<Fact> facts_of(const ArticleView& view, const ActorFinder& finder,
                                         const Reading& reading, std::optional<Day> reference);

}  // namespace boba
