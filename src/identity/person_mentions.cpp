#include "identity/person_mentions.hpp"

#include "identity/name_key.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <set>

namespace boba {
namespace {

// What one article says about one name, while it is collected.
struct Draft {
  std::set<NameId> names;
  std::map<std::string, std::size_t> countries;  // usual key -> facts
  std::set<std::string> posts;
};

using Drafts = std::map<std::pair<std::string, DocumentId>, Draft>;

std::string most_frequent(const std::map<std::string, std::size_t>& counts) {
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? std::string() : most->first;
}

bool is_person(const NameUse& mention, const NameUses& mentions) {
  return sort_in_slot(mention.slot, mentions.name(mention.name)) == Sort::kPerson;
}

// The organization of the same role fact follows the person.
std::string post_at(std::size_t index, const Fact& fact, const NameUses& mentions,
                    const OrganizationKeys& organizations) {
  const auto* role = std::get_if<RoleFact>(&fact);
  if (role == nullptr || index + 1 >= mentions.all.size()) return {};
  const NameUse& next = mentions.all[index + 1];
  if (next.slot != Slot::kOrganization || next.fact != mentions.all[index].fact) return {};
  if (sort_in_slot(next.slot, mentions.name(next.name)) != Sort::kOrganization) return {};
  return fold_key(role->role) + "|" + organizations.of(next).key;
}

// The group of each name: its key, or its exact spelling where a rule says that it is different.
std::vector<std::string> groups_of_names(const NameUses& mentions, const CountryNames& countries,
                                         const GraphOptions& options) {
  std::set<std::string> kept_apart;
  for (const IdentityRule& rule : options.identity) {
    if (rule.sort != Sort::kPerson || rule.verdict != IdentityRule::Verdict::kDifferent) continue;
    const Selector second = selector_of(rule.second, countries);
    if (second.country.empty() && second.article.empty()) kept_apart.insert(second.spelling);
  }
  std::vector<std::string> groups(mentions.names.size());
  for (const NameUse& mention : mentions.all) {
    std::string& group = groups[static_cast<std::uint32_t>(mention.name)];
    if (!group.empty() || !is_person(mention, mentions)) continue;
    const Name& name = mentions.name(mention.name);
    group = kept_apart.count(name.text) > 0 ? name.text : person_key(name.text);
  }
  return groups;
}

Drafts collect(std::span<const Fact* const> facts, const NameUses& mentions,
               const OrganizationKeys& organizations, const CountryNames& countries,
               const std::vector<std::string>& groups) {
  Drafts drafts;
  for (std::size_t i = 0; i < mentions.all.size(); ++i) {
    const NameUse& mention = mentions.all[i];
    if (!is_person(mention, mentions)) continue;
    Draft& draft = drafts[{groups[static_cast<std::uint32_t>(mention.name)], mention.document}];
    draft.names.insert(mention.name);
    if (mention.slot != Slot::kPerson) continue;
    if (mention.country.has_value()) {
      ++draft.countries[countries.usual_key(mentions.name(*mention.country).key)];
    }
    std::string post = post_at(i, *facts[mention.fact], mentions, organizations);
    if (!post.empty()) draft.posts.insert(std::move(post));
  }
  return drafts;
}

}  // namespace

KnownPeople person_mentions(std::span<const Fact* const> facts, const NameUses& mentions,
                            const OrganizationKeys& organizations, const CountryNames& countries,
                            const GraphOptions& options) {
  KnownPeople people;
  const auto groups = groups_of_names(mentions, countries, options);
  for (const auto& [place, draft] : collect(facts, mentions, organizations, countries, groups)) {
    const auto index = static_cast<std::uint32_t>(people.mentions.size());
    PersonMention mention;
    mention.group = place.first;
    mention.document = place.second;
    mention.country = most_frequent(draft.countries);
    mention.posts.assign(draft.posts.begin(), draft.posts.end());
    mention.names.assign(draft.names.begin(), draft.names.end());
    for (const NameId name : mention.names) people.mention_of[{name, place.second}] = index;
    people.mentions.push_back(std::move(mention));
  }
  return people;
}

Selector selector_of(const std::string& text, const CountryNames& countries) {
  const std::size_t end = std::min(text.find_first_of("|@"), text.size());
  Selector selector;
  selector.spelling = clean_text(text.substr(0, end));
  selector.key = person_key(selector.spelling);
  if (end < text.size()) {
    const std::string rest = text.substr(end + 1);
    if (text[end] == '|') {
      selector.country = countries.usual_key(fold_key(rest));
    } else {
      selector.article = rest;
    }
  }
  return selector;
}

bool selects(const Selector& selector, const PersonMention& mention, const NameUses& mentions) {
  if (!selector.country.empty() && selector.country != mention.country) return false;
  if (!selector.article.empty() && selector.article != mentions.document(mention.document)) {
    return false;
  }
  return std::any_of(mention.names.begin(), mention.names.end(), [&](NameId id) {
    const Name& name = mentions.name(id);
    return name.text == selector.spelling || person_key(name.text) == selector.key;
  });
}

}  // namespace boba
