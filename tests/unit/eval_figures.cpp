// Figures, their intervals, bands of confidence, saved runs.
#include "eval/bootstrap.hpp"
#include "eval/evaluation.hpp"
#include "eval/report.hpp"
#include "eval/saved_run.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

namespace boba::eval {
namespace {

// "low-high" of F1, in thousandths.
std::string f1_of(const Interval& interval) {
  const auto thousandths = [](double share) {
    return std::to_string(static_cast<int>(share * 1000.0 + 0.5));
  };
  return thousandths(interval.low.f1) + "-" + thousandths(interval.high.f1);
}

Evaluation evaluation_of(const Tally& roles) {
  Evaluation evaluation;
  evaluation.articles = 2;
  evaluation.rows = {{{RowGroup::kRoles, {}}, roles, {}},
                     {{RowGroup::kEventsOfKind, "visit"}, {1, 3, 1, 2}, {}}};
  return evaluation;
}

}  // namespace

TEST_CASE("precision, recall and F1") {
  struct Case {
    Tally tally;
    double precision;
    double recall;
    double f1;
  };
  const std::vector<Case> rows = {
      {{0, 0, 0, 0}, 0.0, 0.0, 0.0},
      {{0, 2, 0, 0}, 0.0, 0.0, 0.0},
      {{2, 2, 2, 2}, 1.0, 1.0, 1.0},
      {{1, 2, 1, 4}, 0.5, 0.25, 1.0 / 3.0},
  };
  for (const Case& row : rows) {
    CAPTURE(row.f1);
    const Figures figures = figures_of(row.tally);
    CHECK(figures.precision == doctest::Approx(row.precision));
    CHECK(figures.recall == doctest::Approx(row.recall));
    CHECK(figures.f1 == doctest::Approx(row.f1));
  }
}

TEST_CASE("the same numbers are drawn on every machine, all of them equally often") {
  Drawing drawing(1);
  std::vector<std::size_t> drawn;
  for (int i = 0; i < 8; ++i) drawn.push_back(drawing.below(10));
  CHECK(drawn == std::vector<std::size_t>{8, 2, 0, 6, 4, 9, 8, 5});
  std::vector<std::size_t> counts(7);
  for (int i = 0; i < 7000; ++i) ++counts[drawing.below(7)];
  for (const std::size_t count : counts) {
    CHECK(count > 850);
    CHECK(count < 1150);
  }
}

TEST_CASE("intervals of rows over articles") {
  const Tally good{4, 4, 4, 4};
  const Tally half{1, 2, 1, 2};
  const Tally bad{0, 3, 0, 2};
  const Tally none;
  struct Case {
    const char* about;
    std::vector<Tally> articles;
    std::string expected;
  };
  const std::vector<Case> rows = {
      {"one article", {half}, "500-500"},
      {"all alike", {good, good, good}, "1000-1000"},
      {"nothing at all", {none, none}, "0-0"},
      {"one article of many has the row", {none, none, none, good}, "1000-1000"},
      {"good and bad", {good, bad}, "0-1000"},
      {"mostly good", {good, good, good, good, good, good, good, half}, "885-1000"},
  };
  for (const Case& row : rows) {
    CAPTURE(row.about);
    std::vector<std::vector<Tally>> table;
    for (const Tally& tally : row.articles) table.push_back({tally});
    CHECK(f1_of(intervals_of(table).at(0)) == row.expected);
  }
  CHECK(intervals_of({}).empty());
}

TEST_CASE("predictions by confidence, in tenths") {
  const auto bands = bands_of({{Family::kRoles, 1.0, true},
                               {Family::kRoles, 0.9, false},
                               {Family::kStatements, 0.95, true},
                               {Family::kEvents, 0.9, true},
                               {Family::kEvents, 0.89, true},
                               {Family::kEvents, 0.57, false},
                               {Family::kEvents, 0.0, false}});
  const std::vector<Band> expected = {
      {9, {{{1, 2}, {1, 1}, {1, 1}}}, 375},
      {8, {{{0, 0}, {1, 1}, {0, 0}}}, 89},
      {5, {{{0, 0}, {0, 1}, {0, 0}}}, 57},
      {0, {{{0, 0}, {0, 1}, {0, 0}}}, 0},
  };
  CHECK(bands == expected);
  CHECK(bands_of({}).empty());
}

TEST_CASE("a saved run reads back with four digits") {
  std::ostringstream out;
  write_run(evaluation_of({2, 3, 2, 2}), out);
  const Result<SavedRun> run = parse_run(out.str(), "run.json");
  REQUIRE(run.ok());
  CHECK(run.value().articles == 2);
  REQUIRE(run.value().rows.size() == 2);
  CHECK(run.value().rows[0].name == "roles (person, role, organization, country)");
  CHECK(run.value().rows[0].figures.precision == doctest::Approx(0.6667));
  CHECK(run.value().rows[0].figures.recall == doctest::Approx(1.0));
  CHECK(run.value().rows[1].name == "events: visit");
  CHECK(run.value().rows[1].figures.f1 == doctest::Approx(0.4));
}

TEST_CASE("a row has fallen when its F1 is lower by more than the tolerance") {
  struct Case {
    std::string name;
    double saved;
    double tolerance;
    bool fell;
  };
  const std::string roles = "roles (person, role, organization, country)";
  const std::vector<Case> rows = {
      {roles, 0.5, 0.0, false},           // as it was
      {roles, 0.49, 0.0, false},          // risen
      {roles, 0.5001, 0.0, true},         //
      {roles, 0.51, 0.01, false},         // by no more than that
      {roles, 0.5101, 0.01, true},        //
      {"events: call", 0.3, 0.2, true},   // gone
      {"events: call", 0.2, 0.2, false},  //
  };
  for (const Case& row : rows) {
    CAPTURE(row.name);
    CAPTURE(row.saved);
    const auto changes = changes_since({2, {{row.name, {0.5, 0.5, row.saved}}}},
                                       evaluation_of({1, 2, 1, 2}), row.tolerance);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].fell == row.fell);
    CHECK(changes[0].now.has_value() == (row.name == roles));
  }
}

TEST_CASE("changes as text") {
  const SavedRun saved{2,
                       {{"roles (person, role, organization, country)", {0.5, 0.25, 0.6}},
                        {"events: visit", {1.0 / 3.0, 0.5, 0.4}},
                        {"events: call", {1.0, 1.0, 1.0}}}};
  CHECK(report_of(changes_since(saved, evaluation_of({1, 2, 1, 2}), 0.01), "best.json") ==
        "\n"
        "against best.json                                   P        R       F1\n"
        "roles (person, role, organization, country)         0  +0.2500  -0.1000  fell\n"
        "events: visit                                       0        0        0\n"
        "events: call                                                       gone  fell\n");
}

TEST_CASE("faults of a saved run") {
  struct Case {
    std::string json;
    std::string message;
  };
  const std::string hint = "\n        such a file is written by 'boba eval --json FILE'\n";
  const std::vector<Case> rows = {
      {"", "r.json: is not JSON: The document is empty (byte 0)" + hint},
      {"[]", "r.json: is no saved run: it has no 'rows'" + hint},
      {R"({"articles":1})", "r.json: is no saved run: it has no 'rows'" + hint},
      {R"({"articles":1,"rows":{"a":1}})",
       "r.json: row 'a' is an object, found something else" + hint},
      {R"({"articles":1,"rows":{"a":{"precision":1,"recall":"1","f1":2}}})",
       "r.json: row 'a': 'recall' is a number from 0 to 1, found a string" + hint +
           "r.json: row 'a': 'f1' is a number from 0 to 1, found another number" + hint},
  };
  for (const Case& row : rows) {
    CAPTURE(row.json);
    const Result<SavedRun> run = parse_run(row.json, "r.json");
    REQUIRE(!run.ok());
    CHECK(format(run.errors()) == row.message);
  }
}

}  // namespace boba::eval
