#include "boba/rule_set.hpp"

#include "rules/pack_builder.hpp"
#include "rules/rule_pack.hpp"

namespace boba {

std::optional<TypeId> RuleSet::Impl::type(std::string_view name) const {
  const std::optional<std::uint32_t> id = types.find(name);
  if (!id) return std::nullopt;
  return static_cast<TypeId>(*id);
}

std::optional<SlotId> RuleSet::Impl::slot(std::string_view name) const {
  const std::optional<std::uint32_t> id = slots.find(name);
  if (!id) return std::nullopt;
  return static_cast<SlotId>(*id);
}

RuleSet::RuleSet(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
RuleSet::RuleSet(RuleSet&&) noexcept = default;
RuleSet& RuleSet::operator=(RuleSet&&) noexcept = default;
RuleSet::~RuleSet() = default;

Result<RuleSet> RuleSet::load(const std::string& folder) {
  PackBuilder builder;
  builder.read(folder);
  if (builder.errors().empty()) builder.declare_types();
  if (builder.errors().empty()) builder.compile();
  if (!builder.errors().empty()) return builder.errors();
  return RuleSet(builder.finish());
}

const Diagnostics& RuleSet::warnings() const { return impl_->warnings; }

RuleSet::Sizes RuleSet::sizes() const {
  Sizes sizes;
  sizes.phases = impl_->phases.size();
  sizes.rules = impl_->rules.size();
  sizes.examples = impl_->examples.size();
  sizes.classes = impl_->class_files.size();
  sizes.entries = impl_->lexicon.size();
  return sizes;
}

namespace {

// Deputies, members, envoys, officers: several at a time.
bool is_shared(const RulePack& pack, EntryId id) {
  const auto has = [&](std::string_view name, std::string_view value) {
    const std::optional<SlotId> slot = pack.slot(name);
    const std::string_view* const found = slot ? pack.lexicon.attribute(id, *slot) : nullptr;
    return found != nullptr && (value.empty() || *found == value);
  };
  return has("level", "deputy") || has("collective", {}) || has("private", {}) ||
         has("sort", "diplomat") || has("sort", "military") || has("sort", "academic");
}

}  // namespace

RuleSet::KnownNames RuleSet::known_names() const {
  KnownNames names;
  const std::optional<SlotId> usual_name = impl_->slot("name");
  const std::optional<SlotId> scope = impl_->slot("scope");
  const std::optional<SlotId> head = impl_->slot("head");
  const auto attribute = [&](EntryId id, std::optional<SlotId> slot) {
    const std::string_view* const found = slot ? impl_->lexicon.attribute(id, *slot) : nullptr;
    return std::string(found != nullptr ? *found : std::string_view());
  };
  for (std::uint32_t i = 0; i < impl_->lexicon.size(); ++i) {
    const auto id = static_cast<EntryId>(i);
    const LexiconEntry& entry = impl_->lexicon.entry(id);
    const std::string& type = impl_->types.name(index_of(entry.type));
    const std::string given = attribute(id, usual_name);
    const std::string phrase(entry.phrase);
    const std::string& name = given.empty() ? phrase : given;
    if (type == "@country") {
      names.countries[phrase] = name;
      names.countries[name] = name;
    } else if (type == "@organization") {
      names.organizations.insert({phrase, name});
      if (attribute(id, scope) == "international") {
        names.international.insert({phrase, name});
      }
    } else if (type == "@city" || type == "@capital" || type == "@region") {
      names.places.insert({phrase, name});
    } else if (type == "@title" && is_shared(*impl_, id)) {
      names.shared_posts.insert(attribute(id, head));
    }
  }
  return names;
}

FactValues RuleSet::fact_values() const {
  const auto listed = [&](const char* list) {
    const auto found = impl_->values.find(list);
    if (found == impl_->values.end()) return std::set<std::string>();
    return std::set<std::string>(found->second.begin(), found->second.end());
  };
  return {listed("event-kind"), listed("event-status"), listed("role-status"), listed("act"),
          listed("topic")};
}

const std::map<std::string, std::map<std::string, std::string>>& RuleSet::labels() const {
  return impl_->labels;
}

}  // namespace boba
