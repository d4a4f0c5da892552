// Span: a half-open range of positions. Which text it counts in, and whether it counts bytes or
// code points, is said where it is used. Trivially copyable; no ownership.
#pragma once

#include <compare>
#include <cstdint>

namespace boba {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  auto operator<=>(const Span&) const = default;
};

}  // namespace boba
