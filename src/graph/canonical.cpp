#include "graph/canonical.hpp"

#include <algorithm>
#include <tuple>

namespace boba {
namespace {

auto place_of(const Fact& fact) {
  const Provenance& source = source_of(fact);
  return std::tuple(std::string_view(source.document), source.span.begin, source.span.end,
                    fact.index());
}

auto rest_of(const Provenance& source) {
  return std::tie(source.rule, source.text, source.confidence);
}

struct RestIsLess {
  bool operator()(const RoleFact& a, const RoleFact& b) const {
    return std::tie(a.person, a.role, a.organization, a.country, a.status, a.date) <
           std::tie(b.person, b.role, b.organization, b.country, b.status, b.date);
  }
  bool operator()(const EventFact& a, const EventFact& b) const {
    return std::tie(a.id, a.kind, a.participants, a.date, a.place, a.status) <
           std::tie(b.id, b.kind, b.participants, b.date, b.place, b.status);
  }
  bool operator()(const StatementFact& a, const StatementFact& b) const {
    return std::tie(a.id, a.event, a.speaker, a.act, a.addressee, a.topics) <
           std::tie(b.id, b.event, b.speaker, b.act, b.addressee, b.topics);
  }
  template <typename A, typename B>
  bool operator()(const A& /*a*/, const B& /*b*/) const {
    return false;  // never asked: the places of two kinds of fact differ
  }
};

bool is_less(const Fact* a, const Fact* b) {
  const auto place_a = place_of(*a);
  const auto place_b = place_of(*b);
  if (place_a != place_b) return place_a < place_b;
  const auto source_a = rest_of(source_of(*a));
  const auto source_b = rest_of(source_of(*b));
  if (source_a != source_b) return source_a < source_b;
  return std::visit(RestIsLess{}, *a, *b);
}

}  // namespace

std::vector<const Fact*> canonical_order(std::span<const Fact> facts) {
  std::vector<const Fact*> order;
  order.reserve(facts.size());
  for (const Fact& fact : facts) order.push_back(&fact);
  if (!std::is_sorted(order.begin(), order.end(), is_less)) {
    std::sort(order.begin(), order.end(), is_less);
  }
  const auto is_equal = [](const Fact* a, const Fact* b) { return *a == *b; };
  order.erase(std::unique(order.begin(), order.end(), is_equal), order.end());
  return order;
}

std::map<std::string, ArticleInfo> joined_articles(std::span<const ArticleInfo> articles) {
  std::map<std::string, ArticleInfo> joined;
  for (const ArticleInfo& article : articles) {
    const auto [found, is_new] = joined.emplace(article.id, article);
    if (is_new) continue;
    ArticleInfo& known = found->second;
    known.title = std::max(known.title, article.title);
    known.url = std::max(known.url, article.url);
    known.published = std::max(known.published, article.published);
    known.source = std::max(known.source, article.source);
  }
  return joined;
}

}  // namespace boba
