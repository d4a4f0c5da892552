// How fast work grows with its input, by the processor time that it takes for a size and for many
// times that size, so that a test can tell n log n from n squared on any machine.
#pragma once

#include <cstddef>
#include <functional>

namespace boba::test {

constexpr std::size_t kTimesLarger = 16;

// Linear work gives about 16, quadratic work up to 256.
constexpr double kMostGrowth = 48;

// `work` is done for inputs of `size` and of kTimesLarger times `size`; the least of several
// measurements counts. `size` is such that the smaller work takes some milliseconds.
[[nodiscard]] double growth(std::size_t size, const std::function<void(std::size_t)>& work);

}  // namespace boba::test
