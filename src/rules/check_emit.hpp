// Checks what a rule makes: the type, its slots, and that the values fit them.
#pragma once

#include "rules/ast.hpp"
#include "rules/capture_table.hpp"
#include "rules/check.hpp"
#include "rules/declarations.hpp"
#include "rules/findings.hpp"

#include <set>
#include <string>

namespace boba {

// Returns the captures that the emit uses.
std::set<std::string> check_emit(const ast::Emit& emit, std::size_t file,
                                 const CaptureTable& captures, const Declarations& declarations,
                                 const KnownNames& known, Findings& findings);

}  // namespace boba
