// RuleIndex: finds the rules worth trying in a sentence. A rule is filed under a rarest feature of
// its matches, so it is looked up once for every such feature that the sentence shows, and rules
// whose words do not occur cost nothing, however many there are. A rule of shapes alone is looked
// at for every sentence. Built once, then immutable.
#pragma once

#include "rules/features.hpp"
#include "rules/phase.hpp"

#include <cstdint>
#include <vector>

namespace boba {

class RuleIndex {
 public:
  struct Filed {
    std::uint32_t phase = 0;
    std::uint32_t rule = 0;  // number in the phase
  };

  void build(const std::vector<Phase>& phases, const FeatureTable& features);

  [[nodiscard]] const std::vector<Filed>& of_key(FeatureTable::Number key) const {
    return key < by_key_.size() ? by_key_[key] : none_;
  }
  [[nodiscard]] const std::vector<std::uint32_t>& of_type(std::size_t phase, TypeId type) const {
    return phases_[phase].by_type[index_of(type)];
  }
  // The types that rules of the phase are filed under.
  [[nodiscard]] const TypeMask& types(std::size_t phase) const { return phases_[phase].types; }
  [[nodiscard]] const std::vector<std::uint32_t>& always(std::size_t phase) const {
    return phases_[phase].always;
  }
  // What a rule needs, side by side with those of its phase.
  [[nodiscard]] const Needs& needs(std::size_t phase, std::uint32_t rule) const {
    return phases_[phase].needs[rule];
  }
  // Whether a token with the key and the types may be one that a rule of the phase is filed under.
  [[nodiscard]] bool may_begin(std::size_t phase, FeatureTable::Number key,
                               const TypeMask& types) const {
    const OfPhase& here = phases_[phase];
    return here.types.meets(types) || (key < here.keys.size() && here.keys[key]);
  }

 private:
  struct OfPhase {
    std::vector<std::vector<std::uint32_t>> by_type{kMaxTypes};
    std::vector<std::uint32_t> always;
    std::vector<Needs> needs;  // by rule
    std::vector<bool> keys;    // that rules are filed under
    TypeMask types;
  };
  void file(Filed rule, const std::vector<Feature>& needed, const FeatureTable& features);

  std::vector<OfPhase> phases_;
  std::vector<std::vector<Filed>> by_key_;  // by number of the feature
  std::vector<Filed> none_;
};

}  // namespace boba
