#include "cli/graph_options.hpp"

#include "base/source_file.hpp"

#include <string>
#include <utility>

namespace boba::cli {
namespace {

LabelTable labels_of(const RuleSet& rules) {
  LabelTable table;
  for (const auto& [id, languages] : rules.labels()) {
    Label& label = table[id];
    if (const auto vi = languages.find("vi"); vi != languages.end()) label.vi = vi->second;
    if (const auto en = languages.find("en"); en != languages.end()) label.en = en->second;
  }
  return table;
}

}  // namespace

Result<GraphOptions> graph_options(const RuleSet& rules,
                                   const std::optional<std::string>& identity_file) {
  GraphOptions options;
  RuleSet::KnownNames names = rules.known_names();
  options.countries = std::move(names.countries);
  options.international = std::move(names.international);
  options.shared_roles = std::move(names.shared_posts);
  for (const auto& [name, usual_name] : options.countries) {
    options.name_sorts.emplace(name, Sort::kCountry);
  }
  for (const std::string& name : names.organizations) {
    options.name_sorts.emplace(name, Sort::kOrganization);
  }
  for (const std::string& name : names.places) options.name_sorts.emplace(name, Sort::kPlace);
  options.topics = labels_of(rules);
  options.acts = options.topics;
  options.kinds = options.topics;
  options.terms = options.topics;
  if (!identity_file.has_value()) return options;
  const Result<SourceFile> file = read_source_file(*identity_file);
  if (!file.ok()) return file.errors();
  Result<std::vector<IdentityRule>> identity =
      parse_identity_rules(file.value().text(), *identity_file);
  if (!identity.ok()) return identity.errors();
  options.identity = std::move(identity).value();
  return options;
}

}  // namespace boba::cli
