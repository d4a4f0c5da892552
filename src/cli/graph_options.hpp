// What the rules know about names and labels, in the form that the graph wants it.
#pragma once

#include "boba/graph.hpp"
#include "boba/result.hpp"
#include "boba/rule_set.hpp"

#include <optional>
#include <string>

namespace boba::cli {

// `identity_file` has lines of names that are one or two; none: only the rules decide.
[[nodiscard]] Result<GraphOptions> graph_options(const RuleSet& rules,
                                                 const std::optional<std::string>& identity_file);

}  // namespace boba::cli
