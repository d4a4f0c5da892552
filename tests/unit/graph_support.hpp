// Builders of facts and dumps of graphs for the tests of identity, graph and export. The people are
// invented.
#pragma once

#include "boba/graph.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace boba::test {

// Empty strings stand for fields that the article does not give.
struct RoleRow {
  std::string document;
  std::string person;
  std::string role;
  std::string organization;
  std::string country;
  std::string date;
  std::string status = "current";
};
[[nodiscard]] Fact fact_of(const RoleRow& row);

struct EventRow {
  std::string id;  // "<document>#e1"
  std::string kind;
  std::vector<std::string> participants;
  std::string date;
  std::string place;
  std::string status = "held";
};
[[nodiscard]] Fact fact_of(const EventRow& row);

struct StatementRow {
  std::string id;  // "<document>#s1"
  std::string event;
  std::vector<std::string> speaker;
  std::string act;
  std::vector<std::string> addressee;
  std::vector<std::string> topics;
  std::string content;
};
[[nodiscard]] Fact fact_of(const StatementRow& row);

// The reception of design.md, section 10: two roles, an event, two statements.
[[nodiscard]] std::vector<Fact> reception();
[[nodiscard]] std::vector<ArticleInfo> reception_article();
[[nodiscard]] GraphOptions reception_options();

// Text that every format finds hard to hold.
[[nodiscard]] const std::vector<std::string>& nasty_texts();
[[nodiscard]] Graph nasty_graph();

// One line per vertex, then one per edge, without ids.
[[nodiscard]] std::string dump(const Graph& graph);

// The text of tests/unit/golden/<name>; with BOBA_UPDATE_GOLDEN=1 it is written first.
[[nodiscard]] std::string golden(const std::string& name, const std::string& actual);

}  // namespace boba::test
