#include "boba/graph.hpp"

#include "unit/graph_support.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace boba::test {

TEST_CASE("the reception as a graph") {
  const Graph graph = build_graph(reception(), reception_article(), reception_options());
  CHECK(dump(graph) == golden("reception.txt", dump(graph)));
}

TEST_CASE("the same facts in any order, twice, give the same graph") {
  std::vector<Fact> facts = reception();
  const auto articles = reception_article();
  facts.push_back(fact_of(RoleRow{"tin-02", "Khăm Sinh", "Đại sứ", "", "CHDCND Lào", ""}));
  facts.push_back(fact_of(EventRow{"tin-02#e1", "visit", {"Khăm Sinh"}, "2024-04", "Lào"}));
  const Graph expected = build_graph(facts, articles, reception_options());
  const std::vector<Fact> once = facts;
  facts.insert(facts.end(), once.begin(), once.end());
  std::mt19937 random(7);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(facts.begin(), facts.end(), random);
    CHECK(dump(build_graph(facts, articles, reception_options())) == dump(expected));
  }
}

TEST_CASE("ids are ASCII and unique, every vertex and edge has evidence") {
  for (const Graph& graph :
       {build_graph(reception(), reception_article(), reception_options()), nasty_graph()}) {
    std::set<std::string> ids;
    const auto check = [&](const std::string& id, const Support& support) {
      CAPTURE(id);
      CHECK(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
      CHECK(ids.insert(id).second);
      CHECK(support.facts() > 0);
      CHECK(std::is_sorted(support.evidence.begin(), support.evidence.end()));
      CHECK(support.confidence == 0.9);
    };
    for (const auto v : boost::make_iterator_range(boost::vertices(graph))) {
      check(graph[v].id, graph[v].support);
      CHECK_FALSE(graph[v].label.empty());
    }
    for (const auto e : boost::make_iterator_range(boost::edges(graph))) {
      check(graph[e].id, graph[e].support);
      CHECK(graph[e].weight > 0.0);
    }
  }
}

TEST_CASE("no facts, no graph; names nobody knows do no harm") {
  CHECK(dump(build_graph({}, {}, {})).empty());
  const std::vector<Fact> facts = {
      fact_of(StatementRow{"a#s1", "a#e9", {"hai bên", ""}, "agree", {" "}, {}, "x"})};
  CHECK(dump(build_graph(facts, {}, {})) ==
        "organization 'hai bên' x1\n"
        "statement 'agree: x' x1\n"
        "article 'a' x1\n"
        "'hai bên' states(agree) 'agree: x' x1\n"
        "'agree: x' reported_by 'a' x1\n");
}

TEST_CASE("the sort of a speaker: options, then role facts, then its looks") {
  const std::vector<Fact> facts = {
      fact_of(RoleRow{"a", "an", "Thư ký", "Hội Thơ", "Lào", ""}),
      fact_of(StatementRow{
          "a#s1", "", {"an", "Hội Thơ", "Lào", "Nga", "Bản Tin", "Hà Thu"}, "say", {}, {}, "x"})};
  GraphOptions options;
  options.countries = {{"Nga", "Nga"}};
  options.name_sorts = {{"Bản Tin", Sort::kOrganization}};
  std::string sorts;
  const Graph graph = build_graph(facts, {}, options);
  for (const auto e : boost::make_iterator_range(boost::edges(graph))) {
    if (graph[e].relation != Relation::kStates) continue;
    const Vertex& speaker = graph[boost::source(e, graph)];
    sorts += speaker.label + ": " + std::string(name_of(speaker.sort)) + "\n";
  }
  CHECK(sorts ==
        "an: person\nHà Thu: person\nBản Tin: organization\nHội Thơ: organization\n"
        "Lào: country\nNga: country\n");
}

}  // namespace boba::test
