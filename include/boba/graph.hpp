// The knowledge graph of a set of facts, as a Boost graph. Vertices are what the facts name
// (people, organizations, countries, places, topics) and the facts themselves (events, statements)
// with their articles; edges say how they hang together. Every vertex and edge knows the facts that
// support it. A Graph owns everything it shows; building one is a pure function of its arguments:
// the same facts, in any order, give an equal graph with its vertices and edges in the same order.
#pragma once

#include "boba/article.hpp"
#include "boba/fact.hpp"
#include "boba/result.hpp"
#include "boba/span.hpp"

#include <boost/graph/adjacency_list.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace boba {

class RuleSet;

enum class Sort {
  kPerson,
  kOrganization,
  kCountry,
  kPlace,
  kEvent,
  kStatement,
  kTopic,
  kArticle,
};

enum class Relation {
  kHoldsPost,    // person -> organization or country
  kPartOf,       // organization -> country
  kTakesPart,    // participant -> event
  kHeldAt,       // event -> place or country
  kStates,       // speaker -> statement
  kMadeAt,       // statement -> event
  kAddressedTo,  // statement -> addressee
  kAbout,        // statement -> topic
  kDiscusses,    // event -> topic, weighted by statements
  kReportedBy,   // event or statement -> article
  kMet,          // person -> person, view people
  kRaises,       // speaker -> topic, view topics
};

enum class View { kFull, kPeople, kPosts, kTopics };

// The names that exports and options use: "person", "holds_post", "people".
[[nodiscard]] std::string_view name_of(Sort sort);
[[nodiscard]] std::string_view name_of(Relation relation);
[[nodiscard]] std::string_view name_of(View view);

enum class ArticleIndex : std::uint32_t {};   // into GraphInfo::articles
enum class EvidenceIndex : std::uint32_t {};  // into GraphInfo::evidence

// Where one fact was read. `span` counts code points of the article, `text` is that slice.
struct Evidence {
  std::string id;  // the same for facts read from the same span
  ArticleIndex article{};
  Span span;
  std::string text;
  std::string rule;
  double confidence = 0.0;
};

// The facts behind a vertex or edge. Dates are YYYY-MM-DD or empty; for a post they are the first
// and last day on which it was seen held.
struct Support {
  std::vector<EvidenceIndex> evidence;  // one per fact, ascending
  std::string first;
  std::string last;
  double confidence = 0.0;  // of the surest fact

  [[nodiscard]] std::size_t facts() const { return evidence.size(); }
};

struct Vertex {
  std::string id;  // [a-z0-9-], the same in every format and run
  Sort sort = Sort::kPerson;
  std::string label;               // one line
  std::string label_en;            // of a topic
  std::string key;                 // what the identity was decided on
  std::vector<std::string> names;  // the other spellings
  std::string country;             // label of the country of a person or organization
  std::string kind;                // kind of an event, act of a statement
  std::string status;              // of an event
  std::string date;                // of an event, EDTF
  std::string text;                // content of a statement
  std::string url;                 // of an article
  Support support;
};

struct Edge {
  std::string id;
  Relation relation = Relation::kHoldsPost;
  std::string value;    // the role, the side that a participant is on, the act, the kinds, the acts
  std::string status;   // of a post, as last seen
  double weight = 1.0;  // > 0; number of facts or common events
  Support support;
};

struct Label {
  std::string vi;
  std::string en;
};
using LabelTable = std::map<std::string, Label>;

// What belongs to the whole graph.
struct GraphInfo {
  View view = View::kFull;
  std::vector<ArticleInfo> articles;
  std::vector<Evidence> evidence;
  std::vector<std::string> warnings;  // two holders of one post on one day, unknown names
  LabelTable kinds;                   // of the kinds and acts that occur
  LabelTable acts;
  LabelTable terms;  // of all sorts and relations, and of "legend"
};

using Graph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Vertex, Edge, GraphInfo>;

// One line of an identity file: two names are one entity, or stay two although their keys agree.
// A name may be narrowed to `name|country` or `name@article`.
struct IdentityRule {
  enum class Verdict { kSame, kDifferent };
  Verdict verdict = Verdict::kSame;
  Sort sort = Sort::kPerson;  // kPerson, kOrganization, kCountry or kPlace
  std::string first;
  std::string second;
  std::string file;  // for messages
  std::uint32_t line = 0;
};

// Reads `same<TAB>person<TAB>A<TAB>B` and `different<TAB>...` lines; blank lines and lines that
// start with '#' are skipped. All faults are reported, with file and line.
[[nodiscard]] Result<std::vector<IdentityRule>> parse_identity_rules(std::string_view text,
                                                                     std::string_view file);

// What the language side knows about names. All names may be spelled in any way that folds to the
// same key. Empty tables are fine: labels default to the ids, sorts to what the role facts say.
struct GraphOptions {
  std::map<std::string, std::string> countries;  // name -> the country's usual name
  std::map<std::string, Sort> name_sorts;        // names that are surely of one sort
  std::set<std::string> international;           // organizations that belong to no country
  std::set<std::string> shared_roles;            // posts that several people hold at once
  LabelTable labels;  // of topics, acts, kinds, sorts and relations ("person", "holds_post")
  std::vector<IdentityRule> identity;
};

// What a rule pack knows: names, labels, posts that are shared. No identity rules.
[[nodiscard]] GraphOptions graph_options(const RuleSet& rules);

// Builds the full graph. `articles` is side information and may be empty; what is said of one
// article in several places is joined.
// O(n log n) in the number of names of all facts.
[[nodiscard]] Graph build_graph(std::span<const Fact> facts, std::span<const ArticleInfo> articles,
                                const GraphOptions& options);

// The part of a full graph that a view shows. Vertices without edges are left out, except by
// View::kFull, which gives the graph itself.
[[nodiscard]] Graph project(const Graph& graph, View view);

// What to write on an edge: the role, the act or the kinds, else the relation.
[[nodiscard]] std::string edge_label(const Edge& edge, const GraphInfo& info);

}  // namespace boba
