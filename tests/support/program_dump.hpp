// Programs as text: what tests of the compiler compare.
#pragma once

#include "base/name_table.hpp"
#include "base/symbol_table.hpp"
#include "rules/program.hpp"

#include <string>

namespace boba::test {

struct ProgramNames {
  const SymbolTable& symbols;
  const NameTable& types;
  const NameTable& slots;
};

// The instructions in the order in which they are first reached, `next` before `other`, numbered
// so: "0 split 1 2 | 1 'an' 2 | 2 end 3 | 3 accept".
[[nodiscard]] std::string dump(const Program& program, const ProgramNames& names);

}  // namespace boba::test
