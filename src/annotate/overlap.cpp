#include "annotate/overlap.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <vector>

namespace boba {
namespace {

auto by_place(const Candidate& c) {
  return std::tuple(c.emitted.begin, c.emitted.end, c.rule, c.match);
}

bool preferred(const Candidate& a, const Candidate& b) {
  if (a.emitted.size() != b.emitted.size()) return a.emitted.size() > b.emitted.size();
  if (a.matched.size() != b.matched.size()) return a.matched.size() > b.matched.size();
  return by_place(a) < by_place(b);
}

}  // namespace

std::vector<Candidate> keep(std::vector<Candidate> candidates, ast::Policy policy) {
  if (candidates.size() < 2) return candidates;
  if (policy == ast::Policy::kLongest) {
    std::sort(candidates.begin(), candidates.end(), preferred);
    std::vector<TokenRange> taken;  // ranges that do not overlap, so ordered by begin and by end
    const auto overlaps = [&](const Candidate& candidate) {
      const TokenRange range = candidate.emitted;
      const auto next =
          std::lower_bound(taken.begin(), taken.end(), TokenRange{range.begin, range.begin});
      if (next != taken.end() && next->overlaps(range)) return true;
      if (next != taken.begin() && std::prev(next)->overlaps(range)) return true;
      taken.insert(next, range);
      return false;
    };
    std::size_t kept = 0;
    for (const Candidate& candidate : candidates) {
      if (!overlaps(candidate)) candidates[kept++] = candidate;
    }
    candidates.resize(kept);
  }
  std::sort(candidates.begin(), candidates.end(),
            [](const Candidate& a, const Candidate& b) { return by_place(a) < by_place(b); });
  return candidates;
}

}  // namespace boba
