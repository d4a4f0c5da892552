// Token: one syllable, number or punctuation mark of a Document's text.
#pragma once

#include "boba/span.hpp"

#include "base/ids.hpp"

#include <cstdint>

namespace boba {

// What a token looks like. A token has several shapes at once; rules ask for them as `:cap`,
// `:number` ... (rules/shapes.cpp has the names).
enum Shape : std::uint32_t {
  kWord = 1U << 0,          // letters (may hold digits, an apostrophe or dots inside: U.S)
  kNumber = 1U << 1,        // digits only, or digits with one decimal or thousands mark
  kPunctuation = 1U << 2,   // anything else
  kCapitalized = 1U << 3,   // first letter upper case
  kAllCaps = 1U << 4,       // two or more letters, all upper case
  kLower = 1U << 5,         // first letter lower case
  kSyllable = 1U << 6,      // a possible Vietnamese syllable (onset + rhyme of the lexicons)
  kMarked = 1U << 7,        // has a letter with a diacritic that English lacks
  kInitial = 1U << 8,       // one capital letter, with or without a stop (never in the key)
  kMixed = 1U << 9,         // letters and digits
  kLineStart = 1U << 10,    // first token of a line
  kLineEnd = 1U << 11,      // last token of a line
  kSpaceBefore = 1U << 12,  // white space before it
  kComma = 1U << 13,
  kSemicolon = 1U << 14,
  kColon = 1U << 15,
  kStop = 1U << 16,        // . ! ? …
  kDash = 1U << 17,        // - – —
  kOpenQuote = 1U << 18,   // “ « ‘ and a straight quote that opens
  kCloseQuote = 1U << 19,  // ” » ’ and a straight quote that closes
  kOpenBracket = 1U << 20,
  kCloseBracket = 1U << 21,
  kSlash = 1U << 22,
  kParagraphStart = 1U << 23,  // first token of a line after an empty line, or of the text
  kHyphenJoined = 1U << 24,    // joined to the token before it by a closed hyphen: Moon Jae-in
  kAbbreviation = 1U << 25,    // of the lexicon's abbreviations: a stop after it ends no sentence
};

struct Token {
  Span span;  // bytes of Document::text
  Symbol key = Symbol::kUnknown;
  std::uint32_t shape = 0;
};

// Half-open range of token numbers of one document.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] bool contains(TokenRange other) const {
    return begin <= other.begin && other.end <= end;
  }
  [[nodiscard]] bool overlaps(TokenRange other) const {
    return begin < other.end && other.begin < end;
  }
  auto operator<=>(const TokenRange&) const = default;
};

}  // namespace boba
