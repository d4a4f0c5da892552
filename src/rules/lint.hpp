// Lint: what is declared and never used. Warnings.
#pragma once

#include "rules/check.hpp"
#include "rules/declarations.hpp"
#include "rules/findings.hpp"

#include <vector>

namespace boba {

void lint_unused(const std::vector<CheckedFile>& files, const Declarations& declarations,
                 const KnownNames& known, Findings& findings);

}  // namespace boba
