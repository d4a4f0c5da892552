#include "boba/export.hpp"

#include "export/cell_text.hpp"
#include "export/style.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>
#include <string>

namespace boba {
namespace {

constexpr std::size_t kFlushAt = std::size_t{1} << 20;

struct Key {
  const char* target;
  const char* name;
  const char* type;
};

// Gephi takes the columns label, weight, r, g, b and size for its own. Key ids get a prefix,
// because it lets an id such as "r" win over the name.
constexpr std::array<Key, 33> kKeys = {{
    {"node", "label", "string"},
    {"node", "type", "string"},
    {"node", "label_en", "string"},
    {"node", "country", "string"},
    {"node", "kind", "string"},
    {"node", "status", "string"},
    {"node", "date", "string"},
    {"node", "date_from", "string"},
    {"node", "date_to", "string"},
    {"node", "facts", "int"},
    {"node", "confidence", "double"},
    {"node", "names", "string"},
    {"node", "text", "string"},
    {"node", "url", "string"},
    {"node", "articles", "string"},
    {"node", "evidence", "string"},
    {"node", "r", "int"},
    {"node", "g", "int"},
    {"node", "b", "int"},
    {"node", "size", "double"},
    {"edge", "label", "string"},
    {"edge", "relation", "string"},
    {"edge", "role", "string"},
    {"edge", "status", "string"},
    {"edge", "side", "string"},
    {"edge", "act", "string"},
    {"edge", "weight", "double"},
    {"edge", "facts", "int"},
    {"edge", "date_from", "string"},
    {"edge", "date_to", "string"},
    {"edge", "confidence", "double"},
    {"edge", "articles", "string"},
    {"edge", "evidence", "string"},
}};

std::string escaped_attribute(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

// Gephi loses blanks between two entities, so markup goes into CDATA.
std::string escaped_cell(const std::string& text) {
  if (text.find_first_of("&<>") == std::string::npos) return text;
  std::string out = "<![CDATA[";
  std::size_t begin = 0;
  for (std::size_t end = text.find("]]>"); end != std::string::npos;
       end = text.find("]]>", begin)) {
    out += text.substr(begin, end + 2 - begin) + "]]><![CDATA[";
    begin = end + 2;
  }
  return out + text.substr(begin) + "]]>";
}

class GraphmlWriter {
 public:
  GraphmlWriter(const Graph& graph, std::ostream& out)
      : graph_(graph), info_(graph[boost::graph_bundle]), support_(info_), out_(out) {}

  void write() {
    head();
    for (const auto v : boost::make_iterator_range(boost::vertices(graph_))) vertex(graph_[v]);
    for (const auto v : boost::make_iterator_range(boost::vertices(graph_))) edges_from(v);
    buffer_ += "  </graph>\n</graphml>\n";
    flush();
  }

 private:
  using VertexNumber = boost::graph_traits<Graph>::vertex_descriptor;
  using EdgeNumber = boost::graph_traits<Graph>::edge_descriptor;

  void flush() {
    out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
  }

  void head() {
    buffer_ +=
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"\n"
        "         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"\n"
        "         xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
        "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
    for (const Key& key : kKeys) {
      const std::string prefix = std::string(key.target) == "node" ? "n_" : "e_";
      buffer_ += "  <key id=\"" + prefix + key.name + "\" for=\"" + key.target + "\" attr.name=\"" +
                 key.name + "\" attr.type=\"" + key.type + "\"/>\n";
    }
    buffer_ += "  <graph id=\"";
    buffer_ += name_of(info_.view);
    buffer_ += "\" edgedefault=\"directed\">\n";
  }

  void cell(const char* key, const std::string& value) {
    if (value.empty()) return;
    buffer_ += "<data key=\"";
    buffer_ += key;
    buffer_ += "\">" + escaped_cell(value) + "</data>";
  }

  void line(const char* key, std::string_view text) { cell(key, plain_line(text)); }

  void vertex(const Vertex& vertex) {
    const std::string label = plain_line(vertex.label);
    buffer_ += "    <node id=\"" + vertex.id + "\">";
    cell("n_label", label.empty() ? vertex.id : label);
    cell("n_type", std::string(name_of(vertex.sort)));
    line("n_label_en", vertex.label_en);
    line("n_country", vertex.country);
    line("n_kind", vertex.kind);
    line("n_status", vertex.status);
    line("n_date", vertex.date);
    cell("n_date_from", vertex.support.first);
    cell("n_date_to", vertex.support.last);
    cell("n_facts", std::to_string(vertex.support.facts()));
    cell("n_confidence", number_text(vertex.support.confidence));
    std::string names;
    for (const std::string& name : vertex.names) names += (names.empty() ? "" : "|") + name;
    line("n_names", names);
    line("n_text", vertex.text);
    line("n_url", vertex.url);
    cell("n_articles", support_.articles(vertex.support));
    cell("n_evidence", support_.evidence(vertex.support));
    const Color color = style_of(vertex.sort).strong;
    cell("n_r", std::to_string(color.red));
    cell("n_g", std::to_string(color.green));
    cell("n_b", std::to_string(color.blue));
    const auto facts = static_cast<double>(vertex.support.facts());
    cell("n_size", number_text(std::round(10.0 + 10.0 * std::log2(1.0 + facts))));
    buffer_ += "</node>\n";
    if (buffer_.size() >= kFlushAt) flush();
  }

  // Gephi merges parallel edges of one kind, and the `label` attribute is the kind: two posts of a
  // person in one body get kinds of their own.
  void edges_from(VertexNumber source) {
    std::vector<EdgeNumber> edges;
    for (const auto edge : boost::make_iterator_range(boost::out_edges(source, graph_))) {
      edges.push_back(edge);
    }
    std::map<std::pair<VertexNumber, Relation>, std::size_t> parallels;
    for (const EdgeNumber edge : edges) {
      ++parallels[{boost::target(edge, graph_), graph_[edge].relation}];
    }
    for (const EdgeNumber descriptor : edges) {
      const Edge& one = graph_[descriptor];
      const VertexNumber target = boost::target(descriptor, graph_);
      std::string kind(name_of(one.relation));
      if (parallels[{target, one.relation}] > 1) kind += ": " + plain_line(one.value);
      edge(graph_[source].id, graph_[target].id, kind, one);
    }
  }

  void edge(const std::string& source, const std::string& target, const std::string& kind,
            const Edge& edge) {
    buffer_ += "    <edge id=\"" + edge.id + "\" source=\"" + source + "\" target=\"" + target +
               "\" label=\"" + escaped_attribute(kind) + "\">";
    line("e_label", edge_label(edge, info_));
    cell("e_relation", std::string(name_of(edge.relation)));
    value(edge);
    line("e_status", edge.status);
    cell("e_weight", number_text(edge.weight > 0.0 ? edge.weight : 1.0));
    cell("e_facts", std::to_string(edge.support.facts()));
    cell("e_date_from", edge.support.first);
    cell("e_date_to", edge.support.last);
    cell("e_confidence", number_text(edge.support.confidence));
    cell("e_articles", support_.articles(edge.support));
    cell("e_evidence", support_.evidence(edge.support));
    buffer_ += "</edge>\n";
    if (buffer_.size() >= kFlushAt) flush();
  }

  void value(const Edge& edge) {
    if (edge.relation == Relation::kHoldsPost) line("e_role", edge.value);
    if (edge.relation == Relation::kTakesPart) line("e_side", edge.value);
    if (edge.relation == Relation::kStates || edge.relation == Relation::kRaises) {
      line("e_act", edge.value);
    }
  }

  const Graph& graph_;
  const GraphInfo& info_;
  SupportText support_;
  std::ostream& out_;
  std::string buffer_;
};

}  // namespace

void write_graphml(const Graph& graph, std::ostream& out) { GraphmlWriter(graph, out).write(); }

}  // namespace boba
