// Where the rules are when the user does not say.
#pragma once

#include "boba/result.hpp"
#include "boba/rule_set.hpp"

#include <optional>
#include <string>

namespace boba::cli {

// `given` if there is one, else $BOBA_RULES, else the rules beside the program: those of its source
// tree or of its installation.
[[nodiscard]] Result<std::string> rules_folder(const std::optional<std::string>& given);

// The rules of that folder.
[[nodiscard]] Result<RuleSet> load_rules(const std::optional<std::string>& given);

}  // namespace boba::cli
