#include "cli/graph_options.hpp"

#include "base/source_file.hpp"

#include <utility>

namespace boba::cli {

Result<GraphOptions> graph_options(const RuleSet& rules,
                                   const std::optional<std::string>& identity_file) {
  GraphOptions options = boba::graph_options(rules);
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
