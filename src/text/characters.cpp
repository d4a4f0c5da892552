#include "text/characters.hpp"

#include <unicode/uchar.h>

namespace boba {
namespace {

constexpr char32_t kMinusSign = 0x2212;
constexpr char32_t kEllipsis = 0x2026;
constexpr char32_t kZeroWidthSpace = 0x200B;
constexpr char32_t kByteOrderMark = 0xFEFF;

CharKind kind_of_punctuation(UChar32 c, int8_t type) {
  const bool quote = u_hasBinaryProperty(c, UCHAR_QUOTATION_MARK) != 0;
  switch (type) {
    case U_DASH_PUNCTUATION:
      return CharKind::kDash;
    case U_START_PUNCTUATION:
      return quote ? CharKind::kOpenQuote : CharKind::kOpenBracket;
    case U_END_PUNCTUATION:
      return quote ? CharKind::kCloseQuote : CharKind::kCloseBracket;
    case U_INITIAL_PUNCTUATION:
      return CharKind::kOpenQuote;
    case U_FINAL_PUNCTUATION:
      return CharKind::kCloseQuote;
    default:
      break;
  }
  if (quote) return CharKind::kStraightQuote;
  return u_hasBinaryProperty(c, UCHAR_S_TERM) != 0 ? CharKind::kStop : CharKind::kOther;
}

}  // namespace

CharKinds::CharKinds() {
  for (char32_t c = 0; c < kTableSize; ++c) table_[c] = look_up(c);
}

CharKind CharKinds::look_up(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  if (c == kMinusSign) return CharKind::kDash;
  if (c == kEllipsis) return CharKind::kStop;
  const bool invisible_space = c == kZeroWidthSpace || c == kByteOrderMark;
  if (invisible_space || u_isUWhiteSpace(point) != 0) return CharKind::kSpace;
  const int8_t type = u_charType(point);
  switch (type) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return CharKind::kUpper;
    case U_LOWERCASE_LETTER:
      return CharKind::kLower;
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER:
      return CharKind::kLetter;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_FORMAT_CHAR:
      return CharKind::kMark;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharKind::kDigit;
    default:
      return kind_of_punctuation(point, type);
  }
}

const CharKinds& char_kinds() {
  static const CharKinds kKinds;
  return kKinds;
}

}  // namespace boba
