// Features: what a token shows to rules, and sets of features that tell at a glance whether a rule
// can get past a token. Such sets may raise a false alarm and never miss.
#pragma once

#include "base/ids.hpp"
#include "segment/token.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace boba {

inline constexpr std::uint32_t kMaxTypes = 192;  // classes and mention types of a rule pack
inline constexpr std::uint32_t kKeyBits = 128;   // of a set of keys

// A set of numbers below 64 * kWords.
template <std::size_t kWords>
struct BitMask {
  std::array<std::uint64_t, kWords> words{};

  void set(std::uint32_t i) { words[i / 64] |= std::uint64_t{1} << (i % 64); }
  [[nodiscard]] bool test(std::uint32_t i) const { return ((words[i / 64] >> (i % 64)) & 1) != 0; }
  void merge(const BitMask& other) {
    for (std::size_t i = 0; i < kWords; ++i) words[i] |= other.words[i];
  }
  [[nodiscard]] bool meets(const BitMask& other) const {
    std::uint64_t common = 0;
    for (std::size_t i = 0; i < kWords; ++i) common |= words[i] & other.words[i];
    return common != 0;
  }
  [[nodiscard]] BitMask common(const BitMask& other) const {
    BitMask both;
    for (std::size_t i = 0; i < kWords; ++i) both.words[i] = words[i] & other.words[i];
    return both;
  }
  [[nodiscard]] BitMask without(const BitMask& other) const {
    BitMask rest;
    for (std::size_t i = 0; i < kWords; ++i) rest.words[i] = words[i] & ~other.words[i];
    return rest;
  }
  // Calls `use` with each number, ascending.
  template <typename Use>
  void for_each(const Use& use) const {
    for (std::uint32_t i = 0; i < kWords; ++i) {
      for (std::uint64_t word = words[i]; word != 0; word &= word - 1) {
        use(i * 64 + static_cast<std::uint32_t>(std::countr_zero(word)));
      }
    }
  }
  bool operator==(const BitMask&) const = default;
};

// A set of types, such as those of the mentions that start at a token.
struct TypeMask : BitMask<kMaxTypes / 64> {
  void add(TypeId type) { set(index_of(type)); }
  [[nodiscard]] bool has(TypeId type) const { return test(index_of(type)); }
};

// A set of keys, several of which share a bit.
struct KeyMask : BitMask<kKeyBits / 64> {
  static std::uint32_t bit_of(Symbol key) { return index_of(key) % kKeyBits; }
  void add(Symbol key) { set(bit_of(key)); }
  [[nodiscard]] bool has(Symbol key) const { return test(bit_of(key)); }
};

// Something that a token can show: a key, a mention of a type that starts there, a shape.
struct Feature {
  enum class Kind : std::uint8_t { kSymbol, kType, kShape } kind = Kind::kSymbol;
  std::uint32_t id = 0;

  auto operator<=>(const Feature&) const = default;
};

// Numbers of the features that rules of a pack need: types, then shapes, then the keys in the order
// in which they were asked for.
class FeatureTable {
 public:
  using Number = std::uint16_t;
  static constexpr Number kNoNumber = 0x7FFF;
  static constexpr Number kFirstKey = kMaxTypes + 32;  // behind types and bits of shapes

  // kNoNumber if there is no room for another key.
  Number number_of(Feature feature) {
    if (feature.kind == Feature::Kind::kType) return static_cast<Number>(feature.id);
    if (feature.kind == Feature::Kind::kShape) return static_cast<Number>(kMaxTypes + feature.id);
    if (of_symbol_.size() <= feature.id) of_symbol_.resize(feature.id + 1, kNoNumber);
    Number& number = of_symbol_[feature.id];
    if (number == kNoNumber && size_ < kNoNumber) number = size_++;
    return number;
  }

  // kNoNumber if no rule needs the key.
  [[nodiscard]] Number of_symbol(Symbol key) const {
    return index_of(key) < of_symbol_.size() ? of_symbol_[index_of(key)] : kNoNumber;
  }
  [[nodiscard]] static Number of_type(TypeId type) { return static_cast<Number>(index_of(type)); }
  [[nodiscard]] static Number of_shape(std::uint32_t bit) {
    return static_cast<Number>(kMaxTypes + bit);
  }
  [[nodiscard]] Number size() const { return size_; }

 private:
  std::vector<Number> of_symbol_;
  Number size_ = kFirstKey;
};

// Sets of features: of each, a sentence must show something at or behind the start of a match. Most
// sets are small, so they are looked up one by one; those beyond the room are left out.
class alignas(64) Needs {
 public:
  using Number = FeatureTable::Number;

  void add(const std::vector<Number>& set) {
    if (set.empty() || size_ + set.size() > numbers_.size()) return;
    for (const Number number : set) {
      if (number == FeatureTable::kNoNumber) return;
    }
    for (const Number number : set) numbers_[size_++] = number;
    numbers_[size_ - 1] |= kLast;
  }

  // The last place at which something of every set is still to come, given the last place of every
  // feature; -1 if there is none.
  [[nodiscard]] std::int32_t limit(const std::vector<std::int16_t>& last_of) const {
    std::int32_t limit = std::numeric_limits<std::int16_t>::max();
    std::int32_t last = -1;
    for (std::uint32_t i = 0; i < size_; ++i) {
      last = std::max<std::int32_t>(last, last_of[static_cast<std::size_t>(numbers_[i] & kNumber)]);
      if ((numbers_[i] & kLast) == 0) continue;
      if (last < 0) return -1;
      limit = std::min(limit, last);
      last = -1;
    }
    return limit;
  }

 private:
  static constexpr Number kLast = 0x8000;  // of a set
  static constexpr Number kNumber = 0x7FFF;
  std::array<Number, 30> numbers_{};
  std::uint32_t size_ = 0;
};

// What one token shows, or what a program can begin with (its FIRST set): types of mentions, keys,
// and tests of shapes by their numbers in the ShapeTable.
struct alignas(16) FeatureSet {
  TypeMask types;
  KeyMask keys;
  std::uint64_t shapes = 0;

  void merge(const FeatureSet& other) {
    types.merge(other.types);
    keys.merge(other.keys);
    shapes |= other.shapes;
  }
  [[nodiscard]] bool meets(const FeatureSet& other) const {
    std::uint64_t common = shapes & other.shapes;
    for (std::size_t i = 0; i < types.words.size(); ++i) {
      common |= types.words[i] & other.types.words[i];
    }
    for (std::size_t i = 0; i < keys.words.size(); ++i) {
      common |= keys.words[i] & other.keys.words[i];
    }
    return common != 0;
  }
  bool operator==(const FeatureSet&) const = default;
};

}  // namespace boba
