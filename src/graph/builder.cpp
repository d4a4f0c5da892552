#include "boba/graph.hpp"

#include "graph/canonical.hpp"
#include "graph/fact_links.hpp"
#include "graph/flat_graph.hpp"
#include "graph/labels.hpp"
#include "identity/edtf.hpp"
#include "identity/entities.hpp"
#include "identity/stable_id.hpp"
#include "identity/timeline.hpp"
#include "text/fold.hpp"

#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace boba {
namespace {

using Facts = std::span<const Fact* const>;

// The articles and evidence of the facts; articles without facts are left out.
GraphInfo info_of(Facts facts, std::span<const ArticleInfo> articles) {
  const std::map<std::string, ArticleInfo> known = joined_articles(articles);
  GraphInfo info;
  for (const Fact* fact : facts) {
    const Provenance& source = source_of(*fact);
    if (info.articles.empty() || info.articles.back().id != source.document) {
      const auto found = known.find(source.document);
      ArticleInfo article;
      if (found != known.end()) article = found->second;
      article.id = source.document;
      info.articles.push_back(std::move(article));
    }
    const std::string place = source.document + "|" + std::to_string(source.span.begin) + "|" +
                              std::to_string(source.span.end);
    info.evidence.push_back({hashed_id("evidence", place),
                             static_cast<ArticleIndex>(info.articles.size() - 1), source.span,
                             source.text, source.rule, source.confidence});
  }
  return info;
}

// What legends and edges are labelled with beside kinds and acts.
std::vector<std::string> names_of_terms() {
  std::vector<std::string> names = {"legend"};
  for (int i = 0; i <= static_cast<int>(Sort::kArticle); ++i) {
    names.emplace_back(name_of(static_cast<Sort>(i)));
  }
  for (int i = 0; i <= static_cast<int>(Relation::kRaises); ++i) {
    names.emplace_back(name_of(static_cast<Relation>(i)));
  }
  return names;
}

// The labels of the kinds and acts that occur, and of the terms, for the writers.
GraphInfo with_labels(GraphInfo info, Facts facts, const GraphOptions& options) {
  for (const Fact* fact : facts) {
    if (const auto* event = std::get_if<EventFact>(fact)) {
      info.kinds.try_emplace(event->kind, label_of(options.labels, event->kind));
    } else if (const auto* statement = std::get_if<StatementFact>(fact)) {
      info.acts.try_emplace(statement->act, label_of(options.labels, statement->act));
    }
  }
  for (const std::string& term : names_of_terms()) {
    const auto found = options.labels.find(term);
    if (found != options.labels.end()) info.terms.insert(*found);
  }
  return info;
}

// When each fact holds: a role on its own date or that of the article, an event on its own date, a
// statement on the date of its event or of the article.
std::vector<DayRange> days_of_facts(Facts facts, const GraphInfo& info) {
  std::unordered_map<std::string_view, DayRange> events;
  for (const Fact* fact : facts) {
    const auto* event = std::get_if<EventFact>(fact);
    if (event != nullptr && event->date) events.emplace(event->id, days_of(*event->date));
  }
  std::vector<DayRange> days(facts.size());
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const ArticleInfo& article = info.articles[static_cast<std::size_t>(info.evidence[i].article)];
    const DayRange published = days_of(article.published.value_or(""));
    if (const auto* role = std::get_if<RoleFact>(facts[i])) {
      const DayRange own = days_of(role->date.value_or(""));
      days[i] = own.empty() ? published : own;
    } else if (const auto* event = std::get_if<EventFact>(facts[i])) {
      days[i] = days_of(event->date.value_or(""));
    } else if (const auto* statement = std::get_if<StatementFact>(facts[i])) {
      const auto found = statement->event ? events.find(*statement->event) : events.end();
      days[i] = found == events.end() || found->second.empty() ? published : found->second;
    }
  }
  return days;
}

}  // namespace

Graph build_graph(std::span<const Fact> facts, std::span<const ArticleInfo> articles,
                  const GraphOptions& options) {
  const std::vector<const Fact*> ordered = canonical_order(facts);
  GraphInfo info = with_labels(info_of(ordered, articles), ordered, options);
  std::vector<DayRange> days = days_of_facts(ordered, info);
  const Entities entities = resolve_entities(ordered, options);
  const std::vector<Tenure> tenures = tenures_of(ordered, days, entities);
  std::set<std::string> shared_roles;
  for (const std::string& role : options.shared_roles) shared_roles.insert(fold_key(role));
  info.warnings = entities.warnings;
  for (std::string& line : conflicts(ordered, days, tenures, entities, shared_roles)) {
    info.warnings.push_back(std::move(line));
  }
  FactLinks links(ordered, entities, options, FlatGraph(std::move(info), std::move(days)));
  links.add_tenures(tenures);
  links.add_facts();
  return std::move(links).to_graph();
}

}  // namespace boba
