// Phase: the compiled rules of one file. Immutable.
#pragma once

#include "rules/ast.hpp"
#include "rules/program.hpp"

#include <string>
#include <vector>

namespace boba {

struct Phase {
  std::string name;
  ast::Policy policy = ast::Policy::kLongest;
  TypeMask outside;  // matches that overlap mentions of these types are dropped
  bool has_outside = false;
  std::vector<CompiledRule> rules;
};

}  // namespace boba
