// The words for the kinds of things that rules make: 'make' of a rule and 'mention' of a
// declaration, 'fact', 'open', 'refer' and 'mark' of both.
#pragma once

#include "rules/ast.hpp"

#include <optional>
#include <string_view>

namespace boba {

[[nodiscard]] std::optional<ast::Emit::Kind> kind_of_making_word(std::string_view word);
[[nodiscard]] std::string_view making_word(ast::Emit::Kind kind);
[[nodiscard]] std::string_view declaring_word(ast::Emit::Kind kind);
[[nodiscard]] std::string_view context_word(ast::Context::Kind kind);

}  // namespace boba
