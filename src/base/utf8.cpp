#include "base/utf8.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

namespace boba {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

unsigned char byte_at(std::string_view bytes, std::size_t i) {
  return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
}

bool between(unsigned char byte, unsigned char low, unsigned char high) {
  return low <= byte && byte <= high;
}

// Length of the well-formed sequence at `i`, or 0 (Unicode table 3-7).
std::size_t sequence_length(std::string_view bytes, std::size_t i) {
  const unsigned char lead = byte_at(bytes, i);
  const unsigned char second = byte_at(bytes, i + 1);
  if (lead < 0x80) return 1;
  if (between(lead, 0xC2, 0xDF)) return between(second, 0x80, 0xBF) ? 2 : 0;
  const bool third = between(byte_at(bytes, i + 2), 0x80, 0xBF);
  if (between(lead, 0xE0, 0xEF)) {
    const unsigned char low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned char high = lead == 0xED ? 0x9F : 0xBF;
    return between(second, low, high) && third ? 3 : 0;
  }
  if (between(lead, 0xF0, 0xF4)) {
    const unsigned char low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xF4 ? 0x8F : 0xBF;
    const bool fourth = between(byte_at(bytes, i + 3), 0x80, 0xBF);
    return between(second, low, high) && third && fourth ? 4 : 0;
  }
  return 0;
}

// How many ASCII bytes there are from `i` on, at most eight: the bytes before the first that has
// its high bit set, in the word that they fill.
std::size_t ascii_prefix(std::string_view bytes, std::size_t i) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  std::uint64_t word = kHighBits;
  if (std::endian::native == std::endian::little && i + sizeof word <= bytes.size()) {
    std::memcpy(&word, bytes.data() + i, sizeof word);
  }
  return static_cast<std::size_t>(std::countr_zero(word & kHighBits)) / 8;
}

// Length of the sequence at `i` if it is one of those that Vietnamese is full of (ASCII, two bytes,
// U+1000 to U+CFFF), else 0: the common case of sequence_length() without its tests.
std::size_t letter_length(std::string_view bytes, std::size_t i) {
  if (i + 3 > bytes.size()) return 0;
  const auto at = [&](std::size_t k) { return static_cast<unsigned char>(bytes[i + k]); };
  const unsigned char lead = at(0);
  if (lead < 0x80) return 1;
  if ((at(1) & 0xC0) != 0x80) return 0;
  if (between(lead, 0xC2, 0xDF)) return 2;
  return between(lead, 0xE1, 0xEC) && (at(2) & 0xC0) == 0x80 ? 3 : 0;
}

char32_t decode_sequence(std::string_view bytes, std::size_t i, std::size_t length) {
  constexpr unsigned char kLeadMask[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
  char32_t value = byte_at(bytes, i) & kLeadMask[length];
  for (std::size_t k = 1; k < length; ++k) value = (value << 6) | (byte_at(bytes, i + k) & 0x3F);
  return value;
}

}  // namespace

std::size_t count_code_points(std::string_view utf8) {
  std::size_t count = 0;
  for (const char c : utf8) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

std::u32string decode_utf8(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) {
    const std::size_t length = sequence_length(utf8, i);
    out.push_back(length == 0 ? kReplacement : decode_sequence(utf8, i, length));
    i += length == 0 ? 1 : length;
  }
  return out;
}

void append_utf8(std::string& out, char32_t code_point) {
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  const char32_t c = surrogate || code_point > 0x10FFFF ? kReplacement : code_point;
  const auto tail = [&](unsigned shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += tail(0);
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += tail(6);
    out += tail(0);
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += tail(12);
    out += tail(6);
    out += tail(0);
  }
}

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
  std::size_t i = 0;
  while (i < bytes.size()) {
    i += ascii_prefix(bytes, i);
    if (i >= bytes.size()) return std::nullopt;
    std::size_t length = letter_length(bytes, i);
    if (length == 0) length = sequence_length(bytes, i);
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

}  // namespace boba
