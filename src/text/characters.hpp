// What kind of character a code point is, as far as reading news needs it: Unicode properties by
// ICU, looked up in a table for the scripts that news is full of. The table is built once, on first
// use, and is safe to share between threads.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace boba {

enum class CharKind : std::uint8_t {
  kOther,
  kSpace,  // white space, also the invisible U+200B and U+FEFF
  kUpper,
  kLower,
  kLetter,  // a letter without case
  kMark,    // combining marks and invisible format characters: go with what they follow
  kDigit,
  kDash,
  kStraightQuote,
  kOpenQuote,
  kCloseQuote,
  kOpenBracket,
  kCloseBracket,
  kStop,  // ends a sentence: . ! ? and the ellipsis
};

[[nodiscard]] constexpr bool is_letter(CharKind kind) {
  return kind == CharKind::kUpper || kind == CharKind::kLower || kind == CharKind::kLetter;
}

// Whether a letter is one of the Latin letters that English lacks.
[[nodiscard]] constexpr bool is_marked_latin(char32_t letter) {
  return (letter >= 0xC0 && letter < 0x250) || (letter >= 0x1E00 && letter < 0x1F00);
}

class CharKinds {
 public:
  CharKinds();

  [[nodiscard]] CharKind of(char32_t c) const { return c < kTableSize ? table_[c] : look_up(c); }

 private:
  static constexpr char32_t kTableSize = 0x2500;
  [[nodiscard]] static CharKind look_up(char32_t c);

  std::array<CharKind, kTableSize> table_{};
};

[[nodiscard]] const CharKinds& char_kinds();

struct CodePoint {
  char32_t value = 0;
  std::uint32_t length = 1;  // bytes
};

// The code point that starts at byte `i` of valid UTF-8.
[[nodiscard]] inline CodePoint code_point_at(std::string_view utf8, std::size_t i) {
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(utf8[i + k]); };
  const auto tail = [&](std::size_t k) { return static_cast<char32_t>(byte(k) & 0x3F); };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {((lead & 0x1F) << 6) | tail(1), 2};
  if (lead < 0xF0) return {((lead & 0x0F) << 12) | (tail(1) << 6) | tail(2), 3};
  return {((lead & 0x07) << 18) | (tail(1) << 12) | (tail(2) << 6) | tail(3), 4};
}

}  // namespace boba
