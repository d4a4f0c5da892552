#include "text/offset_map.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace boba {

void OffsetMap::add(std::uint32_t derived, std::uint32_t original, Piece piece) {
  if (pieces_.empty() && derived > 0) pieces_.push_back({0, {0, 0}, Piece::kStepwise});
  if (!pieces_.empty() && pieces_.back().piece == Piece::kFixed) {
    pieces_.back().original.end = original;
  }
  assert(pieces_.empty() || pieces_.back().derived <= derived);
  pieces_.push_back({derived, {original, original}, piece});
}

Span OffsetMap::to_original(Span derived) const {
  if (is_identity()) return derived;
  const std::uint32_t begin = original_begin(derived.begin);
  return {begin, derived.empty() ? begin : original_end(derived.end)};
}

// The last piece that starts at or before `derived`.
std::size_t OffsetMap::piece_at(std::uint32_t derived) const {
  const auto after =
      std::upper_bound(pieces_.begin(), pieces_.end(), derived,
                       [](std::uint32_t offset, const Entry& e) { return offset < e.derived; });
  return static_cast<std::size_t>(after - pieces_.begin()) - 1;
}

std::uint32_t OffsetMap::original_begin(std::uint32_t derived) const {
  if (is_identity()) return derived;
  const Entry& entry = pieces_[piece_at(derived)];
  const std::uint32_t steps = entry.piece == Piece::kFixed ? 0 : derived - entry.derived;
  return entry.original.begin + steps;
}

// The end of what the byte before `derived` came from; `derived` > 0.
std::uint32_t OffsetMap::original_end(std::uint32_t derived) const {
  if (is_identity()) return derived;
  const Entry& entry = pieces_[piece_at(derived - 1)];
  if (entry.piece == Piece::kFixed) return entry.original.end;
  return entry.original.begin + (derived - entry.derived);
}

OffsetMap OffsetMap::then(const OffsetMap& inner) const {
  if (is_identity()) return inner;
  if (inner.is_identity()) return *this;
  constexpr std::uint32_t kEnd = std::numeric_limits<std::uint32_t>::max();
  OffsetMap both;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    const Entry& entry = pieces_[i];
    if (entry.piece == Piece::kStepwise) {
      const std::uint32_t next = i + 1 < pieces_.size() ? pieces_[i + 1].derived : kEnd;
      const std::uint32_t length = next - entry.derived;
      const std::uint32_t begin = entry.original.begin;
      both.add_stepwise_through(inner, {begin, length > kEnd - begin ? kEnd : begin + length},
                                entry.derived);
    } else {
      Span original{inner.original_begin(entry.original.begin), 0};
      original.end =
          entry.original.empty() ? original.begin : inner.original_end(entry.original.end);
      both.pieces_.push_back({entry.derived, original, Piece::kFixed});
    }
  }
  return both;
}

// Appends the pieces of `inner` that a stepwise piece of this map runs over.
void OffsetMap::add_stepwise_through(const OffsetMap& inner, Span middle, std::uint32_t derived) {
  if (middle.empty()) return;
  for (std::size_t k = inner.piece_at(middle.begin); k < inner.pieces_.size(); ++k) {
    Entry entry = inner.pieces_[k];
    if (entry.derived >= middle.end) break;
    if (entry.derived < middle.begin) {
      const bool fixed = entry.piece == Piece::kFixed;
      entry.original.begin += fixed ? 0 : middle.begin - entry.derived;
      entry.derived = middle.begin;
    }
    entry.derived = derived + (entry.derived - middle.begin);
    pieces_.push_back(entry);
  }
}

}  // namespace boba
