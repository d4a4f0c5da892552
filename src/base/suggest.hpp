// "Did you mean": the known name nearest to an unknown one.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace boba {

// Edit distance in code points, two neighbours swapped being one edit; gives up and returns `limit`
// + 1 beyond `limit`. O(|a| * |b|).
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// The nearest of `known` within a third of the name's length (at least 1, at most 3 edits), the
// first of equally near ones.
[[nodiscard]] std::optional<std::string> nearest_name(std::string_view name,
                                                      std::span<const std::string> known);

}  // namespace boba
