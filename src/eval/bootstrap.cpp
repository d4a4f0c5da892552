#include "eval/bootstrap.hpp"

#include <algorithm>

namespace boba::eval {
namespace {

constexpr std::uint64_t kSeed = 20240312;
constexpr std::size_t kRounds = 1000;
constexpr std::size_t kOneOf = 40;  // lies outside on each side of an interval

// The figures of one row in every round that drew something of it.
struct Rounds {
  std::vector<double> precision;
  std::vector<double> recall;
  std::vector<double> f1;

  void add(const Tally& tally) {
    if (tally.predicted == 0 && tally.gold == 0) return;
    const Figures figures = figures_of(tally);
    precision.push_back(figures.precision);
    recall.push_back(figures.recall);
    f1.push_back(figures.f1);
  }
};

struct Ends {
  double low = 0.0;
  double high = 0.0;
};

Ends ends_of(std::vector<double> values) {
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  const std::size_t outside = values.size() / kOneOf;
  return {values[outside], values[values.size() - 1 - outside]};
}

Interval interval_of(const Rounds& rounds) {
  const Ends precision = ends_of(rounds.precision);
  const Ends recall = ends_of(rounds.recall);
  const Ends f1 = ends_of(rounds.f1);
  return {{precision.low, recall.low, f1.low}, {precision.high, recall.high, f1.high}};
}

}  // namespace

std::size_t Drawing::below(std::size_t limit) {
  // What is left over at the top would make small numbers likelier.
  const std::uint64_t top = std::mt19937_64::max() - std::mt19937_64::max() % limit;
  std::uint64_t drawn = generator_();
  while (drawn >= top) drawn = generator_();
  return static_cast<std::size_t>(drawn % limit);
}

std::vector<Interval> intervals_of(const std::vector<std::vector<Tally>>& articles) {
  if (articles.empty()) return {};
  std::vector<Rounds> rows(articles.front().size());
  Drawing drawing(kSeed);
  for (std::size_t round = 0; round < kRounds; ++round) {
    std::vector<Tally> sums(rows.size());
    for (std::size_t i = 0; i < articles.size(); ++i) {
      const std::vector<Tally>& drawn = articles[drawing.below(articles.size())];
      for (std::size_t row = 0; row < rows.size(); ++row) sums[row] += drawn[row];
    }
    for (std::size_t row = 0; row < rows.size(); ++row) rows[row].add(sums[row]);
  }
  std::vector<Interval> intervals;
  intervals.reserve(rows.size());
  for (const Rounds& row : rows) intervals.push_back(interval_of(row));
  return intervals;
}

}  // namespace boba::eval
