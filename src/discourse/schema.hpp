// Schema: the mention and frame types and the slots that the discourse stage reads, by the names
// under which a rule pack declares them (rules/README.md). A pack that lacks one simply never
// fills it. Made once per rule pack.
#pragma once

#include "rules/rule_pack.hpp"

#include <string>
#include <unordered_map>

namespace boba {

inline constexpr TypeId kNoType = static_cast<TypeId>(kNone);
inline constexpr SlotId kNoSlot = static_cast<SlotId>(kNone);

struct Schema {
  explicit Schema(const RulePack& rules);

  // Mention types, frames and lexicon classes.
  TypeId name, role, holder, career, date, location, party, country, body, event, statement,
      published;
  TypeId turn, apart, address;
  TypeId topic, figure, adjunct, honorific, title;
  // Slots and attributes.
  SlotId person, post, head, organization, country_slot, status, scope, origin;
  SlotId name_slot, reference, kind, host, guest, member, date_slot, place, back, subject;
  SlotId visitor, sides, lead, joins, domestic, anchor, gender;
  SlotId speaker, act, from, extent, content, day, month, year, to_day, to_month, to_year;
  SlotId offset, unit, topic_slot, weight, weak, head_flag, house, top, party_flag, same,
      private_flag;
  SlotId silent, loose, soft, nested, joined, source, clause, brief, cut, hearer;

  std::string house_country;  // the country of the press that is read
  // Ruling parties by country, of entries of class `country` with attribute `party`.
  std::unordered_map<std::string, std::string> parties;
  std::string default_topic;  // of statements without any trigger; may be empty
};

}  // namespace boba
