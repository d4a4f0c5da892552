#include "identity/people.hpp"

#include "identity/person_mentions.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>

namespace boba {
namespace {

// Joins mentions to persons. Invariant: parent_ points to a mention of the same person with a
// smaller or equal index, so the first mention of a person is its root. Each root has a leader,
// whose group names the person.
class Joiner {
 public:
  explicit Joiner(std::size_t mentions) : parent_(mentions), leaders_(mentions) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    std::iota(leaders_.begin(), leaders_.end(), std::size_t{0});
  }

  std::size_t root(std::size_t index) {
    while (parent_[index] != index) {
      parent_[index] = parent_[parent_[index]];
      index = parent_[index];
    }
    return index;
  }

  // The leader of `first` leads them all.
  void join(std::size_t first, std::size_t second) {
    const std::size_t a = root(first);
    const std::size_t b = root(second);
    if (a == b) return;
    parent_[std::max(a, b)] = std::min(a, b);
    leaders_[std::min(a, b)] = leaders_[a];
  }

  std::size_t leader(std::size_t index) { return leaders_[root(index)]; }

 private:
  std::vector<std::size_t> parent_;
  std::vector<std::size_t> leaders_;  // right for roots
};

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Range> ranges_of_groups(const std::vector<PersonMention>& mentions) {
  std::vector<Range> ranges;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (i == 0 || mentions[i].group != mentions[i - 1].group) ranges.push_back({i, i});
    ranges.back().end = i + 1;
  }
  return ranges;
}

// Uses that say their country: one person per country, and one for those who share a post.
void join_by_country_and_post(Range range, const std::vector<PersonMention>& mentions,
                              Joiner& joiner) {
  std::map<std::string, std::size_t> by_country;
  std::map<std::string, std::size_t> by_post;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const PersonMention& mention = mentions[i];
    if (!mention.country.empty()) {
      const auto [seen, is_new] = by_country.emplace(mention.country, i);
      if (!is_new) joiner.join(seen->second, i);
    }
    for (const std::string& post : mention.posts) {
      const auto [seen, is_new] = by_post.emplace(post, i);
      if (!is_new) joiner.join(seen->second, i);
    }
  }
}

// Uses without a country join the only person of the name, or else each other.
void join_the_rest(Range range, const std::vector<PersonMention>& mentions, Joiner& joiner) {
  std::set<std::size_t> candidates;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (!mentions[i].country.empty()) candidates.insert(joiner.root(i));
  }
  std::optional<std::size_t> meeting_point;
  if (candidates.size() == 1) meeting_point = *candidates.begin();
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (!mentions[i].country.empty() || candidates.count(joiner.root(i)) > 0) continue;
    if (meeting_point.has_value()) {
      joiner.join(*meeting_point, i);
    } else {
      meeting_point = i;
    }
  }
}

KnownPeople sorted(KnownPeople people) {
  std::sort(people.mentions.begin(), people.mentions.end(),
            [](const PersonMention& a, const PersonMention& b) {
              return std::tie(a.group, a.document) < std::tie(b.group, b.document);
            });
  for (std::uint32_t i = 0; i < people.mentions.size(); ++i) {
    const PersonMention& mention = people.mentions[i];
    for (const NameId name : mention.names) people.mention_of[{name, mention.document}] = i;
  }
  return people;
}

// Uses that a rule sets apart get a group of their own.
KnownPeople set_apart(KnownPeople people, const GraphOptions& options, const NameUses& mentions,
                      const CountryNames& countries) {
  bool changed = false;
  for (const IdentityRule& rule : options.identity) {
    if (rule.sort != Sort::kPerson || rule.verdict != IdentityRule::Verdict::kDifferent) continue;
    const Selector second = selector_of(rule.second, countries);
    if (second.country.empty() && second.article.empty()) continue;
    for (PersonMention& mention : people.mentions) {
      if (!selects(second, mention, mentions)) continue;
      mention.group += second.country.empty() ? "@" + second.article : "|" + second.country;
      changed = true;
    }
  }
  return changed ? sorted(std::move(people)) : std::move(people);
}

// The mentions that a selector speaks of.
std::vector<std::size_t> selected(const Selector& selector, const KnownPeople& people,
                                  const NameUses& mentions) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < people.mentions.size(); ++i) {
    if (selects(selector, people.mentions[i], mentions)) found.push_back(i);
  }
  return found;
}

void join_by_rules(const GraphOptions& options, const NameUses& mentions,
                   const CountryNames& countries, const KnownPeople& people, Joiner& joiner) {
  for (const IdentityRule& rule : options.identity) {
    if (rule.sort != Sort::kPerson || rule.verdict != IdentityRule::Verdict::kSame) continue;
    std::vector<std::size_t> all = selected(selector_of(rule.first, countries), people, mentions);
    for (const std::size_t i : selected(selector_of(rule.second, countries), people, mentions)) {
      all.push_back(i);
    }
    for (const std::size_t i : all) joiner.join(all.front(), i);
  }
}

// Numbers the persons and gives them their keys: the group, with the country where one name is
// several people.
KnownPeople number_persons(KnownPeople people, Joiner joiner) {
  std::map<std::size_t, std::uint32_t> person_of_root;
  std::map<std::string, std::size_t> persons_in_group;
  std::vector<std::map<std::string, std::size_t>> countries;
  std::vector<std::string> groups;
  for (std::size_t i = 0; i < people.mentions.size(); ++i) {
    PersonMention& mention = people.mentions[i];
    const auto next = static_cast<std::uint32_t>(people.persons.size());
    const auto [found, is_new] = person_of_root.emplace(joiner.root(i), next);
    if (is_new) {
      people.persons.emplace_back();
      countries.emplace_back();
      groups.push_back(people.mentions[joiner.leader(i)].group);
      ++persons_in_group[groups.back()];
    }
    mention.person = found->second;
    if (!mention.country.empty()) ++countries[mention.person][mention.country];
  }
  std::set<std::string> used;
  for (std::size_t i = 0; i < people.persons.size(); ++i) {
    KnownPerson& person = people.persons[i];
    const auto most =
        std::max_element(countries[i].begin(), countries[i].end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != countries[i].end()) person.country = most->first;
    person.key = groups[i];
    if (persons_in_group[groups[i]] > 1 && !person.country.empty()) {
      person.key += "|" + person.country;
    }
    while (!used.insert(person.key).second) person.key += "'";
  }
  return people;
}

}  // namespace

KnownPeople resolve_people(std::span<const Fact* const> facts, const NameUses& mentions,
                           const OrganizationKeys& organizations, const CountryNames& countries,
                           const GraphOptions& options) {
  KnownPeople people =
      set_apart(person_mentions(facts, mentions, organizations, countries, options), options,
                mentions, countries);
  Joiner joiner(people.mentions.size());
  for (const Range range : ranges_of_groups(people.mentions)) {
    join_by_country_and_post(range, people.mentions, joiner);
    join_the_rest(range, people.mentions, joiner);
  }
  join_by_rules(options, mentions, countries, people, joiner);
  return number_persons(std::move(people), std::move(joiner));
}

}  // namespace boba
