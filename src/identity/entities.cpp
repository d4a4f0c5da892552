#include "identity/entities.hpp"

#include "identity/organizations.hpp"
#include "identity/people.hpp"
#include "identity/unknown_names.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace boba {
namespace {

// Everything that is decided about names, together.
struct Decisions {
  CountryNames countries;
  NameUses mentions;
  OrganizationKeys organizations;
  KnownPeople people;

  Decisions(std::span<const Fact* const> facts, const GraphOptions& options)
      : countries(facts, options),
        mentions(collect_mentions(facts, countries, options)),
        organizations(mentions, countries, options),
        people(resolve_people(facts, mentions, organizations, countries, options)) {}
  Decisions(const Decisions&) = delete;  // organizations refers to its neighbours
  Decisions& operator=(const Decisions&) = delete;
};

struct Identity {
  Sort sort = Sort::kPerson;
  std::string key;
  std::vector<std::string> countries;  // usual keys
};

using PlaceRules = std::map<std::string, std::string>;

PlaceRules place_rules(const GraphOptions& options) {
  PlaceRules rules;
  for (const IdentityRule& rule : options.identity) {
    if (rule.sort != Sort::kPlace || rule.verdict != IdentityRule::Verdict::kSame) continue;
    rules.emplace(fold_key(rule.second), fold_key(rule.first));
  }
  return rules;
}

Identity identity_of(const NameUse& mention, const Decisions& decisions, const PlaceRules& places) {
  const Name& name = decisions.mentions.name(mention.name);
  Identity identity;
  identity.sort = sort_in_slot(mention.slot, name);
  identity.key = name.key;
  if (identity.sort == Sort::kPerson) {
    const KnownPeople& people = decisions.people;
    const PersonMention& found =
        people.mentions[people.mention_of.at({mention.name, mention.document})];
    const KnownPerson& person = people.persons[found.person];
    identity.key = person.key;
    if (!person.country.empty()) identity.countries = {person.country};
  } else if (identity.sort == Sort::kOrganization) {
    OrganizationKey found = decisions.organizations.of(mention);
    identity.key = std::move(found.key);
    identity.countries = std::move(found.countries);
  } else if (identity.sort == Sort::kCountry) {
    identity.key = decisions.countries.usual_key(name.key);
  } else if (const auto ruled = places.find(name.key); ruled != places.end()) {
    identity.key = ruled->second;
  }
  return identity;
}

// Collects entities and the spellings of each.
class EntityTable {
 public:
  EntityId of(Sort sort, const std::string& key) {
    const std::string full = std::string(name_of(sort)) + "|" + key;
    const auto [found, is_new] = ids_.emplace(full, static_cast<EntityId>(entities_.size()));
    if (is_new) {
      entities_.push_back({sort, key, {}, {}, {}});
      spellings_.emplace_back();
    }
    return found->second;
  }

  void spell(EntityId id, const std::string& name) {
    ++spellings_[static_cast<std::size_t>(id)][name];
  }

  void place(EntityId id, const std::vector<EntityId>& countries) {
    entities_[static_cast<std::size_t>(id)].countries = countries;
  }

  // The most frequent spelling is the label; the first in order among equals.
  std::vector<Entity> take(const CountryNames& countries) && {
    for (std::size_t i = 0; i < entities_.size(); ++i) {
      Entity& entity = entities_[i];
      const auto& spellings = spellings_[i];
      const auto most =
          std::max_element(spellings.begin(), spellings.end(),
                           [](const auto& a, const auto& b) { return a.second < b.second; });
      const bool is_country = entity.sort == Sort::kCountry;
      entity.label =
          is_country || most == spellings.end() ? countries.spelling(entity.key) : most->first;
      for (const auto& [name, count] : spellings) {
        if (name != entity.label) entity.names.push_back(name);
      }
    }
    return std::move(entities_);
  }

 private:
  std::unordered_map<std::string, EntityId> ids_;
  std::vector<Entity> entities_;
  std::vector<std::map<std::string, std::size_t>> spellings_;
};

}  // namespace

Entities resolve_entities(std::span<const Fact* const> facts, const GraphOptions& options) {
  const Decisions decisions(facts, options);
  const PlaceRules places = place_rules(options);
  Entities entities;
  entities.warnings =
      unknown_names(decisions.mentions, decisions.people, decisions.countries, options);
  EntityTable table;
  for (const NameUse& mention : decisions.mentions.all) {
    while (entities.fact_begin.size() <= mention.fact) {
      entities.fact_begin.push_back(entities.named.size());
    }
    const Identity identity = identity_of(mention, decisions, places);
    const EntityId id = table.of(identity.sort, identity.key);
    table.spell(id, decisions.mentions.name(mention.name).text);
    std::vector<EntityId> countries;
    for (const std::string& country : identity.countries) {
      countries.push_back(table.of(Sort::kCountry, country));
    }
    table.place(id, countries);
    entities.named.push_back({mention.slot, id});
  }
  entities.fact_begin.resize(facts.size() + 1, entities.named.size());
  entities.all = std::move(table).take(decisions.countries);
  return entities;
}

}  // namespace boba
