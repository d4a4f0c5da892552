// The families of facts, each scored in a file of its own. All add to the score of one article.
#pragma once

#include "eval/matching.hpp"
#include "eval/score.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace boba::eval {

using Roles = std::vector<const RoleFact*>;
using Events = std::vector<const EventFact*>;
using Statements = std::vector<const StatementFact*>;

void score_roles(const GoldArticle& gold, const Roles& roles, Score& score);

// Also tells which prediction each gold event was found as, by its participants.
[[nodiscard]] Matching score_events(const GoldArticle& gold, const Events& events, Score& score);

struct FoundEvents {
  const Events& events;
  const Matching& matching;
};
void score_statements(const GoldArticle& gold, const Statements& statements,
                      const FoundEvents& found, Score& score);

// Counts a matching in one row.
[[nodiscard]] Tally tally_of(const Matching& matching, const std::vector<Duty>& duties);

// Whether a prediction has no place in the figures: it is one of an optional entry.
[[nodiscard]] bool is_excused(const Matching& matching, const std::vector<Duty>& duties,
                              std::size_t prediction);

template <typename Entry>
[[nodiscard]] std::vector<Duty> duties_of(const std::vector<Entry>& entries) {
  std::vector<Duty> duties;
  duties.reserve(entries.size());
  for (const Entry& entry : entries) duties.push_back(entry.duty);
  return duties;
}

[[nodiscard]] std::optional<std::string> optional_key(const std::optional<std::string>& name);

// "a, b".
[[nodiscard]] std::string listed(const std::vector<std::string>& names);

}  // namespace boba::eval
