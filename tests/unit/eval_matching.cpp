#include "eval/matching.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace boba::eval {
namespace {

// Rows are predictions, columns gold entries: '.' do not agree, 'o' agree, 'x' agree closely.
using Grid = std::vector<std::string>;

Pairing pairing_of(const Grid& grid, const std::string& duties) {
  Pairing pairing;
  for (const char duty : duties) {
    pairing.duties.push_back(duty == '?' ? Duty::kOptional : Duty::kRequired);
  }
  pairing.predictions = grid.size();
  pairing.same = [grid](std::size_t prediction, std::size_t gold) {
    return grid[prediction][gold] != '.';
  };
  return pairing;
}

// The gold entry of each prediction: its number, or '-'.
std::string matched(const Pairing& pairing) {
  std::string text;
  const Matching matching = match(pairing);
  for (std::size_t prediction = 0; prediction < matching.gold_of.size(); ++prediction) {
    const auto gold = matching.gold_of[prediction];
    text += gold.has_value() ? std::to_string(*gold) : "-";
    if (gold.has_value()) CHECK(matching.prediction_of[*gold] == prediction);
  }
  return text;
}

// The most pairs there can be from `prediction` on, by trying everything.
std::size_t most_pairs(const Grid& grid, std::size_t prediction, std::vector<bool>& taken) {
  if (prediction == grid.size()) return 0;
  std::size_t most = most_pairs(grid, prediction + 1, taken);
  for (std::size_t gold = 0; gold < taken.size(); ++gold) {
    if (taken[gold] || grid[prediction][gold] == '.') continue;
    taken[gold] = true;
    most = std::max(most, 1 + most_pairs(grid, prediction + 1, taken));
    taken[gold] = false;
  }
  return most;
}

}  // namespace

TEST_CASE("predictions and gold entries are matched one to one") {
  struct Row {
    const char* about;
    Grid grid;
    std::string duties;  // '!' required, '?' optional
    std::string expected;
  };
  const std::vector<Row> rows = {
      {"nothing", {}, "", ""},
      {"no prediction", {}, "!!", ""},
      {"no gold", {"", ""}, "", "--"},
      {"the second of two stays alone", {"o", "o"}, "!", "0-"},
      {"the first makes room", {"oo", "o."}, "!!", "10"},
      {"two make room", {"oo.", "ooo", "o.."}, "!!!", "120"},
      {"required before optional", {"oo"}, "?!", "1"},
      {"optional is better than none", {"oo", "oo"}, "?!", "01"},
      {"the required one stays found when another wants it", {"oo", ".o"}, "?!", "01"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.about);
    CHECK(matched(pairing_of(row.grid, row.duties)) == row.expected);
  }
}

TEST_CASE("closer pairs come first and are kept") {
  struct Row {
    const char* about;
    Grid grid;
    std::string expected;
  };
  const std::vector<Row> rows = {
      {"not the first that agrees", {"o", "x"}, "-0"},
      {"the first of two that agree closely", {"x", "x"}, "0-"},
      {"even if one fewer is matched", {"ox", ".o"}, "1-"},
      {"others find what is left", {"oo", "xo"}, "10"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.about);
    Pairing pairing = pairing_of(row.grid, std::string(row.grid.front().size(), '!'));
    pairing.closer = [&](std::size_t prediction, std::size_t gold) {
      return row.grid[prediction][gold] == 'x';
    };
    CHECK(matched(pairing) == row.expected);
  }
}

TEST_CASE("as many are matched as possible, in any order of the predictions") {
  std::mt19937 random(1);
  for (int round = 0; round < 300; ++round) {
    const std::size_t golds = random() % 6;
    Grid grid(random() % 6, std::string(golds, '.'));
    std::string duties(golds, '!');
    for (std::string& row : grid) {
      for (char& cell : row) cell = random() % 3 == 0 ? 'o' : '.';
    }
    for (char& duty : duties) duty = random() % 3 == 0 ? '?' : '!';
    std::vector<bool> taken(golds, false);
    const std::size_t most = most_pairs(grid, 0, taken);
    for (int order = 0; order < 3; ++order) {
      const std::string found = matched(pairing_of(grid, duties));
      CHECK(grid.size() - static_cast<std::size_t>(std::ranges::count(found, '-')) == most);
      std::shuffle(grid.begin(), grid.end(), random);
    }
  }
}

}  // namespace boba::eval
