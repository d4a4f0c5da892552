#include "boba/export.hpp"

#include "unit/graph_support.hpp"

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <set>
#include <sstream>
#include <string>

namespace boba::test {
namespace {

std::string jsonld_of(const Graph& graph, const JsonldOptions& options = {}) {
  std::ostringstream out;
  write_jsonld(graph, out, options);
  CHECK(out.good());
  return out.str();
}

bool has_type(const rapidjson::Value& node, const char* type) {
  const auto found = node.FindMember("@type");
  if (found == node.MemberEnd()) return false;
  if (found->value.IsString()) return found->value.GetString() == std::string_view(type);
  for (const auto& one : found->value.GetArray()) {
    if (one.GetString() == std::string_view(type)) return true;
  }
  return false;
}

struct Counts {
  std::set<std::string> vertices;
  std::set<std::string> edges;
  std::set<std::string> without_evidence;
};

// Local names of the nodes that are vertices and edges, over all named graphs.
Counts counts_of(const std::string& text) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseValidateEncodingFlag>(text.c_str());
  REQUIRE_FALSE(document.HasParseError());
  Counts counts;
  std::set<std::string> with_evidence;
  for (const auto& graph : document["@graph"].GetArray()) {
    for (const auto& node : graph["@graph"].GetArray()) {
      const std::string id = std::string(node["@id"].GetString());
      const std::string local = id.substr(id.find(':') + 1);
      if (has_type(node, "kg:Vertex")) counts.vertices.insert(local);
      if (has_type(node, "kg:Edge")) counts.edges.insert(local);
      if (node.HasMember("evidence")) with_evidence.insert(local);
    }
  }
  for (const auto& ids : {counts.vertices, counts.edges}) {
    for (const std::string& id : ids) {
      if (with_evidence.count(id) == 0) counts.without_evidence.insert(id);
    }
  }
  return counts;
}

void check_ids(const Graph& graph) {
  std::set<std::string> vertices;
  std::set<std::string> edges;
  for (const auto v : boost::make_iterator_range(boost::vertices(graph))) {
    vertices.insert(graph[v].id);
  }
  for (const auto e : boost::make_iterator_range(boost::edges(graph))) edges.insert(graph[e].id);
  const Counts counts = counts_of(jsonld_of(graph));
  CHECK(counts.vertices == vertices);
  CHECK(counts.edges == edges);
  CHECK(counts.without_evidence.empty());
}

}  // namespace

TEST_CASE("JSON-LD of the reception") {
  const Graph graph = build_graph(reception(), reception_article(), reception_options());
  CHECK(jsonld_of(graph) == golden("reception.jsonld", jsonld_of(graph)));
}

TEST_CASE("every vertex and edge is in the JSON-LD, with evidence") {
  const Graph graph = build_graph(reception(), reception_article(), reception_options());
  for (const View view : {View::kFull, View::kPeople, View::kPosts, View::kTopics}) {
    check_ids(project(graph, view));
  }
  check_ids(nasty_graph());
  check_ids(build_graph({}, {}, {}));
}

TEST_CASE("the base of all IRIs is an option") {
  JsonldOptions options;
  options.base = "https://data.example/x/";
  const std::string text = jsonld_of(build_graph(reception(), {}, {}), options);
  CHECK(text.find("\"id\":\"https://data.example/x/id/\"") != std::string::npos);
  CHECK(text.find("kg.example") == std::string::npos);
}

TEST_CASE("an edge that two articles support has evidence in both graphs") {
  const std::vector<Fact> facts = {
      fact_of(RoleRow{"a", "Lê Bình", "Bí thư", "Hội Thơ", "", "2021-02-03"}),
      fact_of(RoleRow{"b", "Lê Bình", "Bí thư", "Hội Thơ", "", "2022-02-03"})};
  const Graph graph = build_graph(facts, {}, {});
  const std::string text = jsonld_of(graph);
  const auto edge = *boost::edges(graph).first;
  const std::string id = "\"@id\":\"id:" + graph[edge].id + "\"";
  const std::size_t first = text.find(id);
  REQUIRE(first != std::string::npos);
  CHECK(text.find(id, first + 1) != std::string::npos);
  CHECK(text.find("\"attestedOn\":[\"2021-02-03\",\"2022-02-03\"]") != std::string::npos);
}

}  // namespace boba::test
