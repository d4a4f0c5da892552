#include "text/fold.hpp"

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/latin_table.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <optional>
#include <utility>

namespace boba {
namespace {

constexpr char32_t kModifierApostrophe = 0x02BC;

enum class Purpose { kKey, kText };

icu::StringPiece piece_of(std::string_view utf8) {
  return {utf8.data(), static_cast<int32_t>(utf8.size())};
}

std::string encode(std::u32string_view points) {
  std::string utf8;
  for (const char32_t c : points) append_utf8(utf8, c);
  return utf8;
}

std::string normalized(const icu::Normalizer2& form, std::string_view utf8) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  form.normalizeUTF8(0, piece_of(utf8), sink, nullptr, status);
  assert(U_SUCCESS(status));
  return out;
}

std::string composed(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  return normalized(*icu::Normalizer2::getNFCInstance(status), utf8);
}

std::string decomposed(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  return normalized(*icu::Normalizer2::getNFDInstance(status), utf8);
}

std::string case_folded(std::string_view utf8) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8Fold(0, piece_of(utf8), sink, nullptr, status);
  assert(U_SUCCESS(status));
  return out;
}

bool is_dropped(char32_t c) {
  const int8_t type = u_charType(static_cast<UChar32>(c));
  return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR ||
         U_IS_UNICODE_NONCHAR(static_cast<UChar32>(c));
}

bool is_quote(CharKind kind) {
  return kind == CharKind::kStraightQuote || kind == CharKind::kOpenQuote ||
         kind == CharKind::kCloseQuote;
}

// Every blank becomes a space and, for keys, every dash and quote one of its kind.
std::string unify_characters(std::string_view utf8, Purpose purpose) {
  const CharKinds& kinds = char_kinds();
  std::string out;
  for (const char32_t c : decode_utf8(utf8)) {
    const CharKind kind = kinds.of(c);
    if (kind == CharKind::kSpace) {
      out += ' ';
    } else if (is_dropped(c)) {
      continue;
    } else if (purpose == Purpose::kKey && kind == CharKind::kDash) {
      out += '-';
    } else if (purpose == Purpose::kKey && (is_quote(kind) || c == kModifierApostrophe)) {
      out += '\'';
    } else {
      append_utf8(out, c);
    }
  }
  return out;
}

// One space between words, none at the ends, and none around a hyphen in a key.
std::string tidy_spaces(std::string_view utf8, Purpose purpose) {
  std::string out;
  bool space = false;
  for (const char c : utf8) {
    if (c == ' ') {
      space = true;
      continue;
    }
    const bool at_hyphen =
        purpose == Purpose::kKey && (c == '-' || (!out.empty() && out.back() == '-'));
    if (space && !out.empty() && !at_hyphen) out += ' ';
    space = false;
    out += c;
  }
  return out;
}

bool is_tone(char32_t c) {
  return c == 0x0300 || c == 0x0301 || c == 0x0303 || c == 0x0309 || c == 0x0323;
}

bool is_glide_pair(char32_t before, char32_t first, char32_t second) {
  if (before == U'q') {
    return first == U'u' && std::u32string_view(U"aeioy").find(second) != std::u32string::npos;
  }
  return (first == U'o' && (second == U'a' || second == U'e')) || (first == U'u' && second == U'y');
}

bool continues_syllable(char32_t c) {
  const CharKind kind = char_kinds().of(c);
  return is_letter(kind) || kind == CharKind::kMark;
}

// Moves the tone mark of an open syllable in a glide and a vowel to the first of the two, the older
// place (to the vowel after q, whose u is never a vowel of its own). `points` is decomposed.
void place_tones(std::u32string& points) {
  for (std::size_t i = 0; i + 2 < points.size(); ++i) {
    const bool tone_first = is_tone(points[i + 1]);
    if (!tone_first && !is_tone(points[i + 2])) continue;
    const char32_t before = i > 0 ? points[i - 1] : U' ';
    if (!is_glide_pair(before, points[i], points[tone_first ? i + 2 : i + 1])) continue;
    if (i + 3 < points.size() && continues_syllable(points[i + 3])) continue;
    const bool should_be_first = before != U'q';
    if (tone_first != should_be_first) std::swap(points[i + 1], points[i + 2]);
  }
}

// Letters whose bar or ligature no normal form takes apart.
std::string_view plain_letters(char32_t c) {
  switch (c) {
    case 0x0111:
    case 0x00F0:
      return "d";
    case 0x0142:
      return "l";
    case 0x00F8:
      return "o";
    case 0x0131:
      return "i";
    case 0x00E6:
      return "ae";
    case 0x0153:
      return "oe";
    case 0x00FE:
      return "th";
    default:
      return {};
  }
}

bool is_ascii(std::string_view utf8) {
  return std::all_of(utf8.begin(), utf8.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// fold_key() for a text that has neither marks nor letters of other scripts.
std::string ascii_fold_key(std::string_view ascii) {
  std::string unified = unify_characters(ascii, Purpose::kKey);
  for (char& c : unified) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return tidy_spaces(unified, Purpose::kKey);
}

std::string general_fold_key(std::string_view utf8) {
  // Folding may bring forth an apostrophe, and dropping a character may bring marks together.
  const std::string folded = case_folded(decomposed(utf8));
  std::u32string points = decode_utf8(decomposed(unify_characters(folded, Purpose::kKey)));
  place_tones(points);
  return tidy_spaces(composed(encode(points)), Purpose::kKey);
}

std::string general_toneless_key(std::string_view key) {
  std::u32string points = decode_utf8(decomposed(key));
  std::erase_if(points, is_tone);
  return composed(encode(points));
}

const LatinTable& toneless_letters() {
  static const LatinTable kTable(general_toneless_key);
  return kTable;
}

// What a table makes of every letter of words with one space between them; nothing if it does not
// know one.
std::optional<std::u32string> mapped(std::string_view utf8, const LatinTable& table) {
  std::u32string out;
  out.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) {
    const CodePoint point = code_point_at(utf8, i);
    const bool between = point.value == U' ' && !out.empty() && out.back() != U' ';
    const char32_t made = between ? U' ' : table.of(point.value);
    if (made == 0) return std::nullopt;
    out.push_back(made);
    i += point.length;
  }
  if (!out.empty() && out.back() == U' ') return std::nullopt;
  return out;
}

// Whether place_tones() might move a tone of this word.
bool may_move_tone(std::u32string_view folded) {
  const LatinTable& toneless = toneless_letters();
  for (std::size_t i = 0; i + 1 < folded.size(); ++i) {
    const char32_t first = toneless.of(folded[i]);
    const char32_t second = toneless.of(folded[i + 1]);
    const char32_t before = i > 0 ? folded[i - 1] : U' ';
    const bool toned = first != folded[i] || second != folded[i + 1];
    if (toned && is_glide_pair(before, first, second)) return true;
  }
  return false;
}

// fold_key() for words of common letters.
std::optional<std::string> words_fold_key(std::string_view utf8) {
  static const LatinTable kLetters(general_fold_key);
  const std::optional<std::u32string> folded = mapped(utf8, kLetters);
  if (!folded || may_move_tone(*folded)) return std::nullopt;
  return encode(*folded);
}

bool is_mark(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK; }

}  // namespace

std::string fold_key(std::string_view utf8) {
  if (std::optional<std::string> key = words_fold_key(utf8)) return *std::move(key);
  return is_ascii(utf8) ? ascii_fold_key(utf8) : general_fold_key(utf8);
}

std::string clean_text(std::string_view utf8) {
  return tidy_spaces(composed(unify_characters(utf8, Purpose::kText)), Purpose::kText);
}

namespace {

std::string general_ascii_key(std::string_view utf8) {
  std::string plain;
  for (const char32_t c : decode_utf8(decomposed(fold_key(utf8)))) {
    if (is_mark(c)) continue;
    const std::string_view letters = plain_letters(c);
    if (letters.empty()) {
      append_utf8(plain, c);
    } else {
      plain += letters;
    }
  }
  return tidy_spaces(composed(plain), Purpose::kKey);
}

}  // namespace

std::string ascii_key(std::string_view utf8) {
  static const LatinTable kLetters(general_ascii_key);
  const std::optional<std::u32string> plain = mapped(utf8, kLetters);
  return plain ? encode(*plain) : general_ascii_key(utf8);
}

std::string toneless_key(std::string_view key) {
  const std::optional<std::u32string> letters = mapped(key, toneless_letters());
  return letters ? encode(*letters) : general_toneless_key(key);
}

}  // namespace boba
