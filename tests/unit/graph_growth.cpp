// Graphs and exports of inputs of two sizes: nothing may grow as the square of the facts of one
// article, or of the articles.
#include "boba/export.hpp"
#include "boba/facts_stream.hpp"
#include "boba/graph.hpp"

#include "support/growth.hpp"
#include "unit/graph_support.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <ostream>
#include <streambuf>
#include <string>
#include <vector>

namespace boba::test {
namespace {

// Takes whatever is written.
class Nowhere : public std::streambuf {
 protected:
  int_type overflow(int_type c) override { return traits_type::not_eof(c); }
  std::streamsize xsputn(const char* /*text*/, std::streamsize size) override { return size; }
};

using Facts = std::vector<Fact>;

// One meeting of two, and all that one of them says there.
Facts one_long_talk(std::size_t size) {
  Facts facts;
  facts.push_back(fact_of(RoleRow{"a", "An", "Bộ trưởng", "Bộ Y tế", "Việt Nam", "2024-03-12"}));
  facts.push_back(fact_of(EventRow{"a#e1", "reception", {"An", "Binh"}, "2024-03-12", "Hà Nội"}));
  for (std::size_t i = 0; i < size; ++i) {
    const std::string number = std::to_string(i);
    facts.push_back(fact_of(StatementRow{
        "a#s" + number, "a#e1", {"An"}, "propose", {"Binh"}, {"trade"}, "content " + number}));
    Provenance& source = std::get<StatementFact>(facts.back()).source;
    source.span = {static_cast<std::uint32_t>(2 * i), static_cast<std::uint32_t>(2 * i + 1)};
  }
  return facts;
}

// Many meetings of the same two, each in an article of its own.
Facts many_articles(std::size_t size) {
  Facts facts;
  for (std::size_t i = 0; i < size; ++i) {
    const std::string id = "d" + std::to_string(i);
    facts.push_back(fact_of(RoleRow{id, "An", "Bộ trưởng", "Bộ Y tế", "Việt Nam", "2024-03-12"}));
    facts.push_back(fact_of(EventRow{id + "#e1", "talks", {"An", "Binh"}, "2024-03-12", "Huế"}));
    facts.push_back(
        fact_of(StatementRow{id + "#s1", id + "#e1", {"An"}, "propose", {}, {"trade"}, "words"}));
  }
  return facts;
}

// Many people of one article, each with a post of his own.
Facts many_people(std::size_t size) {
  Facts facts;
  for (std::size_t i = 0; i < size; ++i) {
    const std::string number = std::to_string(i);
    const std::string name = "An" + number;
    facts.push_back(fact_of(RoleRow{"a", name, "Bộ trưởng", "Bộ " + number, "Lào", "2024-03-12"}));
    facts.push_back(fact_of(EventRow{"a#e" + number, "talks", {"Binh", name}, "2024-03-12", ""}));
  }
  return facts;
}

struct Stage {
  std::string name;
  std::function<void(const Graph&, std::ostream&)> run;
};

const std::vector<Stage>& stages() {
  static const std::vector<Stage> kStages = {
      {"people", [](const Graph& graph, auto&) { (void)project(graph, View::kPeople); }},
      {"posts", [](const Graph& graph, auto&) { (void)project(graph, View::kPosts); }},
      {"topics", [](const Graph& graph, auto&) { (void)project(graph, View::kTopics); }},
      {"graphml", [](const Graph& graph, auto& out) { write_graphml(graph, out); }},
      {"dot", [](const Graph& graph, auto& out) { write_dot(graph, out); }},
      {"jsonld", [](const Graph& graph, auto& out) { write_jsonld(graph, out); }}};
  return kStages;
}

void check_growth(Facts (*facts_of_size)(std::size_t), std::size_t size) {
  const Facts few = facts_of_size(size);
  const Facts many = facts_of_size(size * kTimesLarger);
  const auto facts = [&](std::size_t n) -> const Facts& { return n == size ? few : many; };
  Nowhere nowhere;
  std::ostream out(&nowhere);
  CHECK(growth(size, [&](std::size_t n) { (void)build_graph(facts(n), {}, {}); }) < kMostGrowth);
  CHECK(growth(size, [&](std::size_t n) { write_facts(facts(n), {}, out); }) < kMostGrowth);
  const Graph small = build_graph(few, {}, {});
  const Graph large = build_graph(many, {}, {});
  for (const Stage& stage : stages()) {
    CAPTURE(stage.name);
    CHECK(growth(size, [&](std::size_t n) { stage.run(n == size ? small : large, out); }) <
          kMostGrowth);
  }
}

}  // namespace

TEST_CASE("graphs and exports grow with the facts of one article, not with their square") {
  check_growth(one_long_talk, 800);
  check_growth(many_people, 400);
}

TEST_CASE("graphs and exports grow with the articles, not with their square") {
  check_growth(many_articles, 400);
}

}  // namespace boba::test
