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

// Features that several tokens show, each by its code: types, then keys (hashed), then shapes.
class FeatureMask {
 public:
  using Code = std::uint16_t;

  static Code code_of(Feature feature) {
    switch (feature.kind) {
      case Feature::Kind::kType:
        return static_cast<Code>(feature.id);
      case Feature::Kind::kSymbol:
        return static_cast<Code>(kMaxTypes + KeyMask::bit_of(static_cast<Symbol>(feature.id)));
      case Feature::Kind::kShape:
        break;
    }
    return static_cast<Code>(kShapeWord * 64 + feature.id);
  }

  void add(TypeId type) { words_[index_of(type) / 64] |= std::uint64_t{1} << index_of(type) % 64; }
  void add(const TypeMask& types, const Token& token) {
    for (std::size_t i = 0; i < types.words.size(); ++i) words_[i] |= types.words[i];
    const std::uint32_t key = kMaxTypes + KeyMask::bit_of(token.key);
    words_[key / 64] |= std::uint64_t{1} << key % 64;
    words_[kShapeWord] |= token.shape;
  }
  [[nodiscard]] bool has(Code code) const { return ((words_[code / 64] >> code % 64) & 1) != 0; }
  [[nodiscard]] bool has(TypeId type) const { return has(static_cast<Code>(index_of(type))); }
  [[nodiscard]] TypeMask types() const { return {{{words_[0], words_[1], words_[2], words_[3]}}}; }

 private:
  static constexpr std::size_t kShapeWord = (kMaxTypes + 256) / 64;
  std::array<std::uint64_t, kShapeWord + 1> words_{};
};

// Sets of features: of each, something must be there. Most hold one or two features, so these are
// looked up one by one; sets beyond the room for all of them are left out.
class Needs {
 public:
  void add(const std::vector<Feature>& features) {
    if (features.empty() || size_ + features.size() > codes_.size()) return;
    for (const Feature& feature : features) codes_[size_++] = FeatureMask::code_of(feature);
    codes_[size_ - 1] |= kLast;
  }

  [[nodiscard]] bool met_by(const FeatureMask& mask) const {
    bool found = false;
    for (std::size_t i = 0; i < size_; ++i) {
      const FeatureMask::Code code = codes_[i];
      found = found || mask.has(static_cast<FeatureMask::Code>(code & ~kLast));
      if ((code & kLast) == 0) continue;
      if (!found) return false;
      found = false;
    }
    return true;
  }

 private:
  static constexpr FeatureMask::Code kLast = 0x8000;  // of a set
  std::array<FeatureMask::Code, 28> codes_{};
  std::uint32_t size_ = 0;
};

// The FIRST set of a program: a token that it can begin with has one of these features or shapes.
struct FirstSet {
  TypeMask types;
  KeyMask keys;
  std::vector<ShapeTest> shapes;

  [[nodiscard]] bool admits(const TypeMask& shown, const Token& token) const {
    if (types.meets(shown) || keys.has(token.key)) return true;
    for (const ShapeTest& shape : shapes) {
      if (shape.accepts(token.shape)) return true;
    }
    return false;
  }
  bool operator==(const FirstSet&) const = default;
};

}  // namespace boba
