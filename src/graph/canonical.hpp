// The one place where order comes from: facts in any order, with repeats, to one order without.
#pragma once

#include "boba/fact.hpp"

#include <span>
#include <vector>

namespace boba {

// Pointers into `facts`: by article, then place in the text, then everything else; equal facts
// once.
[[nodiscard]] std::vector<const Fact*> canonical_order(std::span<const Fact> facts);

}  // namespace boba
