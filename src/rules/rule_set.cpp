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

const std::map<std::string, std::string>& RuleSet::name_sorts() const { return impl_->name_sorts; }

const std::map<std::string, std::map<std::string, std::string>>& RuleSet::labels() const {
  return impl_->labels;
}

}  // namespace boba
