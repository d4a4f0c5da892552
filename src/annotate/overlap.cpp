#include "annotate/overlap.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

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
  if (policy == ast::Policy::kLongest) {
    std::sort(candidates.begin(), candidates.end(), preferred);
    std::set<TokenRange> taken;  // ranges that do not overlap, so ordered by begin and by end
    std::vector<Candidate> kept;
    for (const Candidate& candidate : candidates) {
      const auto next = taken.lower_bound({candidate.emitted.begin, candidate.emitted.begin});
      if (next != taken.end() && next->overlaps(candidate.emitted)) continue;
      if (next != taken.begin() && std::prev(next)->overlaps(candidate.emitted)) continue;
      taken.insert(candidate.emitted);
      kept.push_back(candidate);
    }
    candidates = std::move(kept);
  }
  std::sort(candidates.begin(), candidates.end(),
            [](const Candidate& a, const Candidate& b) { return by_place(a) < by_place(b); });
  return candidates;
}

}  // namespace boba
