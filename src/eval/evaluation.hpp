// Evaluation: the score of a whole corpus. A plain value.
#pragma once

#include "boba/fact.hpp"

#include "eval/bootstrap.hpp"
#include "eval/gold.hpp"
#include "eval/score.hpp"

#include <array>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

namespace boba::eval {

struct RowResult {
  Row row;
  Tally tally;
  Interval interval;
};

// Predictions whose confidence lies in one tenth; the highest tenth holds 1 as well.
struct Band {
  struct Count {
    std::size_t right = 0;
    std::size_t facts = 0;

    bool operator==(const Count&) const = default;
  };

  unsigned tenth = 0;           // 9: from 0.9
  std::array<Count, 3> counts;  // by Family
  std::size_t hundredths = 0;   // the sum of their confidences

  [[nodiscard]] Count all() const;
  bool operator==(const Band&) const = default;
};

// The bands that hold anything, the surest first.
[[nodiscard]] std::vector<Band> bands_of(const std::vector<Verdict>& verdicts);

struct CauseCount {
  std::size_t missed = 0;
  std::size_t wrong = 0;
};

struct Evaluation {
  std::size_t articles = 0;
  std::size_t without_facts = 0;  // articles
  std::vector<RowResult> rows;    // in the order of Row
  std::vector<Band> bands;
  std::vector<Miss> misses;  // in the order of the articles
  std::map<std::pair<Family, Cause>, CauseCount> causes;
};

// Facts of articles without gold do not count. The order of articles in `facts` does not matter.
[[nodiscard]] Evaluation evaluate(const std::vector<GoldArticle>& gold,
                                  const std::vector<Fact>& facts);

}  // namespace boba::eval
