#include "export/jsonld_context.hpp"

#include <array>

namespace boba {
namespace {

struct Prefix {
  const char* name;
  const char* iri;
};

constexpr std::array<Prefix, 10> kPrefixes = {{
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"org", "http://www.w3.org/ns/org#"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"oa", "http://www.w3.org/ns/oa#"},
    {"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
    {"schema", "https://schema.org/"},
    {"dcterms", "http://purl.org/dc/terms/"},
}};

constexpr std::array<Prefix, 4> kOwnPrefixes = {
    {{"kg", "ns#"}, {"c", "concept/"}, {"id", "id/"}, {"g", "graph/"}}};

constexpr const char* kLink = "@id";
constexpr const char* kPlain = "";

struct Term {
  const char* name;
  const char* property;
  const char* type;  // of its values; kPlain for strings
};

constexpr std::array<Term, 45> kTerms = {{
    {"about", "schema:about", kLink},
    {"addressee", "kg:addressee", kLink},
    {"attendee", "schema:attendee", kLink},
    {"attestedOn", "kg:attestedOn", "xsd:date"},
    {"confidence", "kg:confidence", "xsd:decimal"},
    {"country", "kg:country", kLink},
    {"countryName", "kg:countryName", kPlain},
    {"dateBasis", "kg:dateBasis", kLink},
    {"datePublished", "schema:datePublished", "xsd:date"},
    {"edtf", "kg:edtf", kPlain},
    {"end", "oa:end", "xsd:integer"},
    {"endDate", "schema:endDate", "xsd:date"},
    {"eventType", "kg:eventType", kLink},
    {"evidence", "kg:evidence", kLink},
    {"exact", "oa:exact", kPlain},
    {"facts", "kg:facts", "xsd:integer"},
    {"firstSeen", "kg:firstSeen", "xsd:date"},
    {"hasSelector", "oa:hasSelector", kLink},
    {"hasSource", "oa:hasSource", kLink},
    {"identifier", "dcterms:identifier", kPlain},
    {"inScheme", "skos:inScheme", kLink},
    {"lastSeen", "kg:lastSeen", "xsd:date"},
    {"linkSource", "kg:linkSource", kLink},
    {"linkTarget", "kg:linkTarget", kLink},
    {"location", "schema:location", kLink},
    {"madeAt", "kg:madeAt", kLink},
    {"member", "org:member", kLink},
    {"met", "kg:met", kLink},
    {"onBehalfOf", "kg:onBehalfOf", kLink},
    {"organization", "org:organization", kLink},
    {"participant", "kg:participant", kLink},
    {"participation", "kg:participation", kLink},
    {"participationRole", "kg:participationRole", kLink},
    {"relation", "kg:relation", kLink},
    {"role", "org:role", kLink},
    {"rule", "kg:rule", kPlain},
    {"speaker", "kg:speaker", kLink},
    {"speechAct", "kg:speechAct", kLink},
    {"start", "oa:start", "xsd:integer"},
    {"startDate", "schema:startDate", "xsd:date"},
    {"status", "kg:status", kPlain},
    {"subClassOf", "rdfs:subClassOf", kLink},
    {"subPropertyOf", "rdfs:subPropertyOf", kLink},
    {"subjectOf", "schema:subjectOf", kLink},
    {"weight", "kg:weight", "xsd:decimal"},
}};

constexpr std::array<Term, 5> kProvenanceTerms = {{
    {"url", "schema:url", kPlain},
    {"source", "dcterms:source", kPlain},
    {"wasAssociatedWith", "prov:wasAssociatedWith", kLink},
    {"wasDerivedFrom", "prov:wasDerivedFrom", kLink},
    {"wasGeneratedBy", "prov:wasGeneratedBy", kLink},
}};

constexpr std::array<Prefix, 6> kLanguageTerms = {{{"altLabel", "skos:altLabel"},
                                                   {"content", "kg:content"},
                                                   {"label", "rdfs:label"},
                                                   {"prefLabel", "skos:prefLabel"},
                                                   {"roleText", "kg:roleText"},
                                                   {"title", "dcterms:title"}}};

void write_term(JsonOutput& out, const Term& term) {
  out.begin_object(term.name);
  out.field("@id", term.property);
  out.field("@type", term.type);
  out.end_object();
}

}  // namespace

void write_context(JsonOutput& out, const std::string& base) {
  out.begin_object("@context");
  for (const Prefix& prefix : kPrefixes) out.field(prefix.name, prefix.iri);
  for (const Prefix& prefix : kOwnPrefixes) out.field(prefix.name, base + prefix.iri);
  for (const Prefix& term : kLanguageTerms) {
    out.begin_object(term.name);
    out.field("@id", term.iri);
    out.field("@container", "@language");
    out.end_object();
  }
  for (const Term& term : kTerms) write_term(out, term);
  for (const Term& term : kProvenanceTerms) write_term(out, term);
  out.end_node();
}

}  // namespace boba
