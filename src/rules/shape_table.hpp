// ShapeTable: the tests of shapes of all programs of a rule pack, each distinct one once, so that
// what a token's shape passes is a set of bits.
#pragma once

#include "rules/shapes.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace boba {

class ShapeTable {
 public:
  // The bit of a test; none if there is no room for it.
  std::optional<std::uint32_t> intern(const ShapeTest& test);

  // The tests that a shape passes, as bits.
  [[nodiscard]] std::uint64_t passed_by(std::uint32_t shape) const;

 private:
  static constexpr std::size_t kRoom = 64;
  std::vector<ShapeTest> tests_;
};

// Answers of a ShapeTable, remembered: few shapes are different. For one thread.
class ShapeMasks {
 public:
  explicit ShapeMasks(const ShapeTable& table);

  [[nodiscard]] std::uint64_t of(std::uint32_t shape) {
    constexpr std::uint32_t kOdd = 0x9E3779B1U;
    Known& known = known_[(shape * kOdd) >> (32 - kBits)];
    if (known.shape != shape) known = {shape, table_.passed_by(shape)};
    return known.passed;
  }

 private:
  static constexpr unsigned kBits = 9;
  struct Known {
    std::uint32_t shape = 0;
    std::uint64_t passed = 0;
  };
  const ShapeTable& table_;
  std::array<Known, std::size_t{1} << kBits> known_{};
};

}  // namespace boba
