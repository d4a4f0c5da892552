#include "support/growth.hpp"

#include <algorithm>
#include <ctime>

namespace boba::test {
namespace {

double seconds_of(const std::function<void(std::size_t)>& work, std::size_t size) {
  const std::clock_t start = std::clock();
  work(size);
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

double growth(std::size_t size, const std::function<void(std::size_t)>& work) {
  constexpr double kLeast = 1e-3;  // seconds; less than that is noise
  double small = std::max(kLeast, seconds_of(work, size));
  for (int i = 0; i < 3; ++i) small = std::max(kLeast, std::min(small, seconds_of(work, size)));
  double large = seconds_of(work, size * kTimesLarger);
  if (large > kMostGrowth * small) large = std::min(large, seconds_of(work, size * kTimesLarger));
  return large / small;
}

}  // namespace boba::test
