#include "rules/first_table.hpp"

namespace boba {
namespace {

void mix(std::size_t& hash, std::uint64_t word) {
  constexpr std::uint64_t kGoldenRatio = 0x9E3779B97F4A7C15U;
  hash = (hash ^ (word + (hash >> 29))) * kGoldenRatio;
}

}  // namespace

std::size_t FirstTable::Hash::operator()(const FeatureSet& set) const {
  std::size_t hash = 0;
  for (const std::uint64_t word : set.types.words) mix(hash, word);
  for (const std::uint64_t word : set.keys.words) mix(hash, word);
  mix(hash, set.shapes);
  return hash ^ (hash >> 32);
}

std::uint32_t FirstTable::intern(const FeatureSet& set) {
  const auto known = numbers_.find(set);
  if (known != numbers_.end()) return known->second;
  const auto number = static_cast<std::uint32_t>(sets_.size());
  numbers_.emplace(set, number);
  sets_.push_back(set);
  return number;
}

std::uint32_t FirstTable::either(std::uint32_t a, std::uint32_t b) {
  if (a == b) return a;
  const auto [it, added] = either_.emplace((std::uint64_t{a} << 32) | b, 0);
  if (added) {
    FeatureSet both = sets_[a];
    both.merge(sets_[b]);
    it->second = intern(both);
  }
  return it->second;
}

}  // namespace boba
