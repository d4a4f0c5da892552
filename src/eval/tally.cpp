#include "eval/tally.hpp"

#include <array>

namespace boba::eval {
namespace {

constexpr std::size_t kWholeGroups = 8;

// In the order of RowGroup.
constexpr std::array<const char*, 11> kNames = {
    "roles (person, role, organization, country)",
    "roles (person, role)",
    "events (participants)",
    "events (participants, kind, date)",
    "event places",
    "statements",
    "topics of the statements found",
    "events of the statements found",
    "roles: ",
    "events: ",
    "statements: ",
};

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

Tally& Tally::operator+=(const Tally& other) {
  right += other.right;
  predicted += other.predicted;
  found += other.found;
  gold += other.gold;
  return *this;
}

Figures figures_of(const Tally& tally) {
  Figures figures{share(tally.right, tally.predicted), share(tally.found, tally.gold), 0.0};
  const double sum = figures.precision + figures.recall;
  if (sum > 0.0) figures.f1 = 2.0 * figures.precision * figures.recall / sum;
  return figures;
}

bool is_part(const Row& row) { return static_cast<std::size_t>(row.group) >= kWholeGroups; }

std::string name_of(const Row& row) {
  return kNames[static_cast<std::size_t>(row.group)] + row.part;
}

Tallies empty_tallies() {
  Tallies tallies;
  for (std::size_t group = 0; group < kWholeGroups; ++group) {
    tallies[{static_cast<RowGroup>(group), {}}] = {};
  }
  return tallies;
}

}  // namespace boba::eval
