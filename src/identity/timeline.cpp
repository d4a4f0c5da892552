#include "identity/timeline.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace boba {
namespace {

bool is_held(const std::string& status) { return status == "current" || status == "acting"; }

// The body that a post belongs to: the organization, else the country.
std::optional<EntityId> body_of(std::span<const NamedEntity> named) {
  std::optional<EntityId> body;
  for (const NamedEntity& one : named) {
    if (one.slot == Slot::kOrganization) return one.entity;
    if (one.slot == Slot::kCountry) body = one.entity;
  }
  return body;
}

// The label, with the country where there is one.
std::string full_label(EntityId id, const Entities& entities) {
  const Entity& entity = entities.at(id);
  std::string label = entity.label;
  for (const EntityId country : entity.countries) label += " (" + entities.at(country).label + ")";
  return label;
}

DayRange joined(const DayRange& a, const DayRange& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.first, b.first), std::max(a.last, b.last)};
}

// What is seen of one person in a post on a day.
struct Holding {
  std::string role;  // as spelt for that person
  std::set<std::string> articles;
};

std::string listed(const std::set<std::string>& articles) {
  constexpr std::size_t kMost = 3;
  std::string text;
  std::size_t left = articles.size();
  for (auto it = articles.begin(); it != articles.end() && articles.size() - left < kMost; ++it) {
    text += (text.empty() ? "'" : ", '") + *it + "'";
    --left;
  }
  return left == 0 ? text : text + " and " + std::to_string(left) + " more";
}

// Fills status and seen from the facts of a tenure.
Tenure summed_up(Tenure tenure, std::span<const Fact* const> facts,
                 std::span<const DayRange> days) {
  DayRange held;
  DayRange remembered;
  std::string last_seen;
  for (const std::uint32_t index : tenure.facts) {
    const auto& role = std::get<RoleFact>(*facts[index]);
    const DayRange& day = days[index];
    DayRange& range = is_held(role.status) ? held : remembered;
    range = joined(range, day);
    if (tenure.status.empty() || day.last > last_seen) {
      tenure.status = role.status;
      last_seen = day.last;
    }
  }
  tenure.seen = held.empty() ? remembered : held;
  return tenure;
}

}  // namespace

std::vector<Tenure> tenures_of(std::span<const Fact* const> facts, std::span<const DayRange> days,
                               const Entities& entities) {
  std::map<std::tuple<EntityId, std::optional<EntityId>, std::string>, Tenure> found;
  for (std::uint32_t i = 0; i < facts.size(); ++i) {
    const auto* role = std::get_if<RoleFact>(facts[i]);
    const auto named = entities.of_fact(i);
    if (role == nullptr || named.empty() || named.front().slot != Slot::kPerson) continue;
    const EntityId person = named.front().entity;
    const auto body = body_of(named);
    Tenure& tenure = found[{person, body, fold_key(role->role)}];
    tenure.person = person;
    tenure.body = body;
    if (tenure.facts.empty()) tenure.role = clean_text(role->role);
    tenure.facts.push_back(i);
  }
  std::vector<Tenure> tenures;
  tenures.reserve(found.size());
  for (auto& [key, tenure] : found) tenures.push_back(summed_up(std::move(tenure), facts, days));
  return tenures;
}

std::vector<std::string> conflicts(std::span<const Fact* const> facts,
                                   std::span<const DayRange> days, std::span<const Tenure> tenures,
                                   const Entities& entities,
                                   const std::set<std::string>& shared_roles) {
  using Post = std::tuple<std::string, EntityId, std::string>;  // day, body, folded role
  std::map<Post, std::map<EntityId, Holding>> holders;
  for (const Tenure& tenure : tenures) {
    const std::string role = fold_key(tenure.role);
    if (!tenure.body.has_value() || shared_roles.count(role) > 0) continue;
    for (const std::uint32_t index : tenure.facts) {
      const DayRange& day = days[index];
      if (day.empty() || day.first != day.last) continue;
      if (!is_held(std::get<RoleFact>(*facts[index]).status)) continue;
      Holding& holding = holders[{day.first, *tenure.body, role}][tenure.person];
      holding.role = tenure.role;
      holding.articles.insert(source_of(*facts[index]).document);
    }
  }
  std::vector<std::string> lines;
  for (const auto& [post, people] : holders) {
    if (people.size() < 2) continue;
    std::string line = std::get<0>(post) + ": '" + people.begin()->second.role + "' of '" +
                       full_label(std::get<1>(post), entities) + "' is held by";
    std::string separator = " ";
    for (const auto& [person, holding] : people) {
      line += separator + "'" + full_label(person, entities) + "' in " + listed(holding.articles);
      separator = " and by ";
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace boba
