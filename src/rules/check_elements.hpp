// Checks the names in patterns: classes, attributes, mention types, slots, shapes, named patterns;
// and that no part of a pattern is empty of meaning.
#pragma once

#include "rules/ast.hpp"
#include "rules/check.hpp"
#include "rules/declarations.hpp"
#include "rules/findings.hpp"

namespace boba {

// Whether a mention type is needed where it stands, or only where its pattern is used.
enum class Needed { kHere, kWhereUsed };

void check_element(const ast::Element& element, std::size_t file, Needed needed,
                   const Declarations& declarations, const KnownNames& known, Findings& findings);

// Checks that mentions of a type can be there when a rule of `place.file` runs: its rules stand in
// an earlier file. `user` names what needs them.
void check_made_before(const std::string& type, FilePlace place, const std::string& user,
                       const Declarations& declarations, Findings& findings);

}  // namespace boba
