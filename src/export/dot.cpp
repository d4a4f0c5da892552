#include "boba/export.hpp"

#include "export/cell_text.hpp"
#include "export/dot_graph.hpp"
#include "export/style.hpp"
#include "graph/labels.hpp"
#include "identity/stable_id.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <ostream>
#include <set>
#include <string>
#include <vector>

namespace boba {
namespace {

constexpr std::size_t kLineWidth = 28;       // code points of a label's line
constexpr std::size_t kLabelLength = 112;    // of a whole label
constexpr std::size_t kManyStatements = 30;  // from here on they are short boxes
constexpr std::size_t kManyEdges = 400;      // from here on edges are straight and have no labels

std::string hex_color(Color color) {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "#%02x%02x%02x", color.red, color.green, color.blue);
  return text.data();
}

struct Line {
  const char* color;
  const char* style;
};

Line line_of(Relation relation) {
  switch (relation) {
    case Relation::kHoldsPost:
      return {"#0072b2", "solid"};
    case Relation::kPartOf:
      return {"#7f7f7f", "solid"};
    case Relation::kTakesPart:
      return {"#d55e00", "bold"};
    case Relation::kHeldAt:
      return {"#8c6d1f", "dashed"};
    case Relation::kStates:
      return {"#000000", "solid"};
    case Relation::kMadeAt:
      return {"#d55e00", "dotted"};
    case Relation::kAddressedTo:
      return {"#009e73", "dashed"};
    case Relation::kAbout:
    case Relation::kDiscusses:
    case Relation::kRaises:
      return {"#cc79a7", "solid"};
    case Relation::kReportedBy:
      return {"#b0b0b0", "dotted"};
    case Relation::kMet:
      return {"#d55e00", "bold"};
  }
  return {"#000000", "solid"};
}

class DotWriter {
 public:
  explicit DotWriter(const Graph& graph)
      : graph_(graph), info_(graph[boost::graph_bundle]), dot_(name_of(info_.view)) {
    const auto [begin, end] = boost::vertices(graph);
    const auto statements =
        std::count_if(begin, end, [&](auto v) { return graph[v].sort == Sort::kStatement; });
    short_statements_ = static_cast<std::size_t>(statements) > kManyStatements;
    large_ = boost::num_edges(graph) > kManyEdges;
  }

  std::string text() {
    declare();
    for (const auto v : boost::make_iterator_range(boost::vertices(graph_))) vertex(graph_[v]);
    for (const auto v : boost::make_iterator_range(boost::vertices(graph_))) {
      for (const auto e : boost::make_iterator_range(boost::out_edges(v, graph_))) {
        edge(graph_[v].id, graph_[boost::target(e, graph_)].id, graph_[e]);
      }
    }
    sides();
    legend();
    return dot_.text();
  }

 private:
  void declare() {
    const std::string font = "DejaVu Sans";
    const std::vector<DotAttribute> graph = {{"charset", "UTF-8"},
                                             {"linelength", "0"},
                                             {"rankdir", "LR"},
                                             {"fontname", font},
                                             {"ranksep", "0.8"},
                                             {"nodesep", "0.2"},
                                             {"overlap", "false"},
                                             {"label", ""},
                                             {"style", ""},
                                             {"bgcolor", "#ffffff"},
                                             {"color", ""},
                                             {"fontsize", "14"},
                                             {"splines", large_ ? "line" : "true"}};
    const std::vector<DotAttribute> node = {{"fontname", font},
                                            {"fontsize", "11"},
                                            {"style", "filled"},
                                            {"shape", "box"},
                                            {"label", ""},
                                            {"fillcolor", "#ffffff"},
                                            {"color", ""},
                                            {"fontcolor", "#000000"},
                                            {"id", ""},
                                            {"type", ""},
                                            {"country", ""},
                                            {"kind", ""},
                                            {"status", ""},
                                            {"date_from", ""},
                                            {"date_to", ""},
                                            {"facts", ""},
                                            {"tooltip", ""},
                                            {"URL", ""},
                                            {"margin", "0.12,0.06"}};
    const std::vector<DotAttribute> edge = {
        {"fontname", font},   {"fontsize", "9"},     {"label", ""},
        {"color", "#000000"}, {"fontcolor", ""},     {"style", "solid"},
        {"penwidth", "1"},    {"arrowsize", "0.6"},  {"id", ""},
        {"relation", ""},     {"status", ""},        {"facts", ""},
        {"count", ""},        {"date_from", ""},     {"date_to", ""},
        {"tooltip", ""},      {"constraint", "true"}};
    for (const DotAttribute& one : graph) dot_.declare(DotPart::kGraph, one);
    for (const DotAttribute& one : node) dot_.declare(DotPart::kNode, one);
    for (const DotAttribute& one : edge) dot_.declare(DotPart::kEdge, one);
  }

  [[nodiscard]] std::string label_of_vertex(const Vertex& vertex) const {
    std::string line = plain_line(vertex.label);
    if (line.empty()) line = vertex.id;
    const bool is_short = vertex.sort == Sort::kStatement && short_statements_;
    line = shortened(line, is_short ? kLineWidth : kLabelLength);
    return dot_label(wrapped(line, kLineWidth));
  }

  void vertex(const Vertex& vertex) {
    const Style style = style_of(vertex.sort);
    const std::string tooltip = vertex.text.empty() ? vertex.label : vertex.text;
    dot_.add_node(vertex.id, std::vector<DotAttribute>{
                                 {"id", vertex.id},
                                 {"label", label_of_vertex(vertex)},
                                 {"type", std::string(name_of(vertex.sort))},
                                 {"shape", style.shape},
                                 {"style", vertex.status == "planned" ? "filled,dashed" : "filled"},
                                 {"fillcolor", hex_color(style.fill)},
                                 {"color", hex_color(style.strong)},
                                 {"country", dot_text(plain_line(vertex.country))},
                                 {"kind", dot_text(plain_line(vertex.kind))},
                                 {"status", dot_text(plain_line(vertex.status))},
                                 {"date_from", vertex.support.first},
                                 {"date_to", vertex.support.last},
                                 {"facts", std::to_string(vertex.support.facts())},
                                 {"tooltip", dot_label(std::vector{plain_line(tooltip)})},
                                 {"URL", dot_text(plain_line(vertex.url))}});
  }

  // Only what the ends and the colour do not say already.
  [[nodiscard]] std::string label_of_edge(const Edge& edge) const {
    const bool says_more = edge.relation == Relation::kHoldsPost ||
                           edge.relation == Relation::kMet || edge.relation == Relation::kRaises;
    if (large_ || !says_more) return {};
    const std::string line = shortened(plain_line(edge_label(edge, info_)), kLabelLength / 2);
    return dot_label(wrapped(line, kLineWidth));
  }

  void edge(const std::string& source, const std::string& target, const Edge& edge) {
    const Line line = line_of(edge.relation);
    const double width = std::min(5.0, 1.0 + std::log2(std::max(1.0, edge.weight)));
    std::string tooltip = edge_label(edge, info_);
    if (!edge.support.first.empty()) {
      tooltip += " " + edge.support.first + " - " + edge.support.last;
    }
    dot_.add_edge(source, target, edge.id,
                  std::vector<DotAttribute>{
                      {"id", edge.id},
                      {"label", label_of_edge(edge)},
                      {"relation", std::string(name_of(edge.relation))},
                      {"status", dot_text(plain_line(edge.status))},
                      {"facts", std::to_string(edge.support.facts())},
                      {"count", number_text(edge.weight)},
                      {"date_from", edge.support.first},
                      {"date_to", edge.support.last},
                      {"color", line.color},
                      {"fontcolor", line.color},
                      {"style", line.style},
                      {"penwidth", number_text(std::round(width * 10.0) / 10.0)},
                      {"tooltip", dot_label(std::vector{plain_line(tooltip)})},
                      {"constraint", edge.relation == Relation::kReportedBy ? "false" : "true"}});
  }

  // The people and bodies of each country stand together.
  void sides() {
    std::map<std::string, std::vector<std::string>> members;
    for (const auto v : boost::make_iterator_range(boost::vertices(graph_))) {
      const Vertex& vertex = graph_[v];
      const bool is_country = vertex.sort == Sort::kCountry;
      if (is_country || !vertex.country.empty()) {
        members[is_country ? vertex.label : vertex.country].push_back(vertex.id);
      }
    }
    for (const auto& [country, nodes] : members) {
      if (nodes.size() < 2) continue;
      const std::string label = plain_line(country);
      dot_.add_cluster(hashed_id("cluster", country), nodes,
                       std::vector<DotAttribute>{{"label", dot_label(std::vector{label})},
                                                 {"style", "rounded"},
                                                 {"color", "#d0d0d0"},
                                                 {"bgcolor", "#f4f4f4"}});
    }
  }

  // One node for each sort and each relation that occurs; their type is "legend", so that readers
  // can leave them out.
  void legend() {
    std::set<Sort> sorts;
    std::set<Relation> relations;
    for (const auto v : boost::make_iterator_range(boost::vertices(graph_))) {
      sorts.insert(graph_[v].sort);
    }
    for (const auto e : boost::make_iterator_range(boost::edges(graph_))) {
      relations.insert(graph_[e].relation);
    }
    std::vector<std::string> nodes;
    for (const Sort sort : sorts) {
      const Style style = style_of(sort);
      nodes.push_back(legend_node(name_of(sort), {{"shape", style.shape},
                                                  {"fillcolor", hex_color(style.fill)},
                                                  {"color", hex_color(style.strong)}}));
    }
    for (const Relation relation : relations) {
      nodes.push_back(legend_node(name_of(relation), {{"shape", "rarrow"},
                                                      {"fillcolor", "#ffffff"},
                                                      {"fontsize", "9"},
                                                      {"color", line_of(relation).color},
                                                      {"fontcolor", line_of(relation).color}}));
    }
    if (nodes.empty()) return;
    const std::string title = plain_line(label_of(info_.terms, "legend").vi);
    dot_.add_cluster(
        "cluster-legend", nodes,
        std::vector<DotAttribute>{
            {"label", dot_label(std::vector{title})}, {"style", "rounded"}, {"color", "#a0a0a0"}});
  }

  std::string legend_node(std::string_view name, std::vector<DotAttribute> attributes) {
    std::string id = "legend-" + std::string(name);
    std::replace(id.begin(), id.end(), '_', '-');
    const std::string label = plain_line(label_of(info_.terms, std::string(name)).vi);
    attributes.push_back({"id", id});
    attributes.push_back({"label", dot_label(std::vector{label})});
    attributes.push_back({"type", "legend"});
    dot_.add_node(id, attributes);
    return id;
  }

  const Graph& graph_;
  const GraphInfo& info_;
  DotGraph dot_;
  bool short_statements_ = false;
  bool large_ = false;
};

}  // namespace

void write_dot(const Graph& graph, std::ostream& out) { out << DotWriter(graph).text(); }

}  // namespace boba
