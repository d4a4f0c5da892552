// First half of people: the mentions of persons, one per name and article, with what each article
// says about the country and the posts.
#pragma once

#include "identity/people.hpp"

#include <span>
#include <string>

namespace boba {

// `mentions` and `mention_of` are filled, persons are not.
[[nodiscard]] KnownPeople person_mentions(std::span<const Fact* const> facts,
                                          const NameUses& mentions,
                                          const OrganizationKeys& organizations,
                                          const CountryNames& countries,
                                          const GraphOptions& options);

// `name`, `name|country` or `name@article` of an identity rule.
struct Selector {
  std::string spelling;  // one clean line
  std::string key;       // person_key of it
  std::string country;   // usual key
  std::string article;
};
[[nodiscard]] Selector selector_of(const std::string& text, const CountryNames& countries);

// Whether the selector speaks of this mention.
[[nodiscard]] bool selects(const Selector& selector, const PersonMention& mention,
                           const NameUses& mentions);

}  // namespace boba
