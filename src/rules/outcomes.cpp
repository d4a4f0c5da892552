#include "rules/outcomes.hpp"

#include <algorithm>

namespace boba {
namespace {

const std::vector<Outcome>& outcomes() {
  static const std::vector<Outcome> kOutcomes{
      {"event", {"kind", "participants"}, {"kind", "participants", "date", "place", "status"}},
      {"role",
       {"person", "role", "organization", "country", "status"},
       {"person", "role", "organization", "country", "status"}},
      {"statement",
       {"speaker", "act", "content"},
       {"speaker", "act", "content", "addressee", "topics"}}};
  return kOutcomes;
}

}  // namespace

const Outcome* outcome_named(std::string_view name) {
  const auto found = std::find_if(outcomes().begin(), outcomes().end(),
                                  [&](const Outcome& outcome) { return outcome.name == name; });
  return found == outcomes().end() ? nullptr : &*found;
}

std::vector<std::string> outcome_names() {
  std::vector<std::string> names;
  for (const Outcome& outcome : outcomes()) names.push_back(outcome.name);
  return names;
}

}  // namespace boba
