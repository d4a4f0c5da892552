// Phase: the compiled rules of one file with the index that finds those worth trying in a
// sentence. Immutable.
#pragma once

#include "base/ids.hpp"
#include "rules/ast.hpp"
#include "rules/program.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace boba {

// Rules by a rarest feature of theirs: a rule is looked up once for every feature of the sentence
// that it is filed under, so rules whose words do not occur cost nothing. A rule of shapes alone is
// looked at for every sentence.
class PhaseIndex {
 public:
  void build(const std::vector<CompiledRule>& rules, std::uint32_t symbols);

  [[nodiscard]] const std::vector<std::uint32_t>& of_symbol(Symbol symbol) const {
    return index_of(symbol) < by_symbol_.size() ? by_symbol_[index_of(symbol)] : none_;
  }
  [[nodiscard]] const std::vector<std::uint32_t>& of_type(TypeId type) const {
    return by_type_[index_of(type)];
  }
  [[nodiscard]] const std::vector<std::uint32_t>& always() const { return always_; }

  // The types that any rule is filed under.
  [[nodiscard]] const TypeMask& types() const { return types_; }

 private:
  std::vector<std::vector<std::uint32_t>> by_symbol_;
  std::vector<std::vector<std::uint32_t>> by_type_{kMaxTypes};
  std::vector<std::uint32_t> always_;
  std::vector<std::uint32_t> none_;
  TypeMask types_;
};

struct Phase {
  std::string name;
  ast::Policy policy = ast::Policy::kLongest;
  TypeMask outside;  // matches that overlap mentions of these types are dropped
  bool has_outside = false;
  std::vector<CompiledRule> rules;
  PhaseIndex index;
};

}  // namespace boba
