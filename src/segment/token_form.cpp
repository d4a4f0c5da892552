#include "segment/token_form.hpp"

#include "segment/token.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"

#include <string>
#include <vector>

namespace boba {
namespace {

struct LetterCounts {
  CharKind first = CharKind::kOther;         // of the first character
  CharKind first_letter = CharKind::kOther;  // of the first letter, if there is one
  std::uint32_t letters = 0;
  std::uint32_t capitals = 0;
  std::uint32_t digits = 0;
  std::uint32_t marked = 0;  // letters with a diacritic
};

LetterCounts count_letters(std::string_view spelling) {
  const CharKinds& kinds = char_kinds();
  LetterCounts counts;
  for (std::size_t i = 0; i < spelling.size();) {
    const CodePoint point = code_point_at(spelling, i);
    const CharKind kind = kinds.of(point.value);
    if (i == 0) counts.first = kind;
    if (is_letter(kind)) {
      if (counts.letters == 0) counts.first_letter = kind;
      ++counts.letters;
      counts.marked += is_marked_latin(point.value) ? 1U : 0U;
      counts.capitals += kind == CharKind::kUpper ? 1U : 0U;
    }
    counts.digits += kind == CharKind::kDigit ? 1U : 0U;
    i += point.length;
  }
  return counts;
}

std::uint32_t shape_of_mark(char mark) {
  switch (mark) {
    case ',':
      return kComma;
    case ';':
      return kSemicolon;
    case ':':
      return kColon;
    case '/':
      return kSlash;
    default:
      return 0;
  }
}

std::uint32_t shape_of_punctuation(std::string_view spelling, CharKind kind) {
  switch (kind) {
    case CharKind::kDash:
      return kPunctuation | kDash;
    case CharKind::kStop:
      return kPunctuation | kStop;
    case CharKind::kStraightQuote:
      return kPunctuation | kOpenQuote | kCloseQuote;
    case CharKind::kOpenQuote:
      return kPunctuation | kOpenQuote;
    case CharKind::kCloseQuote:
      return kPunctuation | kCloseQuote;
    case CharKind::kOpenBracket:
      return kPunctuation | kOpenBracket;
    case CharKind::kCloseBracket:
      return kPunctuation | kCloseBracket;
    case CharKind::kOther:
    case CharKind::kSpace:
    case CharKind::kUpper:
    case CharKind::kLower:
    case CharKind::kLetter:
    case CharKind::kMark:
    case CharKind::kDigit:
      break;
  }
  return kPunctuation | shape_of_mark(spelling.front());
}

std::uint32_t shape_of_word(const LetterCounts& counts) {
  std::uint32_t shape = kWord;
  if (counts.first_letter == CharKind::kUpper) shape |= kCapitalized;
  if (counts.first_letter == CharKind::kLower) shape |= kLower;
  if (counts.letters > 1 && counts.capitals == counts.letters) shape |= kAllCaps;
  if (counts.letters == 1 && counts.capitals == 1 && counts.digits == 0) shape |= kInitial;
  if (counts.digits > 0) shape |= kMixed;
  if (counts.marked > 0) shape |= kMarked;
  return shape;
}

// Where a run of characters of another kind starts: after digits, or where a capital follows a
// small letter. The end of the spelling is the last.
std::vector<std::uint32_t> seams_of(std::string_view spelling) {
  const CharKinds& kinds = char_kinds();
  std::vector<std::uint32_t> seams;
  CharKind before = CharKind::kOther;
  for (std::uint32_t i = 0; i < spelling.size();) {
    const CodePoint point = code_point_at(spelling, i);
    const CharKind kind = kinds.of(point.value);
    const bool after_digit = before == CharKind::kDigit && is_letter(kind);
    const bool small_to_capital = before == CharKind::kLower && kind == CharKind::kUpper;
    if (after_digit || small_to_capital) seams.push_back(i);
    if (kind != CharKind::kMark) before = kind;
    i += point.length;
  }
  seams.push_back(static_cast<std::uint32_t>(spelling.size()));
  return seams;
}

bool is_glued_word(std::string_view part, const SyllableTables& tables) {
  return part.size() > 1 && is_syllable(tables, fold_key(part));
}

bool is_digits(std::string_view part) {
  return part.find_first_not_of("0123456789") == std::string_view::npos;
}

// No foreign name begins with a small letter and has marks before a capital.
bool is_surely_word(std::string_view syllable) {
  const LetterCounts counts = count_letters(syllable);
  return counts.first_letter == CharKind::kLower && counts.marked > 0;
}

// The first seam between two syllables, between a number and a syllable, or between a syllable that
// can be nothing else and any word; 0 if there is none.
std::uint32_t split_of(std::string_view spelling, const SyllableTables& tables) {
  const std::vector<std::uint32_t> seams = seams_of(spelling);
  for (std::size_t k = 0; k + 1 < seams.size(); ++k) {
    const std::string_view left = spelling.substr(0, seams[k]);
    const std::string_view right = spelling.substr(seams[k], seams[k + 1] - seams[k]);
    if (!is_digits(left) && !is_glued_word(left, tables)) continue;
    if (is_surely_word(left) || is_glued_word(right, tables)) return seams[k];
  }
  return 0;
}

}  // namespace

TokenForm form_of_spelling(std::string_view spelling, const SymbolTable& symbols,
                           const SyllableTables& tables) {
  const LetterCounts counts = count_letters(spelling);
  const bool is_word = counts.letters > 0;
  TokenForm form;
  if (is_word) {
    form.shape = shape_of_word(counts);
  } else {
    form.shape = counts.first == CharKind::kDigit ? std::uint32_t{kNumber}
                                                  : shape_of_punctuation(spelling, counts.first);
  }
  if (spelling.size() > kMaxWordBytes) return form;
  const bool has_stop = is_word && spelling.ends_with('.');
  const std::string key = fold_key(has_stop ? spelling.substr(0, spelling.size() - 1) : spelling);
  form.key = symbols.find(key);
  if (!is_word) return form;
  if (is_syllable(tables, key)) form.shape |= kSyllable;
  if (tables.abbreviations.contains(key)) form.shape |= kAbbreviation;
  form.split = split_of(spelling, tables);
  return form;
}

}  // namespace boba
