// The part that build and facts share: rules and inputs opened, articles extracted in order, bad
// ones reported, the numbers counted.
#pragma once

#include "boba/rule_set.hpp"

#include "cli/commands.hpp"
#include "cli/pipeline.hpp"
#include "cli/summary.hpp"
#include "cli/terminal.hpp"

#include <chrono>
#include <functional>
#include <optional>

namespace boba::cli {

// Gets every good outcome in the order of the input; says whether to go on.
using GoodSink = std::function<Next(Outcome&&)>;

// Runs the extraction. The summary, or nothing after a fault, which has then been reported.
[[nodiscard]] std::optional<Summary> extract_inputs(const Reading& reading, const RuleSet& rules,
                                                    Keep keep, Terminal& terminal,
                                                    const GoodSink& sink);

using Clock = std::chrono::steady_clock;

}  // namespace boba::cli
