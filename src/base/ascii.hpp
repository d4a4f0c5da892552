// Small things about ASCII that several rooms need. What is true of other letters is in text/.
#pragma once

#include <string>
#include <string_view>

namespace boba {

// Blanks as HTML has them; other spaces of Unicode are not among them.
[[nodiscard]] constexpr bool is_ascii_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

// Whether there is nothing but such blanks.
[[nodiscard]] bool is_ascii_blank(std::string_view text);

// A to Z in lower case, everything else as it is.
[[nodiscard]] constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] std::string ascii_lower(std::string_view text);

// "0x0A".
[[nodiscard]] std::string hex_byte(char byte);

// The last two digits of a number: "07".
[[nodiscard]] std::string two_digits(unsigned value);

}  // namespace boba
