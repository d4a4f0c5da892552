#include "annotate/overlap.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <tuple>
#include <vector>

namespace boba {
namespace {

// A candidate that emits and matches the same tokens.
Candidate whole(std::uint32_t begin, std::uint32_t end, std::uint32_t rule) {
  return {{begin, end}, {begin, end}, rule, 0};
}

// "rule:begin..end" of what is kept; matches are numbered as given.
std::string kept_of(std::vector<Candidate> candidates, ast::Policy policy) {
  std::uint32_t number = 0;
  for (Candidate& candidate : candidates) candidate.match = number++;
  std::string text;
  for (const Candidate& one : keep(candidates, policy)) {
    if (!text.empty()) text += " ";
    text += std::to_string(one.rule) + ":" + std::to_string(one.emitted.begin) + ".." +
            std::to_string(one.emitted.end);
  }
  return text;
}

TEST_CASE("the longest of matches that overlap is kept") {
  struct Row {
    std::string what;
    std::vector<Candidate> candidates;
    std::string kept;
  };
  const std::vector<Row> rows = {
      {"none", {}, ""},
      {"apart", {whole(4, 6, 1), whole(0, 2, 2)}, "2:0..2 1:4..6"},
      {"side by side", {whole(2, 4, 1), whole(0, 2, 2)}, "2:0..2 1:2..4"},
      {"the longer", {whole(0, 2, 1), whole(1, 4, 2)}, "2:1..4"},
      {"inside", {whole(1, 3, 1), whole(0, 5, 2)}, "2:0..5"},
      {"as long: the first", {whole(1, 3, 1), whole(0, 2, 2)}, "2:0..2"},
      {"same tokens: the earlier rule", {whole(0, 2, 5), whole(0, 2, 3)}, "3:0..2"},
      {"a chain: the longest frees its far neighbours",
       {whole(0, 3, 1), whole(2, 6, 2), whole(5, 8, 3)},
       "2:2..6"},
      {"a chain: both ends", {whole(0, 4, 1), whole(3, 5, 2), whole(4, 8, 3)}, "1:0..4 3:4..8"},
      {"a short one between",
       {whole(0, 3, 1), whole(3, 4, 2), whole(4, 6, 3)},
       "1:0..3 2:3..4 3:4..6"},
      {"emits as much, matched more", {{{0, 2}, {0, 2}, 1, 0}, {{0, 2}, {0, 4}, 2, 0}}, "2:0..2"},
      {"emits more, matched less", {{{0, 3}, {0, 3}, 1, 0}, {{1, 3}, {0, 9}, 2, 0}}, "1:0..3"},
      {"matches overlap, what they emit does not",
       {{{0, 2}, {0, 5}, 1, 0}, {{3, 5}, {0, 5}, 2, 0}},
       "1:0..2 2:3..5"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(kept_of(row.candidates, ast::Policy::kLongest) == row.kept);
  }
}

TEST_CASE("all matches are kept, in the order of the text") {
  CHECK(kept_of({whole(3, 4, 2), whole(0, 5, 3), whole(0, 2, 1), whole(0, 5, 1)},
                ast::Policy::kAll) == "1:0..2 1:0..5 3:0..5 2:3..4");
}

bool is_better(const Candidate& a, const Candidate& b) {
  if (a.emitted.size() != b.emitted.size()) return a.emitted.size() > b.emitted.size();
  return std::tuple(a.emitted.begin, a.rule, a.match) <
         std::tuple(b.emitted.begin, b.rule, b.match);
}

TEST_CASE("of many random candidates every one dropped overlaps a better one that is kept") {
  std::mt19937 random(3);
  for (std::uint32_t round = 0; round < 2'000; ++round) {
    std::vector<Candidate> all;
    for (std::uint32_t i = 0; i < 12; ++i) {
      const auto begin = static_cast<std::uint32_t>(random() % 20);
      const auto size = static_cast<std::uint32_t>(1 + random() % 5);
      all.push_back(whole(begin, begin + size, static_cast<std::uint32_t>(random() % 4)));
      all.back().match = i;
    }
    const std::vector<Candidate> kept = keep(all, ast::Policy::kLongest);
    for (const Candidate& one : all) {
      const auto overlaps = std::count_if(kept.begin(), kept.end(), [&](const Candidate& other) {
        return other.match != one.match && other.emitted.overlaps(one.emitted);
      });
      const bool is_kept = std::any_of(kept.begin(), kept.end(), [&](const Candidate& other) {
        return other.match == one.match;
      });
      const bool has_better = std::any_of(kept.begin(), kept.end(), [&](const Candidate& other) {
        return other.emitted.overlaps(one.emitted) && is_better(other, one);
      });
      REQUIRE((is_kept ? overlaps == 0 : has_better));
    }
  }
}

}  // namespace
}  // namespace boba
