// The atoms of patterns: literals, classes and mentions with their tests, shapes, named patterns.
#pragma once

#include "rules/ast.hpp"
#include "rules/token_reader.hpp"

#include <optional>

namespace boba {

// An element without capture or repetition.
[[nodiscard]] ast::Element element_of(decltype(ast::Element::node) node, Span span);

// Reads one atom, at a string, a type name, '@', ':' or '&'; nothing after a fault.
[[nodiscard]] std::optional<ast::Element> parse_atom(TokenReader& reader);

}  // namespace boba
