#include "export/jsonld_nodes.hpp"

#include "export/cell_text.hpp"
#include "identity/stable_id.hpp"

#include <algorithm>
#include <cmath>

namespace boba {
namespace {

// Classes of the model for kinds that are more than a meeting.
const char* class_of_kind(std::string_view kind) {
  if (kind == "visit") return "kg:Visit";
  if (kind == "call") return "kg:PhoneCall";
  return "kg:Meeting";
}

std::string id_curie(const std::string& id) { return "id:" + id; }

std::vector<std::string> plain_lines(const std::vector<std::string>& texts) {
  std::vector<std::string> lines;
  lines.reserve(texts.size());
  for (const std::string& text : texts) lines.push_back(plain_line(text));
  return lines;
}

std::vector<std::string> once_each(std::vector<std::string> values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

}  // namespace

std::string article_id(const ArticleInfo& article) {
  return stable_id(name_of(Sort::kArticle), article.id);
}

std::string decimal_text(double number) {
  return number_text(std::round((std::isfinite(number) ? number : 0.0) * 10000.0) / 10000.0);
}

std::string curie_of(const Vertex& vertex) {
  return (vertex.sort == Sort::kTopic ? "c:" : "id:") + vertex.id;
}

std::string concept_curie(std::string_view kind, std::string_view name) {
  std::string hyphened(name);
  std::replace(hyphened.begin(), hyphened.end(), '_', '-');
  return "c:" + concept_id(kind, hyphened);
}

NodeWriter::NodeWriter(const Graph& graph, JsonOutput& out)
    : graph_(graph), info_(graph[boost::graph_bundle]), out_(out) {
  for (const auto v : boost::make_iterator_range(boost::vertices(graph))) {
    if (graph[v].sort == Sort::kCountry) countries_.emplace(graph[v].label, curie_of(graph[v]));
  }
}

void NodeWriter::begin(const std::vector<std::string>& types, const std::string& curie) {
  out_.begin_object();
  out_.fields("@type", types);
  out_.field("@id", curie);
}

void NodeWriter::support(const Support& support) {
  out_.number("facts", support.facts());
  out_.field("firstSeen", support.first);
  out_.field("lastSeen", support.last);
  out_.field("confidence", decimal_text(support.confidence));
}

void NodeWriter::rules(const Support& support) {
  std::vector<std::string> rules;
  for (const EvidenceIndex index : support.evidence) {
    rules.push_back(plain_line(info_.evidence[static_cast<std::size_t>(index)].rule));
  }
  out_.fields("rule", once_each(std::move(rules)));
}

std::string NodeWriter::country_curie(const std::string& label) const {
  const auto found = countries_.find(label);
  return found == countries_.end() ? std::string() : found->second;
}

void NodeWriter::country(const Vertex& vertex) {
  if (vertex.country.empty()) return;
  const std::string curie = country_curie(vertex.country);
  if (curie.empty()) {
    out_.field("countryName", plain_line(vertex.country));
  } else {
    out_.field("country", curie);
  }
}

std::vector<std::string> NodeWriter::targets(VertexNumber number, Relation relation) const {
  std::vector<std::string> curies;
  for (const auto edge : boost::make_iterator_range(boost::out_edges(number, graph_))) {
    if (graph_[edge].relation != relation) continue;
    curies.push_back(curie_of(graph_[boost::target(edge, graph_)]));
  }
  return once_each(std::move(curies));
}

std::vector<std::string> NodeWriter::sources(VertexNumber number, Relation relation) const {
  std::vector<std::string> curies;
  for (const auto edge : boost::make_iterator_range(boost::in_edges(number, graph_))) {
    if (graph_[edge].relation != relation) continue;
    curies.push_back(curie_of(graph_[boost::source(edge, graph_)]));
  }
  return once_each(std::move(curies));
}

void NodeWriter::vertex(VertexNumber number, const std::vector<std::string>& evidence) {
  const Vertex& vertex = graph_[number];
  switch (vertex.sort) {
    case Sort::kEvent:
      event(number);
      break;
    case Sort::kStatement:
      statement(number);
      break;
    case Sort::kTopic:
      topic(vertex);
      break;
    case Sort::kArticle:
      article(vertex);
      break;
    case Sort::kPerson:
    case Sort::kOrganization:
    case Sort::kCountry:
    case Sort::kPlace:
      entity(number);
      break;
  }
  support(vertex.support);
  out_.fields("evidence", evidence);
  out_.end_node();
}

void NodeWriter::entity(VertexNumber number) {
  const Vertex& vertex = graph_[number];
  std::vector<std::string> types = {"schema:Person"};
  if (vertex.sort == Sort::kOrganization) types = {"org:FormalOrganization", "schema:Organization"};
  if (vertex.sort == Sort::kCountry) types = {"schema:Country"};
  if (vertex.sort == Sort::kPlace) types = {"schema:Place"};
  types.emplace_back("kg:Vertex");
  begin(types, curie_of(vertex));
  out_.vietnamese("label", {plain_line(vertex.label)});
  out_.vietnamese("altLabel", once_each(plain_lines(vertex.names)));
  const std::vector<std::string> parts = targets(number, Relation::kPartOf);
  if (parts.empty()) {
    country(vertex);
  } else {
    out_.fields("country", parts);
  }
  out_.fields("met", targets(number, Relation::kMet));
}

void NodeWriter::topic(const Vertex& vertex) {
  begin({"skos:Concept", "kg:Vertex"}, curie_of(vertex));
  out_.begin_object("prefLabel");
  out_.field("en", plain_line(vertex.label_en));
  out_.field("vi", plain_line(vertex.label));
  out_.end_object();
  out_.field("inScheme", "c:scheme-topic");
}

void NodeWriter::article(const Vertex& vertex) {
  begin({"schema:NewsArticle", "prov:Entity", "kg:Vertex"}, curie_of(vertex));
}

void NodeWriter::event(VertexNumber number) {
  const Vertex& vertex = graph_[number];
  begin({class_of_kind(vertex.kind), "schema:Event", "kg:Vertex"}, curie_of(vertex));
  out_.vietnamese("label", {plain_line(vertex.label)});
  out_.field("identifier", plain_line(vertex.key));
  out_.field("eventType", concept_curie("event", vertex.kind));
  out_.field("status", plain_line(vertex.status));
  out_.field("edtf", plain_line(vertex.date));
  out_.field("startDate", vertex.support.first);
  out_.field("endDate", vertex.support.last);
  out_.field("dateBasis", vertex.support.first.empty() ? "c:basis-unknown" : "c:basis-explicit");
  out_.fields("attendee", sources(number, Relation::kTakesPart));
  std::vector<std::string> participations;
  for (const auto edge : boost::make_iterator_range(boost::in_edges(number, graph_))) {
    if (graph_[edge].relation == Relation::kTakesPart) {
      participations.push_back(id_curie(graph_[edge].id));
    }
  }
  out_.fields("participation", once_each(std::move(participations)));
  out_.fields("location", targets(number, Relation::kHeldAt));
  out_.fields("about", targets(number, Relation::kDiscusses));
  out_.fields("subjectOf", targets(number, Relation::kReportedBy));
  rules(vertex.support);
}

void NodeWriter::statement(VertexNumber number) {
  const Vertex& vertex = graph_[number];
  begin({"kg:Statement", "prov:Entity", "kg:Vertex"}, curie_of(vertex));
  out_.vietnamese("label", {plain_line(vertex.label)});
  out_.field("identifier", plain_line(vertex.key));
  out_.field("speechAct", concept_curie("act", vertex.kind));
  out_.fields("speaker", sources(number, Relation::kStates));
  out_.fields("addressee", targets(number, Relation::kAddressedTo));
  out_.fields("madeAt", targets(number, Relation::kMadeAt));
  out_.fields("about", targets(number, Relation::kAbout));
  out_.vietnamese("content", {plain_line(vertex.text)});
  out_.fields("subjectOf", targets(number, Relation::kReportedBy));
  rules(vertex.support);
}

void NodeWriter::edge(EdgeNumber number, const std::vector<std::string>& evidence) {
  const Edge& edge = graph_[number];
  if (edge.relation == Relation::kHoldsPost) {
    membership(number);
  } else if (edge.relation == Relation::kTakesPart) {
    participation(number);
  } else {
    link(number);
  }
  out_.fields("evidence", evidence);
  out_.end_node();
}

void NodeWriter::membership(EdgeNumber number) {
  const Edge& edge = graph_[number];
  begin({"org:Membership", "kg:Edge"}, id_curie(edge.id));
  out_.field("member", curie_of(graph_[boost::source(number, graph_)]));
  out_.field("organization", curie_of(graph_[boost::target(number, graph_)]));
  out_.field("role", concept_curie("role", edge.value));
  out_.vietnamese("roleText", {plain_line(edge.value)});
  out_.field("status", plain_line(edge.status));
  out_.fields("attestedOn", once_each({edge.support.first, edge.support.last}));
  support(edge.support);
  rules(edge.support);
}

// The event has the rules and the dates.
void NodeWriter::participation(EdgeNumber number) {
  const Edge& edge = graph_[number];
  const Vertex& participant = graph_[boost::source(number, graph_)];
  begin({"kg:Participation", "kg:Edge"}, id_curie(edge.id));
  out_.field("participant", curie_of(participant));
  out_.field("participationRole", "c:prole-participant");
  out_.field("onBehalfOf", country_curie(edge.value));
  out_.field("confidence", decimal_text(edge.support.confidence));
}

void NodeWriter::link(EdgeNumber number) {
  const Edge& edge = graph_[number];
  begin({"kg:Link", "kg:Edge"}, id_curie(edge.id));
  out_.field("relation", concept_curie("relation", name_of(edge.relation)));
  out_.field("linkSource", curie_of(graph_[boost::source(number, graph_)]));
  out_.field("linkTarget", curie_of(graph_[boost::target(number, graph_)]));
  out_.field("weight", decimal_text(edge.weight));
  support(edge.support);
  rules(edge.support);
}

void NodeWriter::more_evidence(const std::string& curie, const std::vector<std::string>& evidence) {
  out_.begin_object();
  out_.field("@id", curie);
  out_.fields("evidence", evidence);
  out_.end_node();
}

}  // namespace boba
