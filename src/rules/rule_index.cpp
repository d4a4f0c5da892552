#include "rules/rule_index.hpp"

#include <algorithm>

namespace boba {

void RuleIndex::build(const std::vector<Phase>& phases, const FeatureTable& features) {
  *this = {};
  phases_.resize(phases.size());
  by_key_.resize(features.size());
  for (std::uint32_t p = 0; p < phases.size(); ++p) {
    for (std::uint32_t i = 0; i < phases[p].rules.size(); ++i) {
      const Entrance& entrance = phases[p].rules[i].entrance;
      file({p, i}, entrance.needed, features);
      phases_[p].needs.push_back(entrance.needs);
    }
  }
}

void RuleIndex::file(Filed rule, const std::vector<Feature>& needed, const FeatureTable& features) {
  OfPhase& phase = phases_[rule.phase];
  const auto cannot_file = [&](const Feature& f) {
    return f.kind == Feature::Kind::kShape ||
           (f.kind == Feature::Kind::kSymbol &&
            features.of_symbol(static_cast<Symbol>(f.id)) == FeatureTable::kNoNumber);
  };
  if (needed.empty() || std::any_of(needed.begin(), needed.end(), cannot_file)) {
    phase.always.push_back(rule.rule);
    return;
  }
  for (const Feature& feature : needed) {
    if (feature.kind == Feature::Kind::kSymbol) {
      const FeatureTable::Number key = features.of_symbol(static_cast<Symbol>(feature.id));
      by_key_[key].push_back(rule);
      phase.keys.resize(features.size());
      phase.keys[key] = true;
    } else {
      phase.by_type[feature.id].push_back(rule.rule);
      phase.types.set(feature.id);
    }
  }
}

}  // namespace boba
