// Role timeline: the observations "this person holds this post", gathered into one tenure per
// person, post and body, with the first and last day on which it was seen.
#pragma once

#include "identity/edtf.hpp"
#include "identity/entities.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace boba {

struct Tenure {
  EntityId person{};
  std::optional<EntityId> body;  // organization, else country
  std::string role;              // its first spelling
  std::string status;            // as last seen
  DayRange seen;                 // held; if it is only remembered, the days of that
  std::vector<std::uint32_t> facts;
};

// `days` has one range per fact. Sorted by person, body, role.
[[nodiscard]] std::vector<Tenure> tenures_of(std::span<const Fact* const> facts,
                                             std::span<const DayRange> days,
                                             const Entities& entities);

// One line for each post that two people are seen to hold on one day, with the articles. Posts that
// several people hold at once (folded names) are left out.
[[nodiscard]] std::vector<std::string> conflicts(std::span<const Fact* const> facts,
                                                 std::span<const DayRange> days,
                                                 std::span<const Tenure> tenures,
                                                 const Entities& entities,
                                                 const std::set<std::string>& shared_roles);

}  // namespace boba
