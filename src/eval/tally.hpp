// What is counted, and the figures made of it.
#pragma once

#include <compare>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace boba::eval {

struct Tally {
  std::size_t right = 0;  // predictions
  std::size_t predicted = 0;
  std::size_t found = 0;  // gold entries
  std::size_t gold = 0;

  Tally& operator+=(const Tally& other);
  bool operator==(const Tally&) const = default;
};

struct Figures {
  double precision = 0.0;
  double recall = 0.0;
  double f1 = 0.0;
};

// A share of nothing is 0.
[[nodiscard]] Figures figures_of(const Tally& tally);

// The groups of rows, in the order of the table. The first eight have one row each, which is there
// even where nothing was counted; the others have one for each status, kind and act.
enum class RowGroup {
  kRoles,
  kRolesLeniently,
  kEventsByParticipants,
  kEvents,
  kPlaces,
  kStatements,
  kTopics,
  kEventsOfStatements,
  kRolesOfStatus,
  kEventsOfKind,
  kStatementsOfAct,
};

struct Row {
  RowGroup group = RowGroup::kRoles;
  std::string part;  // the status, kind or act

  auto operator<=>(const Row&) const = default;
};

[[nodiscard]] bool is_part(const Row& row);

// "statements", "statements: affirm".
[[nodiscard]] std::string name_of(const Row& row);

using Tallies = std::map<Row, Tally>;

// The eight rows with nothing counted.
[[nodiscard]] Tallies empty_tallies();

}  // namespace boba::eval
