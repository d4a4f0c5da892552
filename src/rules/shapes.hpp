// The names of token shapes in rules: `:cap`, `:number`, `:comma` ...
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace boba {

// A token has the shape if it has all bits of `all` and none of `none` (segment/token.hpp).
struct ShapeTest {
  std::uint32_t all = 0;
  std::uint32_t none = 0;

  [[nodiscard]] bool accepts(std::uint32_t shape) const {
    return (shape & all) == all && (shape & none) == 0;
  }
  bool operator==(const ShapeTest&) const = default;
};

[[nodiscard]] std::optional<ShapeTest> shape_named(std::string_view name);
[[nodiscard]] const std::vector<std::string>& shape_names();

}  // namespace boba
