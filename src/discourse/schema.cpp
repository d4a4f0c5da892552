#include "discourse/schema.hpp"

#include <vector>

namespace boba {
namespace {

TypeId type_named(const RulePack& rules, std::string_view name) {
  return rules.type(name).value_or(kNoType);
}

SlotId slot_named(const RulePack& rules, std::string_view name) {
  return rules.slot(name).value_or(kNoSlot);
}

// The entries of class `country`.
std::vector<EntryId> countries_of(const RulePack& rules) {
  std::vector<EntryId> entries;
  for (std::uint32_t i = 0; i < rules.lexicon.size(); ++i) {
    const auto id = static_cast<EntryId>(i);
    if (rules.type_infos[index_of(rules.lexicon.entry(id).type)].name == "@country") {
      entries.push_back(id);
    }
  }
  return entries;
}

// The entry that is marked as the press's own.
std::string house_country_of(const RulePack& rules, SlotId house, SlotId name) {
  for (const EntryId id : countries_of(rules)) {
    if (rules.lexicon.attribute(id, house) == nullptr) continue;
    const std::string_view* const found = rules.lexicon.attribute(id, name);
    return std::string(found != nullptr ? *found : rules.lexicon.entry(id).phrase);
  }
  return {};
}

std::unordered_map<std::string, std::string> parties_of(const RulePack& rules, SlotId party,
                                                        SlotId name) {
  std::unordered_map<std::string, std::string> parties;
  for (const EntryId id : countries_of(rules)) {
    const std::string_view* const found = rules.lexicon.attribute(id, party);
    const std::string_view* const country = rules.lexicon.attribute(id, name);
    if (found != nullptr && country != nullptr) parties.emplace(*country, *found);
  }
  return parties;
}

}  // namespace

Schema::Schema(const RulePack& rules)
    : name(type_named(rules, "Name")),
      role(type_named(rules, "Role")),
      holder(type_named(rules, "Holder")),
      career(type_named(rules, "Career")),
      date(type_named(rules, "Date")),
      location(type_named(rules, "Location")),
      party(type_named(rules, "Party")),
      country(type_named(rules, "Country")),
      body(type_named(rules, "Organization")),
      event(type_named(rules, "event")),
      statement(type_named(rules, "statement")),
      published(type_named(rules, "published")),
      turn(type_named(rules, "turn")),
      apart(type_named(rules, "apart")),
      address(type_named(rules, "address")),
      topic(type_named(rules, "@topic")),
      figure(type_named(rules, "@figure")),
      adjunct(type_named(rules, "@adjunct")),
      honorific(type_named(rules, "@honorific")),
      title(type_named(rules, "@title")),
      person(slot_named(rules, "person")),
      post(slot_named(rules, "post")),
      head(slot_named(rules, "head")),
      organization(slot_named(rules, "organization")),
      country_slot(slot_named(rules, "country")),
      status(slot_named(rules, "status")),
      scope(slot_named(rules, "scope")),
      origin(slot_named(rules, "origin")),
      name_slot(slot_named(rules, "name")),
      reference(slot_named(rules, "reference")),
      kind(slot_named(rules, "kind")),
      host(slot_named(rules, "host")),
      guest(slot_named(rules, "guest")),
      member(slot_named(rules, "member")),
      date_slot(slot_named(rules, "date")),
      place(slot_named(rules, "place")),
      back(slot_named(rules, "back")),
      subject(slot_named(rules, "subject")),
      visitor(slot_named(rules, "visitor")),
      sides(slot_named(rules, "sides")),
      lead(slot_named(rules, "lead")),
      joins(slot_named(rules, "joins")),
      domestic(slot_named(rules, "domestic")),
      anchor(slot_named(rules, "anchor")),
      gender(slot_named(rules, "gender")),
      speaker(slot_named(rules, "speaker")),
      act(slot_named(rules, "act")),
      from(slot_named(rules, "from")),
      extent(slot_named(rules, "extent")),
      content(slot_named(rules, "content")),
      day(slot_named(rules, "day")),
      month(slot_named(rules, "month")),
      year(slot_named(rules, "year")),
      to_day(slot_named(rules, "to-day")),
      to_month(slot_named(rules, "to-month")),
      to_year(slot_named(rules, "to-year")),
      offset(slot_named(rules, "offset")),
      unit(slot_named(rules, "unit")),
      topic_slot(slot_named(rules, "topic")),
      weight(slot_named(rules, "weight")),
      weak(slot_named(rules, "weak")),
      head_flag(slot_named(rules, "head")),
      house(slot_named(rules, "house")),
      top(slot_named(rules, "top")),
      party_flag(slot_named(rules, "party")),
      same(slot_named(rules, "same")),
      private_flag(slot_named(rules, "private")),
      silent(slot_named(rules, "silent")),
      loose(slot_named(rules, "loose")),
      soft(slot_named(rules, "soft")),
      nested(slot_named(rules, "nested")),
      joined(slot_named(rules, "joined")),
      source(slot_named(rules, "source")),
      clause(slot_named(rules, "clause")),
      brief(slot_named(rules, "brief")),
      cut(slot_named(rules, "cut")),
      hearer(slot_named(rules, "hearer")),
      house_country(house_country_of(rules, house, name_slot)),
      parties(parties_of(rules, party_flag, name_slot)),
      default_topic(rules.default_topic) {}

}  // namespace boba
