#include "boba/export.hpp"

#include "export/cell_text.hpp"
#include "unit/graph_support.hpp"

#include <boost/graph/graphml.hpp>
#include <boost/property_map/dynamic_property_map.hpp>
#include <doctest/doctest.h>

#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace boba::test {
namespace {

struct ReadVertex {
  std::string label;
  std::string type;
  int facts = 0;
};
struct ReadEdge {
  std::string relation;
  double weight = 0.0;
  int facts = 0;
};
using ReadGraph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, ReadVertex, ReadEdge>;

std::string graphml_of(const Graph& graph) {
  std::ostringstream out;
  write_graphml(graph, out);
  return out.str();
}

// Boost's own reader; attributes that are not asked for go to properties made on the spot.
ReadGraph read_back(const std::string& text) {
  ReadGraph graph;
  boost::dynamic_properties properties(boost::ignore_other_properties);
  properties.property("label", boost::get(&ReadVertex::label, graph));
  properties.property("type", boost::get(&ReadVertex::type, graph));
  properties.property("facts", boost::get(&ReadVertex::facts, graph));
  properties.property("relation", boost::get(&ReadEdge::relation, graph));
  properties.property("weight", boost::get(&ReadEdge::weight, graph));
  properties.property("facts", boost::get(&ReadEdge::facts, graph));
  std::istringstream in(text);
  boost::read_graphml(in, graph, properties);
  return graph;
}

void check_reads_back(const Graph& graph) {
  const ReadGraph back = read_back(graphml_of(graph));
  REQUIRE(boost::num_vertices(back) == boost::num_vertices(graph));
  REQUIRE(boost::num_edges(back) == boost::num_edges(graph));
  for (const auto v : boost::make_iterator_range(boost::vertices(graph))) {
    const std::string label = plain_line(graph[v].label);
    CHECK(back[v].label == (label.empty() ? graph[v].id : label));
    CHECK(back[v].type == name_of(graph[v].sort));
    CHECK(back[v].facts == static_cast<int>(graph[v].support.facts()));
  }
  auto edge = boost::edges(graph).first;
  for (const auto e : boost::make_iterator_range(boost::edges(back))) {
    CHECK(boost::source(e, back) == boost::source(*edge, graph));
    CHECK(boost::target(e, back) == boost::target(*edge, graph));
    CHECK(back[e].relation == name_of(graph[*edge].relation));
    CHECK(back[e].weight == graph[*edge].weight);
    ++edge;
  }
}

}  // namespace

TEST_CASE("GraphML of the reception") {
  const Graph graph = build_graph(reception(), reception_article(), reception_options());
  CHECK(graphml_of(graph) == golden("reception.graphml", graphml_of(graph)));
}

TEST_CASE("Boost reads the GraphML back equal") {
  const Graph graph = build_graph(reception(), reception_article(), reception_options());
  for (const View view : {View::kFull, View::kPeople, View::kPosts, View::kTopics}) {
    check_reads_back(project(graph, view));
  }
  check_reads_back(nasty_graph());
  check_reads_back(build_graph({}, {}, {}));
}

TEST_CASE("two posts in one body are edges of two kinds") {
  const std::vector<Fact> facts = {
      fact_of(RoleRow{"a", "Lê Bình", "Bí thư", "Hội Thơ", "", "2021-02-03"}),
      fact_of(RoleRow{"b", "Lê Bình", "Chủ \"tịch\" & <b>", "Hội Thơ", "", "2022-02-03"})};
  const std::string text = graphml_of(build_graph(facts, {}, {}));
  CHECK(text.find("label=\"holds_post: Bí thư\"") != std::string::npos);
  CHECK(text.find("label=\"holds_post: Chủ &quot;tịch&quot; &amp; &lt;b>\"") != std::string::npos);
}

TEST_CASE("GraphML takes hostile text into CDATA") {
  const std::vector<Fact> facts = {
      fact_of(StatementRow{"a#s1", "", {"A ]]> & B"}, "say", {}, {}, "x"})};
  CHECK(graphml_of(build_graph(facts, {}, {}))
            .find("<data key=\"n_label\"><![CDATA[A ]]]]><![CDATA[> & B]]></data>") !=
        std::string::npos);
}

}  // namespace boba::test
