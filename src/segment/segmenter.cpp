#include "segment/segmenter.hpp"

#include "segment/quotes.hpp"
#include "segment/sentences.hpp"

#include <algorithm>

namespace boba {
namespace {

constexpr std::size_t kMaxDottedParts = 4;
constexpr std::size_t kBytesPerToken = 4;  // a little under what news has

bool is_closed_hyphen(const std::vector<Token>& tokens) {
  if (tokens.size() < 2) return false;
  const std::uint32_t dash = tokens.back().shape;
  const std::uint32_t word = tokens[tokens.size() - 2].shape;
  return (dash & kDash) != 0 && (dash & kSpaceBefore) == 0 && (word & (kWord | kNumber)) != 0;
}

// What stands before the next token of `tokens`, as Shape bits. `gap` has been passed from `begin`.
std::uint32_t shape_of_gap(const std::vector<Token>& tokens, std::uint32_t begin,
                           Scanner::Gap gap) {
  if (tokens.empty()) return kLineStart | kParagraphStart | (gap.end > begin ? kSpaceBefore : 0U);
  if (gap.end == begin) return 0;
  if (gap.newlines == 0) return kSpaceBefore;
  return kSpaceBefore | kLineStart | (gap.newlines > 1 ? kParagraphStart : 0U);
}

// The parts of a word between its dots.
std::vector<std::string_view> dotted_parts(std::string_view spelling) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (std::size_t dot = spelling.find('.'); dot != std::string_view::npos;
       dot = spelling.find('.', begin)) {
    parts.push_back(spelling.substr(begin, dot - begin));
    begin = dot + 1;
  }
  parts.push_back(spelling.substr(begin));
  return parts;
}

}  // namespace

Segmenter::Segmenter(const SymbolTable& symbols, const SyllableTables& tables)
    : symbols_(symbols), tables_(tables) {}

Segmentation Segmenter::segment(const Document& document) { return segment(document.text); }

Segmentation Segmenter::segment(std::string_view text) {
  Segmentation result;
  result.tokens = tokens_of(text);
  result.sentences = split_sentences(result.tokens);
  return result;
}

std::vector<Token> Segmenter::tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  tokens.reserve(text.size() / kBytesPerToken + 1);
  const Scanner scanner(text);
  QuotePairs quotes(text);
  std::uint32_t begin = 0;
  while (true) {
    const Scanner::Gap gap = scanner.gap_at(begin);
    if (gap.newlines > 0 && !tokens.empty()) tokens.back().shape |= kLineEnd;
    if (gap.end >= text.size()) break;
    Token token = token_at(scanner, text, gap.end);
    token.shape |= shape_of_gap(tokens, begin, gap);
    const bool word = (token.shape & (kWord | kNumber)) != 0;
    if (word && gap.end == begin && is_closed_hyphen(tokens)) token.shape |= kHyphenJoined;
    if ((token.shape & kLineStart) != 0) quotes.start_line();
    if ((token.shape & kOpenQuote) != 0 && (token.shape & kCloseQuote) != 0) {
      token.shape &= ~quotes.other_side(token, tokens.empty() ? 0 : tokens.back().shape);
    }
    tokens.push_back(token);
    begin = token.span.end;
  }
  if (!tokens.empty()) tokens.back().shape |= kLineEnd;
  return tokens;
}

Token Segmenter::token_at(const Scanner& scanner, std::string_view text, std::uint32_t begin) {
  Token token;
  token.span = {begin, scanner.token_end(begin)};
  if (scanner.has(token.span.end, '.') && is_letter(scanner.kind_at(begin))) {
    token.span.end = dotted_end(scanner, text, token.span);
  }
  TokenForm form = form_of(text.substr(begin, token.span.size()));
  if (form.split > 0) {
    token.span.end = begin + form.split;
    form = form_of(text.substr(begin, form.split));
  }
  token.key = form.key;
  token.shape = form.shape;
  return token;
}

// The end of the word that `word` begins, which a stop follows: an abbreviation that holds stops
// (TP.HCM, U.S), an initial with its stop (J.), or just `word`.
std::uint32_t Segmenter::dotted_end(const Scanner& scanner, std::string_view text, Span word) {
  const auto spelled = [&](std::uint32_t end) { return text.substr(word.begin, end - word.begin); };
  std::vector<std::uint32_t> ends{word.end};
  while (ends.size() < kMaxDottedParts && scanner.has(ends.back(), '.') &&
         is_letter(scanner.kind_at(ends.back() + 1)) && ends.back() - word.begin < kMaxWordBytes) {
    ends.push_back(scanner.word_end(ends.back() + 1));
  }
  const TokenForm first = form_of(spelled(word.end));
  const bool is_initials = std::all_of(ends.begin() + 1, ends.end(), [&](std::uint32_t end) {
    const std::string_view part = dotted_parts(spelled(end)).back();
    return (form_of(part).shape & kInitial) != 0;
  });
  for (std::size_t k = ends.size() - 1; k > 0; --k) {
    if (is_dotted_word(spelled(ends[k]))) return ends[k];
  }
  // A syllable of one vowel ends a sentence more often than it shortens a name.
  const bool is_vowel = (first.shape & (kMarked | kSyllable)) == (kMarked | kSyllable);
  if ((first.shape & kInitial) == 0 || (is_vowel && ends.size() == 1)) return word.end;
  const std::uint32_t end = is_initials ? ends.back() : word.end;
  const CharKind next = scanner.kind_at(end + 1);
  const bool takes_stop = scanner.has(end, '.') && next != CharKind::kStop &&
                          !(is_initials && ends.size() > 1 && is_letter(next));
  return takes_stop ? end + 1 : end;
}

// Whether words with stops between them are one: the lexicon knows them, or knows the first and all
// of them are capitals.
bool Segmenter::is_dotted_word(std::string_view spelling) {
  if (spelling.size() > kMaxWordBytes) return false;
  const TokenForm whole = form_of(spelling);
  if (whole.key != Symbol::kUnknown || (whole.shape & kAbbreviation) != 0) return true;
  const TokenForm first = form_of(dotted_parts(spelling).front());
  return (whole.shape & kAllCaps) != 0 && (first.shape & kAbbreviation) != 0;
}

}  // namespace boba
