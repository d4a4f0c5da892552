// The examples of rules: sentences and what they must give.
#pragma once

#include "rules/ast.hpp"
#include "rules/token_reader.hpp"

#include <optional>

namespace boba {

// Reads what follows `word`, 'yes' or 'no', to the end of the window; nothing after a fault.
[[nodiscard]] std::optional<ast::Example> parse_example(TokenReader& reader, const RuleToken& word);

}  // namespace boba
