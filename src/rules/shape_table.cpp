#include "rules/shape_table.hpp"

#include <algorithm>

namespace boba {

std::optional<std::uint32_t> ShapeTable::intern(const ShapeTest& test) {
  const auto known = std::find(tests_.begin(), tests_.end(), test);
  const auto bit = static_cast<std::uint32_t>(known - tests_.begin());
  if (known != tests_.end()) return bit;
  if (tests_.size() == kRoom) return std::nullopt;
  tests_.push_back(test);
  return bit;
}

std::uint64_t ShapeTable::passed_by(std::uint32_t shape) const {
  std::uint64_t passed = 0;
  for (std::size_t i = 0; i < tests_.size(); ++i) {
    passed |= std::uint64_t{tests_[i].accepts(shape)} << i;
  }
  return passed;
}

ShapeMasks::ShapeMasks(const ShapeTable& table) : table_(table) {
  for (Known& known : known_) known = {0, table.passed_by(0)};
}

}  // namespace boba
