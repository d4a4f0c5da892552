#include "base/suggest.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace boba {

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::u32string left = decode_utf8(a);
  const std::u32string right = decode_utf8(b);
  std::vector<std::size_t> row(right.size() + 1);  // distances of left[0, i) to prefixes of right
  std::iota(row.begin(), row.end(), std::size_t{0});
  std::vector<std::size_t> before = row;  // the row of i - 1
  for (std::size_t i = 0; i < left.size(); ++i) {
    std::vector<std::size_t> next{i + 1};
    for (std::size_t j = 0; j < right.size(); ++j) {
      const std::size_t substituted = row[j] + (left[i] == right[j] ? 0 : 1);
      next.push_back(std::min({substituted, next[j] + 1, row[j + 1] + 1}));
      const bool swapped = i > 0 && j > 0 && left[i] == right[j - 1] && left[i - 1] == right[j];
      if (swapped) next.back() = std::min(next.back(), before[j - 1] + 1);
    }
    before = std::move(row);
    row = std::move(next);
  }
  return std::min(row.back(), limit + 1);
}

std::optional<std::string> nearest_name(std::string_view name, std::span<const std::string> known) {
  const std::size_t limit = std::clamp<std::size_t>(count_code_points(name) / 3, 1, 3);
  std::optional<std::string> best;
  std::size_t best_distance = limit + 1;
  for (const std::string& candidate : known) {
    const std::size_t distance = edit_distance(name, candidate, limit);
    if (distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  }
  return best;
}

}  // namespace boba
