#include "cli/graph_options.hpp"

#include "base/source_file.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace boba::cli {
namespace {

std::optional<Sort> sort_named(std::string_view name) {
  constexpr std::array<Sort, 4> kSorts = {Sort::kPerson, Sort::kOrganization, Sort::kCountry,
                                          Sort::kPlace};
  for (const Sort sort : kSorts) {
    if (name == name_of(sort)) return sort;
  }
  return std::nullopt;
}

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
  for (const auto& [name, sort_name] : rules.name_sorts()) {
    const std::optional<Sort> sort = sort_named(sort_name);
    if (sort.has_value()) options.name_sorts.emplace(name, *sort);
  }
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
