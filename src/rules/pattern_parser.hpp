// The patterns of the rule language: alternatives, sequences, elements with captures and
// repetition. Nesting is bounded, so the depth of the recursion is too.
#pragma once

#include "rules/ast.hpp"
#include "rules/token_reader.hpp"

#include <optional>

namespace boba {

// Reads alternatives up to the end of the window or a mark that does not belong to them; nothing
// after a fault, which is reported.
[[nodiscard]] std::optional<ast::Element> parse_alternatives(TokenReader& reader);

}  // namespace boba
