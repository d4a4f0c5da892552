// Checks what an example expects: types, slots and values that exist.
#pragma once

#include "rules/ast.hpp"
#include "rules/declarations.hpp"
#include "rules/findings.hpp"

namespace boba {

void check_example(const ast::Example& example, std::size_t file, const Declarations& declarations,
                   Findings& findings);

}  // namespace boba
