// What a rule pack knows about names and labels, in the form that the graph wants it.
#include "boba/graph.hpp"
#include "boba/rule_set.hpp"

#include <utility>

namespace boba {
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

GraphOptions graph_options(const RuleSet& rules) {
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
  options.labels = labels_of(rules);
  return options;
}

}  // namespace boba
