// Dump: a syntax tree back to text in one canonical layout, which parses to the same tree. What
// tests compare.
#pragma once

#include "rules/ast.hpp"

#include <string>

namespace boba {

[[nodiscard]] std::string dump(const ast::Element& element);
[[nodiscard]] std::string dump(const ast::File& file);

}  // namespace boba
