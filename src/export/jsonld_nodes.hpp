// The JSON-LD nodes of vertices and edges. Everything about one vertex or edge that does not depend
// on an article is one node; evidence is written per article.
#pragma once

#include "boba/graph.hpp"

#include "export/json_output.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace boba {

using VertexNumber = boost::graph_traits<Graph>::vertex_descriptor;
using EdgeNumber = boost::graph_traits<Graph>::edge_descriptor;

// The id of the article's node, whether or not the graph has a vertex for it.
[[nodiscard]] std::string article_id(const ArticleInfo& article);

// A decimal as triple stores keep it: "0.9", "3".
[[nodiscard]] std::string decimal_text(double number);

// "id:person-...", or "c:topic-..." for topics, which are concepts.
[[nodiscard]] std::string curie_of(const Vertex& vertex);

// Names of concepts of the vocabulary: "c:act-propose", "c:relation-held-at".
[[nodiscard]] std::string concept_curie(std::string_view kind, std::string_view name);

// Holds references to the graph and the output.
class NodeWriter {
 public:
  NodeWriter(const Graph& graph, JsonOutput& out);

  // Its home is the graph of its first article for an event or statement, else the entities or the
  // vocabulary. `evidence` goes with the node; it may be empty.
  void vertex(VertexNumber number, const std::vector<std::string>& evidence);
  void edge(EdgeNumber number, const std::vector<std::string>& evidence);

  // Only the evidence of one more article.
  void more_evidence(const std::string& curie, const std::vector<std::string>& evidence);

 private:
  void begin(const std::vector<std::string>& types, const std::string& curie);
  void support(const Support& support);
  void rules(const Support& support);
  void country(const Vertex& vertex);
  void event(VertexNumber number);
  void statement(VertexNumber number);
  void topic(const Vertex& vertex);
  void article(const Vertex& vertex);
  void entity(VertexNumber number);
  void membership(EdgeNumber number);
  void participation(EdgeNumber number);
  void link(EdgeNumber number);
  [[nodiscard]] std::vector<std::string> targets(VertexNumber number, Relation relation) const;
  [[nodiscard]] std::vector<std::string> sources(VertexNumber number, Relation relation) const;
  [[nodiscard]] std::string country_curie(const std::string& label) const;

  const Graph& graph_;
  const GraphInfo& info_;
  JsonOutput& out_;
  std::map<std::string, std::string> countries_;  // label -> curie
};

}  // namespace boba
