#include "base/ascii.hpp"

#include <doctest/doctest.h>

#include <string>

namespace boba {
namespace {

TEST_CASE("only the blanks of ASCII are blank") {
  CHECK(is_ascii_blank(""));
  CHECK(is_ascii_blank(" \t\r\n\f\v"));
  CHECK_FALSE(is_ascii_blank(" a "));
  CHECK_FALSE(is_ascii_blank("\xC2\xA0"));  // a no-break space
}

TEST_CASE("only the letters of ASCII are put in lower case") {
  CHECK(ascii_lower("AZaz09-\xC3\x80") == "azaz09-\xC3\x80");
}

TEST_CASE("bytes and numbers are written with two digits") {
  CHECK(hex_byte('\n') == "0x0A");
  CHECK(hex_byte('\xEF') == "0xEF");
  CHECK(two_digits(7) == "07");
  CHECK(two_digits(2024) == "24");
}

}  // namespace
}  // namespace boba
