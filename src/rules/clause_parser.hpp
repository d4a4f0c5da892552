// The clauses of rules, each read within its window.
#pragma once

#include "rules/ast.hpp"
#include "rules/token_reader.hpp"

#include <optional>

namespace boba {

// Reads the rule that fills the window; clauses with a fault, which is reported, are left out.
// Nothing if the rule has no name.
[[nodiscard]] std::optional<ast::Rule> parse_rule(TokenReader& reader);

}  // namespace boba
