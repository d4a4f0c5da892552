#include "identity/mentions.hpp"

#include "identity/name_key.hpp"
#include "text/fold.hpp"

#include <unordered_map>
#include <utility>

namespace boba {
namespace {

class Collector {
 public:
  void add_fact(std::uint32_t index, const Fact& fact) {
    fact_ = index;
    document_ = document_id(source_of(fact).document);
    if (const auto* role = std::get_if<RoleFact>(&fact)) {
      const auto country = role->country ? name_id(*role->country) : std::nullopt;
      add(Slot::kPerson, role->person, country);
      if (role->organization) add(Slot::kOrganization, *role->organization, country);
      if (role->country) add(Slot::kCountry, *role->country, country);
    } else if (const auto* event = std::get_if<EventFact>(&fact)) {
      for (const std::string& name : event->participants) add(Slot::kParticipant, name);
      if (event->place) add(Slot::kPlace, *event->place);
    } else if (const auto* statement = std::get_if<StatementFact>(&fact)) {
      for (const std::string& name : statement->speaker) add(Slot::kSpeaker, name);
      for (const std::string& name : statement->addressee) add(Slot::kAddressee, name);
    }
  }

  NameUses take() && { return std::move(mentions_); }

 private:
  void add(Slot slot, const std::string& text, std::optional<NameId> country = std::nullopt) {
    if (const auto name = name_id(text)) {
      mentions_.all.push_back({fact_, slot, *name, country, document_});
    }
  }

  // Nothing for a blank name.
  std::optional<NameId> name_id(const std::string& text) {
    const auto found = ids_.find(text);
    if (found != ids_.end()) return found->second;
    Name name;
    name.text = clean_text(text);
    name.key = fold_key(text);
    std::optional<NameId> id;
    if (!name.key.empty()) {
      id = static_cast<NameId>(mentions_.names.size());
      mentions_.names.push_back(std::move(name));
    }
    ids_.emplace(text, id);
    return id;
  }

  // Facts come document by document.
  DocumentId document_id(const std::string& document) {
    if (mentions_.documents.empty() || mentions_.documents.back() != document) {
      mentions_.documents.push_back(document);
    }
    return static_cast<DocumentId>(mentions_.documents.size() - 1);
  }

  NameUses mentions_;
  std::unordered_map<std::string, std::optional<NameId>> ids_;
  std::uint32_t fact_ = 0;
  DocumentId document_{};
};

// The sort that each key has by the options or by the role facts.
std::unordered_map<std::string, Sort> known_sorts(const NameUses& mentions,
                                                  const GraphOptions& options) {
  std::unordered_map<std::string, Sort> sorts;
  for (const auto& [name, sort] : options.name_sorts) sorts.emplace(fold_key(name), sort);
  for (const std::string& name : options.international) {
    sorts.emplace(fold_key(name), Sort::kOrganization);
  }
  for (const Slot slot : {Slot::kOrganization, Slot::kPerson}) {
    const Sort sort = slot == Slot::kPerson ? Sort::kPerson : Sort::kOrganization;
    for (const NameUse& mention : mentions.all) {
      if (mention.slot == slot) sorts.emplace(mentions.name(mention.name).key, sort);
    }
  }
  return sorts;
}

}  // namespace

NameUses collect_mentions(std::span<const Fact* const> facts, const CountryNames& countries,
                          const GraphOptions& options) {
  Collector collector;
  for (std::uint32_t i = 0; i < facts.size(); ++i) collector.add_fact(i, *facts[i]);
  NameUses mentions = std::move(collector).take();
  const auto sorts = known_sorts(mentions, options);
  for (Name& name : mentions.names) {
    const auto known = sorts.find(name.key);
    if (countries.contains(name.key)) {
      name.known = Sort::kCountry;
    } else if (known != sorts.end()) {
      name.known = known->second;
    }
    name.guess = looks_like_person(name.text) ? Sort::kPerson : Sort::kOrganization;
  }
  return mentions;
}

Sort sort_in_slot(Slot slot, const Name& name) {
  switch (slot) {
    case Slot::kPerson:
      return Sort::kPerson;
    case Slot::kCountry:
      return Sort::kCountry;
    case Slot::kOrganization:
      return name.known == Sort::kCountry ? Sort::kCountry : Sort::kOrganization;
    case Slot::kPlace: {
      const Sort sort = name.known.value_or(Sort::kPlace);
      return sort == Sort::kPerson ? Sort::kPlace : sort;
    }
    case Slot::kParticipant:
    case Slot::kSpeaker:
    case Slot::kAddressee:
      return name.known.value_or(name.guess);
  }
  return name.guess;
}

}  // namespace boba
