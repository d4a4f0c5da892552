// How far the figures might be off: the articles are drawn anew, with repetition, many times over.
// The same tallies give the same intervals on every machine.
#pragma once

#include "eval/tally.hpp"

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace boba::eval {

// Draws whole numbers, all equally likely. The standard fixes what the generator gives but not what
// its own distributions make of it, so the step from one to the other is done here.
class Drawing {
 public:
  explicit Drawing(std::uint64_t seed) : generator_(seed) {}

  // A number below `limit`, which is not 0.
  [[nodiscard]] std::size_t below(std::size_t limit);

 private:
  std::mt19937_64 generator_;
};

// Nineteen of twenty drawings lie between.
struct Interval {
  Figures low;
  Figures high;
};

// One interval a row. `articles` has the tallies of each article, every article with the same rows.
[[nodiscard]] std::vector<Interval> intervals_of(const std::vector<std::vector<Tally>>& articles);

}  // namespace boba::eval
