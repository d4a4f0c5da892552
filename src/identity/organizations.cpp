#include "identity/organizations.hpp"

#include "text/fold.hpp"

namespace boba {
namespace {

std::string joined_key(const std::string& name, const std::vector<std::string>& countries) {
  std::string key = name;
  for (std::size_t i = 0; i < countries.size(); ++i) key += (i == 0 ? "|" : "+") + countries[i];
  return key;
}

}  // namespace

OrganizationKeys::OrganizationKeys(const NameUses& mentions, const CountryNames& countries,
                                   const GraphOptions& options)
    : mentions_(mentions), countries_(countries) {
  for (const std::string& name : options.international) international_.insert(fold_key(name));
  for (const IdentityRule& rule : options.identity) {
    if (rule.sort == Sort::kOrganization && rule.verdict == IdentityRule::Verdict::kDifferent) {
      kept_apart_.insert(clean_text(rule.second));
    }
  }
  bases_.resize(mentions.names.size());
  for (const NameUse& mention : mentions.all) {
    const Name& name = mentions.name(mention.name);
    if (sort_in_slot(mention.slot, name) != Sort::kOrganization) continue;
    Base& base = bases_[static_cast<std::uint32_t>(mention.name)];
    if (base.name.empty()) base = base_of(name);
    if (!mention.country.has_value() || base.international || !base.own.empty()) continue;
    const std::string& country = countries.usual_key(mentions.name(*mention.country).key);
    all_[base.name].insert(country);
    local_[{base.name, mention.document}].insert(country);
  }
  read_rules(options);
}

OrganizationKeys::Base OrganizationKeys::base_of(const Name& name) const {
  Base base;
  if (kept_apart_.count(name.text) > 0) {
    base.name = name.text;  // not folded: no other spelling can have this key
    return base;
  }
  if (international_.count(name.key) > 0) {
    base.name = name.key;
    base.international = true;
    return base;
  }
  CountryNames::Parts parts = countries_.split(name.key);
  base.name = parts.rest.empty() ? name.key : parts.rest;
  base.own = std::move(parts.countries);
  return base;
}

OrganizationKey OrganizationKeys::of(const NameUse& mention) const {
  const Base& base = bases_[static_cast<std::uint32_t>(mention.name)];
  OrganizationKey key;
  key.countries = base.own;
  if (!base.international && base.own.empty()) {
    const auto local = local_.find({base.name, mention.document});
    const auto all = all_.find(base.name);
    if (mention.country.has_value()) {
      key.countries = {countries_.usual_key(mentions_.name(*mention.country).key)};
    } else if (local != local_.end()) {
      if (local->second.size() == 1) key.countries = {*local->second.begin()};
    } else if (all != all_.end() && all->second.size() == 1) {
      key.countries = {*all->second.begin()};
    }
  }
  key.key = ruled(joined_key(base.name, key.countries));
  return key;
}

// A rule names an organization as a fact would, or narrows it to `name|country`.
void OrganizationKeys::read_rules(const GraphOptions& options) {
  const auto key_of = [&](const std::string& text) {
    const std::size_t bar = text.find('|');
    Name name;
    name.text = clean_text(text.substr(0, bar));
    name.key = fold_key(name.text);
    const Base base = base_of(name);
    if (bar != std::string::npos) {
      return joined_key(base.name, {countries_.usual_key(fold_key(text.substr(bar + 1)))});
    }
    const auto known = all_.find(base.name);
    if (base.own.empty() && known != all_.end() && known->second.size() == 1) {
      return joined_key(base.name, {*known->second.begin()});
    }
    return joined_key(base.name, base.own);
  };
  for (const IdentityRule& rule : options.identity) {
    if (rule.sort != Sort::kOrganization || rule.verdict != IdentityRule::Verdict::kSame) continue;
    const std::string target = ruled(key_of(rule.first));
    const std::string source = key_of(rule.second);
    if (source != target) same_.emplace(source, target);
  }
}

std::string OrganizationKeys::ruled(std::string key) const {
  // A chain is as long as there are rules; the bound ends a circle.
  for (std::size_t step = 0; step <= same_.size(); ++step) {
    const auto found = same_.find(key);
    if (found == same_.end()) break;
    key = found->second;
  }
  return key;
}

}  // namespace boba
