// Features: what a token shows to rules, and sets of features that tell at a glance whether a rule
// can get past a token. Such sets may raise a false alarm and never miss.
#pragma once

#include "base/ids.hpp"
#include "rules/shapes.hpp"
#include "segment/token.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace boba {

inline constexpr std::uint32_t kMaxTypes = 256;  // classes and mention types of a rule pack

// A set of numbers below 256.
struct BitMask {
  std::array<std::uint64_t, 4> words{};

  void set(std::uint32_t i) { words[i / 64] |= std::uint64_t{1} << (i % 64); }
  [[nodiscard]] bool test(std::uint32_t i) const { return ((words[i / 64] >> (i % 64)) & 1) != 0; }
  void merge(const BitMask& other) {
    for (std::size_t i = 0; i < words.size(); ++i) words[i] |= other.words[i];
  }
  [[nodiscard]] bool meets(const BitMask& other) const {
    std::uint64_t common = 0;
    for (std::size_t i = 0; i < words.size(); ++i) common |= words[i] & other.words[i];
    return common != 0;
  }
  [[nodiscard]] BitMask common(const BitMask& other) const {
    BitMask both;
    for (std::size_t i = 0; i < words.size(); ++i) both.words[i] = words[i] & other.words[i];
    return both;
  }
  // Calls `use` with each number, ascending.
  template <typename Use>
  void for_each(const Use& use) const {
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      for (std::uint64_t word = words[i]; word != 0; word &= word - 1) {
        use(i * 64 + static_cast<std::uint32_t>(std::countr_zero(word)));
      }
    }
  }
  bool operator==(const BitMask&) const = default;
};

// A set of types, such as those of the mentions that start at a token.
struct TypeMask : BitMask {
  void add(TypeId type) { set(index_of(type)); }
  [[nodiscard]] bool has(TypeId type) const { return test(index_of(type)); }
};

// A set of keys, several of which share a bit.
struct KeyMask : BitMask {
  static std::uint32_t bit_of(Symbol key) { return index_of(key) % 256; }
  void add(Symbol key) { set(bit_of(key)); }
  [[nodiscard]] bool has(Symbol key) const { return test(bit_of(key)); }
};

// Something that a token can show: a key, a mention of a type that starts there, a shape.
struct Feature {
  enum class Kind : std::uint8_t { kSymbol, kType, kShape } kind = Kind::kSymbol;
  std::uint32_t id = 0;

  auto operator<=>(const Feature&) const = default;
};

struct FeatureMask {
  TypeMask types;
  KeyMask keys;
  std::uint32_t shapes = 0;  // Shape bits

  void add(Feature feature) {
    switch (feature.kind) {
      case Feature::Kind::kSymbol:
        keys.add(static_cast<Symbol>(feature.id));
        break;
      case Feature::Kind::kType:
        types.set(feature.id);
        break;
      case Feature::Kind::kShape:
        shapes |= std::uint32_t{1} << feature.id;
        break;
    }
  }
  void merge(const FeatureMask& other) {
    types.merge(other.types);
    keys.merge(other.keys);
    shapes |= other.shapes;
  }
  [[nodiscard]] bool meets(const FeatureMask& other) const {
    return (shapes & other.shapes) != 0 || types.meets(other.types) || keys.meets(other.keys);
  }
  bool operator==(const FeatureMask&) const = default;
};

// The FIRST set of a program: a token that it can begin with has one of these features or shapes.
struct FirstSet {
  FeatureMask features;
  std::vector<ShapeTest> shapes;

  [[nodiscard]] bool admits(const TypeMask& types, const Token& token) const {
    if (features.types.meets(types) || features.keys.has(token.key)) return true;
    for (const ShapeTest& shape : shapes) {
      if (shape.accepts(token.shape)) return true;
    }
    return false;
  }
  bool operator==(const FirstSet&) const = default;
};

}  // namespace boba
