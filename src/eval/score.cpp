#include "eval/score.hpp"

#include "eval/families.hpp"

#include <array>

namespace boba::eval {
namespace {

// In the order of Cause.
constexpr std::array<std::string_view, 17> kCauses = {
    "not found",
    "person not found",
    "post not found",
    "role differs",
    "organization differs",
    "country differs",
    "organization and country differ",
    "participants partly differ",
    "kind differs",
    "date differs",
    "kind and date differ",
    "speaker differs",
    "act differs",
    "speaker and act differ",
    "span differs",
    "told twice",
    "without gold",
};

}  // namespace

std::string_view name_of(Family family) {
  switch (family) {
    case Family::kRoles:
      return "roles";
    case Family::kEvents:
      return "events";
    case Family::kStatements:
      break;
  }
  return "statements";
}

std::string_view name_of(Cause cause) { return kCauses[static_cast<std::size_t>(cause)]; }

Score score_article(const GoldArticle& gold, const std::vector<Fact>& facts) {
  Roles roles;
  Events events;
  Statements statements;
  for (const Fact& fact : facts) {
    if (const auto* role = std::get_if<RoleFact>(&fact)) roles.push_back(role);
    if (const auto* event = std::get_if<EventFact>(&fact)) events.push_back(event);
    if (const auto* statement = std::get_if<StatementFact>(&fact)) statements.push_back(statement);
  }
  Score score;
  score.tallies = empty_tallies();
  score_roles(gold, roles, score);
  const Matching found = score_events(gold, events, score);
  score_statements(gold, statements, {events, found}, score);
  return score;
}

Tally tally_of(const Matching& matching, const std::vector<Duty>& duties) {
  Tally tally;
  for (std::size_t i = 0; i < matching.gold_of.size(); ++i) {
    if (is_excused(matching, duties, i)) continue;
    ++tally.predicted;
    if (matching.gold_of[i].has_value()) ++tally.right;
  }
  for (std::size_t i = 0; i < duties.size(); ++i) {
    if (duties[i] == Duty::kOptional) continue;
    ++tally.gold;
    if (matching.prediction_of[i].has_value()) ++tally.found;
  }
  return tally;
}

bool is_excused(const Matching& matching, const std::vector<Duty>& duties, std::size_t prediction) {
  const std::optional<std::size_t> gold = matching.gold_of[prediction];
  return gold.has_value() && duties[*gold] == Duty::kOptional;
}

std::optional<std::string> optional_key(const std::optional<std::string>& name) {
  if (!name.has_value()) return std::nullopt;
  return comparison_key(*name);
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace boba::eval
