#include "rules/rule_index.hpp"

#include <algorithm>
#include <unordered_map>

namespace boba {

void RuleIndex::build(std::vector<Phase>& phases, const FeatureTable& features) {
  *this = {};
  phases_.resize(phases.size());
  by_key_.resize(features.size());
  std::unordered_map<std::uint32_t, std::uint32_t> starts;  // by number in the table of all
  for (std::uint32_t p = 0; p < phases.size(); ++p) {
    for (std::uint32_t i = 0; i < phases[p].rules.size(); ++i) {
      CompiledRule& rule = phases[p].rules[i];
      file({p, i}, rule.entrance.needed, features);
      phases_[p].needs.push_back(rule.entrance.needs);
      const std::uint32_t first = rule.match.code[rule.match.start].first;
      if (first == kNone) continue;
      rule.entrance.start = starts.emplace(first, starts_).first->second;
      starts_ = static_cast<std::uint32_t>(starts.size());
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
