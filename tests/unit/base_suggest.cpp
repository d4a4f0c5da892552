#include "base/suggest.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace boba {
namespace {

TEST_CASE("edit distance counts characters") {
  struct Row {
    const char* a;
    const char* b;
    std::size_t distance;
  };
  const Row rows[] = {
      {"", "", 0},           {"", "abc", 3},         {"abc", "", 3},
      {"title", "title", 0}, {"title", "tittle", 1}, {"title", "tilte", 1},
      {"đại", "dai", 2},     {"abcdefgh", "", 4},    {"match", "macth", 1},
      {"abc", "cab", 2},     {"abcd", "badc", 2},
  };
  for (const Row& row : rows) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(edit_distance(row.a, row.b, 3) == row.distance);
    CHECK(edit_distance(row.b, row.a, 3) == row.distance);
  }
}

TEST_CASE("the nearest name is suggested if it is near") {
  const std::vector<std::string> known = {"country", "county", "title", "act"};
  struct Row {
    const char* name;
    const char* nearest;
  };
  const Row rows[] = {
      {"tittle", "title"}, {"countri", "country"}, {"countr", "country"},
      {"at", "act"},       {"person", "-"},        {"", "-"},
      {"xyz", "-"},        {"tilte", "title"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(nearest_name(row.name, known).value_or("-") == row.nearest);
  }
  CHECK_FALSE(nearest_name("title", {}).has_value());
}

}  // namespace
}  // namespace boba
