#include "text/latin_table.hpp"

#include "base/utf8.hpp"
#include "text/characters.hpp"

namespace boba {
namespace {

char32_t made_of(char32_t c, std::string (*function)(std::string_view)) {
  const CharKind kind = char_kinds().of(c);
  if (!is_letter(kind) && (kind != CharKind::kDigit || c > U'9')) return 0;
  std::string letter;
  append_utf8(letter, c);
  const std::u32string made = decode_utf8(function(letter));
  return made.size() == 1 ? made.front() : 0;
}

}  // namespace

LatinTable::LatinTable(std::string (*function)(std::string_view)) {
  for (char32_t c = U'0'; c < kLatinEnd; ++c) latin_[c] = made_of(c, function);
  for (char32_t c = kVietnamese; c < kVietnameseEnd; ++c) {
    vietnamese_[c - kVietnamese] = made_of(c, function);
  }
}

}  // namespace boba
