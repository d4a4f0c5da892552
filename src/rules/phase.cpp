#include "rules/phase.hpp"

#include <algorithm>

namespace boba {

void PhaseIndex::build(const std::vector<CompiledRule>& rules, std::uint32_t symbols) {
  by_symbol_.assign(symbols, {});
  for (std::uint32_t i = 0; i < rules.size(); ++i) {
    const std::vector<Feature>& needed = rules[i].entrance.needed;
    const auto is_shape = [](const Feature& f) { return f.kind == Feature::Kind::kShape; };
    if (needed.empty() || std::any_of(needed.begin(), needed.end(), is_shape)) {
      always_.push_back(i);
      continue;
    }
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
