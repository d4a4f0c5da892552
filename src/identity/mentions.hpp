// NameUses: every name that the facts use, in its slot, with distinct spellings held once. The
// flat arrays that everything later in identity/ works on. Owns its strings; immutable once made.
#pragma once

#include "boba/fact.hpp"
#include "boba/graph.hpp"

#include "identity/country_names.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace boba {

enum class NameId : std::uint32_t {};
enum class DocumentId : std::uint32_t {};

enum class Slot : std::uint8_t {
  kPerson,        // of a role fact
  kOrganization,  // of a role fact
  kCountry,       // of a role fact
  kParticipant,
  kPlace,
  kSpeaker,
  kAddressee,
};

// One spelling.
struct Name {
  std::string text;            // one clean line
  std::string key;             // folded
  std::optional<Sort> known;   // by the options or the role facts
  Sort guess = Sort::kPerson;  // for want of that
};

struct NameUse {
  std::uint32_t fact = 0;  // index into the facts
  Slot slot = Slot::kPerson;
  NameId name{};
  std::optional<NameId> country;  // said by the same role fact
  DocumentId document{};
};

struct NameUses {
  std::vector<Name> names;
  std::vector<std::string> documents;
  std::vector<NameUse> all;  // in the order of the facts; slots in the order of the enum

  [[nodiscard]] const Name& name(NameId id) const { return names[static_cast<std::uint32_t>(id)]; }
  [[nodiscard]] const std::string& document(DocumentId id) const {
    return documents[static_cast<std::uint32_t>(id)];
  }
};

// Collects the names and decides the sort of each: what the options say, else a country, an
// organization or a person as the role facts use it, else a person if it looks like one, else an
// organization (a group such as the two sides). Names that are blank are left out.
[[nodiscard]] NameUses collect_mentions(std::span<const Fact* const> facts,
                                        const CountryNames& countries, const GraphOptions& options);

// The sort of the entity that `name` stands for in this slot.
[[nodiscard]] Sort sort_in_slot(Slot slot, const Name& name);

}  // namespace boba
