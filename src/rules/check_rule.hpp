// Checks one rule: its clauses, what it makes of its captures, what its examples expect.
#pragma once

#include "rules/ast.hpp"
#include "rules/check.hpp"
#include "rules/declarations.hpp"
#include "rules/findings.hpp"

namespace boba {

void check_rule(const ast::Rule& rule, std::size_t file, const Declarations& declarations,
                const KnownNames& known, Findings& findings);

}  // namespace boba
