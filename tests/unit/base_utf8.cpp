#include "base/utf8.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

namespace boba {
namespace {

TEST_CASE("ill-formed UTF-8 is found at its first byte") {
  struct Row {
    std::string bytes;
    std::optional<std::size_t> bad;
  };
  const Row rows[] = {
      {"", std::nullopt},
      {"abc", std::nullopt},
      {std::string("a\0b", 3), std::nullopt},
      {"đường", std::nullopt},
      {"\u0080\u07FF\u0800\uFFFF", std::nullopt},
      {"\U00010000\U0010FFFF", std::nullopt},
      {"\xED\x9F\xBF\xEE\x80\x80", std::nullopt},
      {"\x80", 0},
      {"\xBF", 0},
      {"a\xC0\xAF", 1},         // overlong '/'
      {"\xC1\xBF", 0},          // overlong
      {"\xC3", 0},              // cut off
      {"\xC3g", 0},             // no tail
      {"\xE0\x9F\xBF", 0},      // overlong
      {"\xE0\xA0", 0},          // cut off
      {"\xED\xA0\x80", 0},      // surrogate
      {"\xED\xBF\xBF", 0},      // surrogate
      {"\xF0\x8F\xBF\xBF", 0},  // overlong
      {"\xF0\x90\x80", 0},      // cut off
      {"\xF4\x90\x80\x80", 0},  // beyond U+10FFFF
      {"\xF5\x80\x80\x80", 0},
      {"\xFF", 0},
      {"twelve bytes\xFEmore", 12},
      {"đđđđđđđđ\xC3", 16},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(first_invalid_utf8(row.bytes) == row.bad);
  }
}

TEST_CASE("code points are counted, taken apart and put together") {
  const std::string text = "ađệ🙂";
  CHECK(count_code_points(text) == 4);
  CHECK(decode_utf8(text) == U"a\u0111\u1EC7\U0001F642");
  std::string again;
  for (const char32_t c : decode_utf8(text)) append_utf8(again, c);
  CHECK(again == text);
  CHECK(decode_utf8("a\xC3z") == U"a\uFFFDz");
  std::string replaced;
  append_utf8(replaced, 0xD800);
  append_utf8(replaced, 0x110000);
  CHECK(replaced == "\uFFFD\uFFFD");
}

}  // namespace
}  // namespace boba
