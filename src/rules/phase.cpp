#include "rules/phase.hpp"

namespace boba {

void PhaseIndex::build(const std::vector<CompiledRule>& rules, std::uint32_t symbols) {
  by_symbol_.assign(symbols, {});
  symbols_.assign(symbols, false);
  for (std::uint32_t i = 0; i < rules.size(); ++i) {
    const std::vector<Feature>& needed = rules[i].entrance.needed;
    if (needed.empty()) always_.push_back(i);
    for (const Feature& feature : needed) {
      auto& list = feature.kind == Feature::Kind::kSymbol ? by_symbol_ : by_type_;
      list[feature.id].push_back(i);
      if (feature.kind == Feature::Kind::kSymbol) {
        symbols_[feature.id] = true;
      } else {
        types_.add(static_cast<TypeId>(feature.id));
      }
    }
    for (const Symbol symbol : rules[i].entrance.symbols) symbols_[index_of(symbol)] = true;
    for (const TypeId type : rules[i].entrance.types) types_.add(type);
  }
}

}  // namespace boba
