// FirstTable: the FIRST sets of all programs of a rule pack, each distinct one once, so that those
// that are looked at stay in the cache. Filled while rules are compiled, then only read.
#pragma once

#include "rules/features.hpp"

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace boba {

class FirstTable {
 public:
  std::uint32_t intern(const FeatureSet& set);
  // The number of the set of what either admits.
  std::uint32_t either(std::uint32_t a, std::uint32_t b);

  [[nodiscard]] const FeatureSet& at(std::uint32_t number) const { return sets_[number]; }

  // Forgets what is needed to add more.
  void freeze() {
    numbers_ = {};
    either_ = {};
  }

 private:
  struct Hash {
    std::size_t operator()(const FeatureSet& set) const;
  };
  std::vector<FeatureSet> sets_;
  std::unordered_map<FeatureSet, std::uint32_t, Hash> numbers_;
  std::unordered_map<std::uint64_t, std::uint32_t> either_;
};

}  // namespace boba
