// OffsetMap: from byte offsets of a derived text back to byte offsets of the text it came from.
// The identity costs nothing. Maps of several steps (mark-up removed, then normalised) compose.
#pragma once

#include "boba/span.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace boba {

class OffsetMap {
 public:
  OffsetMap() = default;  // the identity

  // Declares that from `derived` on, offsets run in step with the original from `original`
  // (kStepwise), or that the text up to the next piece stands as a whole for the original from
  // `original` to the start of the next piece (kFixed; where the two are equal, for nothing).
  // Pieces are added in ascending order of `derived` and of `original`; a kFixed piece is never
  // the last. Before the first piece the map is the identity.
  enum class Piece : std::uint8_t { kStepwise, kFixed };
  void add(std::uint32_t derived, std::uint32_t original, Piece piece);

  [[nodiscard]] bool is_identity() const { return pieces_.empty(); }

  // The original span of a derived one; covers every original byte that any of its bytes came
  // from. O(log pieces).
  [[nodiscard]] Span to_original(Span derived) const;

  // This map followed by `inner` (this: text -> middle, inner: middle -> original).
  [[nodiscard]] OffsetMap then(const OffsetMap& inner) const;

 private:
  struct Entry {
    std::uint32_t derived;
    Span original;  // the end counts for kFixed only
    Piece piece;
  };
  [[nodiscard]] std::size_t piece_at(std::uint32_t derived) const;
  [[nodiscard]] std::uint32_t original_begin(std::uint32_t derived) const;
  [[nodiscard]] std::uint32_t original_end(std::uint32_t derived) const;
  void add_stepwise_through(const OffsetMap& inner, Span middle, std::uint32_t derived);

  std::vector<Entry> pieces_;  // empty, or starts at derived 0
};

}  // namespace boba
