// Overlap policy: which matches of a phase are kept in one sentence.
#pragma once

#include "rules/ast.hpp"
#include "segment/token.hpp"

#include <cstdint>
#include <vector>

namespace boba {

// A match that asks to be kept: what it would emit, how far it reached, its rule's place.
struct Candidate {
  TokenRange emitted;
  TokenRange matched;
  std::uint32_t rule = 0;   // in the order of the phase
  std::uint32_t match = 0;  // the caller's number for it
};

// kLongest: of candidates that overlap in what they emit, the one that emits most is kept, then the
// one that matched most, then the one that starts first, then the earlier rule. kAll keeps all.
// The kept ones come in the order of the text. O(n log n).
[[nodiscard]] std::vector<Candidate> keep(std::vector<Candidate> candidates, ast::Policy policy);

}  // namespace boba
