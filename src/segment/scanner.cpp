#include "segment/scanner.hpp"

namespace boba {
namespace {

constexpr char32_t kRightQuote = 0x2019;
constexpr std::uint32_t kThousands = 3;  // digits between thousands marks

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool is_in_word(CharKind kind) {
  return is_letter(kind) || kind == CharKind::kMark || kind == CharKind::kDigit;
}

}  // namespace

Scanner::Gap Scanner::gap_at(std::uint32_t begin) const {
  Gap gap{begin, 0};
  while (gap.end < size()) {
    const CodePoint point = code_point_at(text_, gap.end);
    if (kinds_.of(point.value) != CharKind::kSpace) break;
    gap.newlines += point.value == U'\n' ? 1U : 0U;
    gap.end += point.length;
  }
  return gap;
}

std::uint32_t Scanner::token_end(std::uint32_t begin) const {
  const CodePoint first = code_point_at(text_, begin);
  const CharKind kind = kinds_.of(first.value);
  if (kind == CharKind::kDigit && is_ascii_digit(text_[begin])) return number_end(begin);
  if (is_in_word(kind)) return word_end(begin);
  std::uint32_t end = begin + first.length;
  if (first.value == U'.') {
    while (has(end, '.')) ++end;
  }
  return end;
}

std::uint32_t Scanner::word_end(std::uint32_t begin) const {
  std::uint32_t end = begin;
  while (end < size()) {
    const CodePoint point = code_point_at(text_, end);
    if (is_in_word(kinds_.of(point.value))) {
      end += point.length;
      continue;
    }
    const bool apostrophe = point.value == U'\'' || point.value == kRightQuote;
    const std::uint32_t after = apostrophe && end > begin ? apostrophe_end(end) : end;
    if (after == end) break;
    end = after;
  }
  return end;
}

// After the apostrophe at `i` if a letter follows it, else `i`.
std::uint32_t Scanner::apostrophe_end(std::uint32_t i) const {
  const std::uint32_t after = i + code_point_at(text_, i).length;
  return is_letter(kind_at(after)) ? after : i;
}

bool Scanner::is_digit(std::uint32_t i) const { return i < size() && is_ascii_digit(text_[i]); }

// A comma or stop with a digit on both sides.
bool Scanner::is_number_mark(std::uint32_t i) const {
  return (has(i, '.') || has(i, ',')) && is_digit(i + 1) && i > 0 && is_digit(i - 1);
}

std::uint32_t Scanner::digits_end(std::uint32_t begin) const {
  while (is_digit(begin)) ++begin;
  return begin;
}

// Digits, then one mark and digits (3,5), or groups of thousands and perhaps a fraction
// (1.250.000,5). More marks than that make a date or a list, whose numbers are apart (28.9.2022).
std::uint32_t Scanner::number_end(std::uint32_t begin) const {
  const std::uint32_t first = digits_end(begin);
  if (is_in_word(kind_at(first))) return word_end(first);
  const bool in_list = begin > 0 && is_number_mark(begin - 1);
  if (in_list || !is_number_mark(first)) return first;
  std::uint32_t end = digits_end(first + 1);
  if (!is_number_mark(end)) return end;
  if (end - first - 1 != kThousands) return first;
  const char mark = text_[first];
  while (is_number_mark(end) && text_[end] == mark) {
    const std::uint32_t group_end = digits_end(end + 1);
    if (group_end - end - 1 != kThousands) return first;
    end = group_end;
  }
  if (is_number_mark(end)) end = digits_end(end + 1);
  return is_number_mark(end) ? first : end;
}

}  // namespace boba
