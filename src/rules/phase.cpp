#include "rules/phase.hpp"

namespace boba {

void PhaseIndex::build(const std::vector<CompiledRule>& rules, std::uint32_t symbols) {
  by_symbol_.assign(symbols, {});
  for (std::uint32_t i = 0; i < rules.size(); ++i) {
    const std::vector<Feature>& needed = rules[i].entrance.needed;
    if (needed.empty()) always_.push_back(i);
    for (const Feature& feature : needed) {
      if (feature.kind == Feature::Kind::kSymbol) {
        by_symbol_[feature.id].push_back(i);
      } else {
        by_type_[feature.id].push_back(i);
        types_.set(feature.id);
      }
    }
  }
}

}  // namespace boba
