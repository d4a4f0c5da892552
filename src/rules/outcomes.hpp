// Outcomes: the facts that an article gives in the end, as examples of rules name them:
// role("A", "B", country = "C"). What values without a name stand for, and which
// names there are. Of mentions and frames the first value is the text, the others have names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace boba {

struct Outcome {
  std::string name;
  std::vector<std::string> positions;  // the last one may be repeated
  std::vector<std::string> slots;      // all
};

// The outcome of that name, or nullptr.
[[nodiscard]] const Outcome* outcome_named(std::string_view name);

// The names of all outcomes.
[[nodiscard]] std::vector<std::string> outcome_names();

}  // namespace boba
