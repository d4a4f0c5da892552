// Articles of two sizes: the facts of one article are read in a time that does not grow as the
// square of its names, posts or sayings.
#include "support/growth.hpp"
#include "unit/discourse_support.hpp"

#include <doctest/doctest.h>

#include <array>
#include <functional>
#include <string>
#include <vector>

namespace boba::test {
namespace {

// Different names: the parts are the digits of the number.
std::string name_of(std::size_t number) {
  static constexpr std::array<const char*, 16> kParts = {
      "An",  "Bình", "Cường", "Dũng", "Giang", "Hà",    "Hải",  "Hùng",
      "Huy", "Khoa", "Lâm",   "Lan",  "Long",  "Phong", "Quân", "Sơn"};
  std::string name = "Nguyễn";
  for (int i = 0; i < 4; ++i) {
    name += std::string(" ") + kParts[number % kParts.size()];
    number /= kParts.size();
  }
  return name;
}

struct Row {
  std::string name;
  std::size_t size;
  std::function<std::string(std::size_t)> line;
};

}  // namespace

TEST_CASE("articles are read in a time that grows with them, not with their square") {
  const std::vector<Row> rows = {
      {"one man asks over and over", 60,
       [](std::size_t) {
         return std::string(
             "Bộ trưởng Ngoại giao Nguyễn Văn An tiếp Đại sứ Lào Khăm Sinh. Bộ trưởng đề nghị hai "
             "bên mở thêm cửa khẩu. Đại sứ khẳng định Lào ủng hộ.\n");
       }},
      {"different names", 400,
       [](std::size_t i) { return "Tham dự có ông " + name_of(i) + ", bà Lê Thu Hà.\n"; }},
      {"different holders of one post", 200,
       [](std::size_t i) { return "Thứ trưởng Ngoại giao " + name_of(i) + " dự buổi lễ.\n"; }},
      {"foreign names", 300,
       [](std::size_t i) { return "Ông John K" + std::to_string(i) + " Smith dự buổi lễ.\n"; }},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const double grown = growth(row.size, [&](std::size_t size) {
      std::string text;
      for (std::size_t i = 0; i < size; ++i) text += row.line(i);
      (void)read(text);
    });
    CHECK(grown < kMostGrowth);
  }
}

}  // namespace boba::test
