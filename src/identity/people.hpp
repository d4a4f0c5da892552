// KnownPeople: which mentions of a person's name, in which articles, are one person. Within an
// article a name is one person. Over articles, mentions of one key are one person if their country
// agrees or they share a post; a mention without a country joins the only candidate; identity rules
// decide against all that.
#pragma once

#include "identity/mentions.hpp"
#include "identity/organizations.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace boba {

// A name in one article.
struct PersonMention {
  std::string group;  // the key of the name, as the rules leave it
  DocumentId document{};
  std::string country;             // usual key; empty if the article does not say
  std::vector<std::string> posts;  // "role|organization key", sorted
  std::vector<NameId> names;       // its spellings
  std::uint32_t person = 0;        // index into KnownPeople::persons
};

struct KnownPerson {
  std::string key;
  std::string country;  // usual key, may be empty
};

struct KnownPeople {
  std::vector<PersonMention> mentions;  // sorted by group, then document
  std::vector<KnownPerson> persons;
  std::map<std::pair<NameId, DocumentId>, std::uint32_t> mention_of;  // index into mentions
};

[[nodiscard]] KnownPeople resolve_people(std::span<const Fact* const> facts,
                                         const NameUses& mentions,
                                         const OrganizationKeys& organizations,
                                         const CountryNames& countries,
                                         const GraphOptions& options);

}  // namespace boba
