#include "export/jsonld_vocabulary.hpp"

#include "export/cell_text.hpp"
#include "export/jsonld_nodes.hpp"
#include "graph/labels.hpp"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace boba {
namespace {

struct Scheme {
  const char* id;
  const char* label;
};

constexpr std::array<Scheme, 6> kSchemes = {{{"c:scheme-act", "speech acts"},
                                             {"c:scheme-event", "kinds of event"},
                                             {"c:scheme-participation", "roles in an event"},
                                             {"c:scheme-relation", "relations"},
                                             {"c:scheme-role", "posts"},
                                             {"c:scheme-topic", "topics"}}};

constexpr std::array<Scheme, 3> kPlainConcepts = {{{"c:basis-explicit", "day read in the text"},
                                                   {"c:basis-unknown", "day or year unknown"},
                                                   {"c:prole-participant", "participant"}}};

constexpr std::array<const char*, 3> kEventClasses = {"kg:Meeting", "kg:PhoneCall", "kg:Visit"};

void write_labelled(JsonOutput& out, const std::vector<std::string>& types, const Scheme& scheme,
                    const char* label_key) {
  out.begin_object();
  out.fields("@type", types);
  out.field("@id", scheme.id);
  out.begin_object(label_key);
  out.field("en", scheme.label);
  out.end_object();
  out.end_node();
}

void write_concept(JsonOutput& out, const std::string& curie, const char* scheme,
                   const Label& label) {
  std::vector<std::string> types = {"skos:Concept"};
  if (std::string_view(scheme) == "c:scheme-role") types.emplace_back("org:Role");
  out.begin_object();
  out.fields("@type", types);
  out.field("@id", curie);
  out.field("inScheme", scheme);
  out.begin_object("prefLabel");
  out.field("en", plain_line(label.en));
  out.field("vi", plain_line(label.vi));
  out.end_object();
  out.end_node();
}

void write_property(JsonOutput& out, const char* id, const char* key, const char* parent) {
  out.begin_object();
  out.field("@id", id);
  out.field(key, parent);
  out.end_node();
}

// Roles are spelled by the articles; they have no English.
std::map<std::string, Label> roles_of(const Graph& graph) {
  std::map<std::string, Label> roles;
  for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
    if (graph[edge].relation != Relation::kHoldsPost) continue;
    const std::string& role = graph[edge].value;
    roles.emplace(concept_curie("role", role), Label{role, {}});
  }
  return roles;
}

std::map<std::string, Label> relations_of(const Graph& graph) {
  std::map<std::string, Label> relations;
  for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
    const std::string name(name_of(graph[edge].relation));
    relations.emplace(concept_curie("relation", name),
                      label_of(graph[boost::graph_bundle].terms, name));
  }
  return relations;
}

void write_table(JsonOutput& out, std::string_view kind, const char* scheme,
                 const LabelTable& table) {
  for (const auto& [name, label] : table) {
    write_concept(out, concept_curie(kind, name), scheme, label);
  }
}

}  // namespace

void write_vocabulary(const Graph& graph, JsonOutput& out) {
  const GraphInfo& info = graph[boost::graph_bundle];
  for (const Scheme& scheme : kSchemes) {
    write_labelled(out, {"skos:ConceptScheme"}, scheme, "label");
  }
  for (const Scheme& one : kPlainConcepts) write_labelled(out, {"skos:Concept"}, one, "prefLabel");
  write_table(out, "act", "c:scheme-act", info.acts);
  write_table(out, "event", "c:scheme-event", info.kinds);
  for (const auto& [curie, label] : relations_of(graph)) {
    write_concept(out, curie, "c:scheme-relation", label);
  }
  for (const auto& [curie, label] : roles_of(graph)) {
    write_concept(out, curie, "c:scheme-role", label);
  }
  for (const char* name : kEventClasses) write_property(out, name, "subClassOf", "schema:Event");
  write_property(out, "kg:Statement", "subClassOf", "prov:Entity");
  write_property(out, "kg:speaker", "subPropertyOf", "prov:wasAttributedTo");
  write_property(out, "kg:evidence", "subPropertyOf", "prov:wasDerivedFrom");
  write_property(out, "kg:eventType", "subPropertyOf", "sem:eventType");
}

}  // namespace boba
