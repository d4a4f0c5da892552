#include "graph/fact_links.hpp"

#include "graph/labels.hpp"
#include "identity/stable_id.hpp"
#include "text/fold.hpp"
#include "text/html.hpp"

#include <map>
#include <utility>

namespace boba {
namespace {

EvidenceIndex evidence_of(std::uint32_t fact) { return static_cast<EvidenceIndex>(fact); }

std::string label_or(const std::string& label, const std::string& fallback) {
  return label.empty() ? fallback : label;
}

}  // namespace

std::string entity_id(const Entity& entity) { return stable_id(name_of(entity.sort), entity.key); }

FactLinks::FactLinks(std::span<const Fact* const> facts, const Entities& entities,
                     const GraphOptions& options, FlatGraph flat)
    : facts_(facts), entities_(entities), options_(options), flat_(std::move(flat)) {
  add_entities();
  add_articles();
  add_events();
}

// Where two entities of one sort have the same label, the country tells them apart.
void FactLinks::add_entities() {
  std::map<std::pair<Sort, std::string>, std::size_t> labels;
  for (const Entity& entity : entities_.all) ++labels[{entity.sort, entity.label}];
  for (const Entity& entity : entities_.all) {
    Vertex vertex;
    vertex.id = entity_id(entity);
    vertex.sort = entity.sort;
    vertex.key = entity.key;
    vertex.label = label_or(entity.label, vertex.id);
    vertex.names = entity.names;
    for (const EntityId country : entity.countries) {
      if (!vertex.country.empty()) vertex.country += ", ";
      vertex.country += entities_.at(country).label;
    }
    if (labels[{entity.sort, entity.label}] > 1 && !vertex.country.empty()) {
      vertex.label += " (" + vertex.country + ")";
    }
    entity_vertices_.push_back(flat_.add(std::move(vertex)));
  }
}

void FactLinks::add_articles() {
  std::vector<VertexIndex> vertices;
  for (const ArticleInfo& article : flat_.info().articles) {
    Vertex vertex;
    vertex.id = stable_id(name_of(Sort::kArticle), article.id);
    vertex.sort = Sort::kArticle;
    vertex.key = article.id;
    vertex.label = label_or(clean_text(article.title.value_or("")),
                            label_or(clean_text(article.id), vertex.id));
    vertex.date = article.published.value_or("");
    vertex.url = article.url.value_or("");
    vertices.push_back(flat_.add(std::move(vertex)));
  }
  for (std::uint32_t i = 0; i < facts_.size(); ++i) {
    const Evidence& evidence = flat_.info().evidence[i];
    article_vertices_.push_back(vertices[static_cast<std::size_t>(evidence.article)]);
    flat_.support(article_vertices_.back(), evidence_of(i));
  }
}

// Events come before statements, which may refer to an event that is told later.
void FactLinks::add_events() {
  for (std::uint32_t i = 0; i < facts_.size(); ++i) {
    const auto* event = std::get_if<EventFact>(facts_[i]);
    if (event == nullptr || events_.count(event->id) > 0) continue;
    Vertex vertex;
    vertex.id = stable_id(name_of(Sort::kEvent), event->id);
    vertex.sort = Sort::kEvent;
    vertex.key = event->id;
    vertex.label = label_or(event_title(i, *event), vertex.id);
    vertex.kind = event->kind;
    vertex.status = event->status;
    vertex.date = event->date.value_or("");
    events_.emplace(event->id, flat_.add(std::move(vertex)));
  }
}

std::string FactLinks::event_title(std::uint32_t index, const EventFact& event) const {
  std::vector<std::string> names;
  for (const NamedEntity& named : entities_.of_fact(index)) {
    if (named.slot == Slot::kParticipant) names.push_back(entities_.at(named.entity).label);
  }
  return event_label(label_of(options_.labels, event.kind).vi, names, event.date.value_or(""));
}

void FactLinks::add_tenures(std::span<const Tenure> tenures) {
  for (const Tenure& tenure : tenures) {
    if (!tenure.body.has_value()) continue;
    const VertexIndex person = vertex_of(tenure.person);
    const VertexIndex body = vertex_of(*tenure.body);
    for (const std::uint32_t fact : tenure.facts) {
      flat_.link(person, Relation::kHoldsPost, body, evidence_of(fact), tenure.role);
    }
    flat_.describe(person, Relation::kHoldsPost, body, tenure.role, tenure.status, tenure.seen);
  }
}

void FactLinks::add_facts() {
  for (std::uint32_t i = 0; i < facts_.size(); ++i) {
    for (const NamedEntity& named : entities_.of_fact(i)) {
      flat_.support(vertex_of(named.entity), evidence_of(i));
    }
    add_organizations(i);
    if (const auto* event = std::get_if<EventFact>(facts_[i])) {
      add_event(i, *event);
    } else if (const auto* statement = std::get_if<StatementFact>(facts_[i])) {
      add_statement(i, *statement);
    }
  }
}

// Organizations are part of their countries, whichever slot names them.
void FactLinks::add_organizations(std::uint32_t index) {
  for (const NamedEntity& named : entities_.of_fact(index)) {
    const Entity& entity = entities_.at(named.entity);
    if (entity.sort != Sort::kOrganization) continue;
    for (const EntityId country : entity.countries) {
      flat_.link(vertex_of(named.entity), Relation::kPartOf, vertex_of(country),
                 evidence_of(index));
      flat_.support(vertex_of(country), evidence_of(index));
    }
  }
}

// The side that a participant is on: its country, or itself.
const std::string& FactLinks::side_of(EntityId id) const {
  const Entity& entity = entities_.at(id);
  return entity.countries.size() == 1 ? entities_.at(entity.countries.front()).label : entity.label;
}

void FactLinks::add_event(std::uint32_t index, const EventFact& event) {
  const EvidenceIndex fact = evidence_of(index);
  const VertexIndex vertex = events_.at(event.id);
  flat_.support(vertex, fact);
  flat_.link(vertex, Relation::kReportedBy, article_vertices_[index], fact);
  for (const NamedEntity& named : entities_.of_fact(index)) {
    if (named.slot == Slot::kParticipant) {
      flat_.link(vertex_of(named.entity), Relation::kTakesPart, vertex, fact,
                 side_of(named.entity));
    } else if (named.slot == Slot::kPlace) {
      flat_.link(vertex, Relation::kHeldAt, vertex_of(named.entity), fact);
    }
  }
}

VertexIndex FactLinks::statement_vertex(std::uint32_t index, const StatementFact& statement) {
  const auto found = statements_.find(statement.id);
  if (found != statements_.end()) return found->second;
  const Label act = label_of(options_.labels, statement.act);
  Vertex vertex;
  vertex.id = stable_id(name_of(Sort::kStatement), statement.id);
  vertex.sort = Sort::kStatement;
  vertex.key = statement.id;
  vertex.text = readable(flat_.info().evidence[index].text);
  vertex.label = label_or(statement_label(act.vi, vertex.text), vertex.id);
  vertex.kind = statement.act;
  return statements_.emplace(statement.id, flat_.add(std::move(vertex))).first->second;
}

void FactLinks::add_statement(std::uint32_t index, const StatementFact& statement) {
  const EvidenceIndex fact = evidence_of(index);
  const VertexIndex vertex = statement_vertex(index, statement);
  flat_.support(vertex, fact);
  flat_.link(vertex, Relation::kReportedBy, article_vertices_[index], fact);
  for (const NamedEntity& named : entities_.of_fact(index)) {
    if (named.slot == Slot::kSpeaker) {
      flat_.link(vertex_of(named.entity), Relation::kStates, vertex, fact, statement.act);
    } else if (named.slot == Slot::kAddressee) {
      flat_.link(vertex, Relation::kAddressedTo, vertex_of(named.entity), fact);
    }
  }
  const auto event = statement.event ? events_.find(*statement.event) : events_.end();
  if (event != events_.end()) flat_.link(vertex, Relation::kMadeAt, event->second, fact);
  for (const std::string& name : statement.topics) {
    const VertexIndex topic = topic_vertex(name);
    flat_.support(topic, fact);
    flat_.link(vertex, Relation::kAbout, topic, fact);
    if (event != events_.end()) flat_.link(event->second, Relation::kDiscusses, topic, fact);
  }
}

VertexIndex FactLinks::topic_vertex(const std::string& topic) {
  const auto found = topics_.find(topic);
  if (found != topics_.end()) return found->second;
  const Label label = label_of(options_.labels, topic);
  Vertex vertex;
  vertex.id = concept_id(name_of(Sort::kTopic), topic);
  vertex.sort = Sort::kTopic;
  vertex.key = topic;
  vertex.label = label_or(label.vi, vertex.id);
  vertex.label_en = label.en;
  return topics_.emplace(topic, flat_.add(std::move(vertex))).first->second;
}

}  // namespace boba
