// Segmenter: text into tokens and sentences. Holds references to the frozen symbol table and the
// syllable tables (owned by the RuleSet, which outlives it) and a private cache of token forms, so
// each thread has its own Segmenter; the result does not depend on the cache.
#pragma once

#include "base/symbol_table.hpp"
#include "segment/form_cache.hpp"
#include "segment/scanner.hpp"
#include "segment/syllable.hpp"
#include "segment/token.hpp"
#include "segment/token_form.hpp"
#include "text/document.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace boba {

struct Sentence {
  TokenRange tokens;
};

struct Segmentation {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;  // in order, without gaps: every token is in one sentence
};

// A sentence never has more tokens than this: longer ones are cut, at a clause mark if there is
// one near, so that the work of a rule stays linear in the text.
inline constexpr std::uint32_t kMaxSentenceTokens = 384;

class Segmenter {
 public:
  Segmenter(const SymbolTable& symbols, const SyllableTables& tables);

  // O(text). Tokens cover every byte that is not white space.
  [[nodiscard]] Segmentation segment(const Document& document);

  // The same for a text that is no document, such as a phrase of a lexicon. It is in NFC.
  [[nodiscard]] Segmentation segment(std::string_view text);

 private:
  // The words and marks of one text, one after the other.
  [[nodiscard]] std::vector<Token> tokens_of(std::string_view text);
  [[nodiscard]] Token token_at(const Scanner& scanner, std::string_view text, std::uint32_t begin);
  [[nodiscard]] std::uint32_t dotted_end(const Scanner& scanner, std::string_view text, Span word);
  [[nodiscard]] bool is_dotted_word(std::string_view spelling);
  [[nodiscard]] TokenForm form_of(std::string_view spelling) {
    return cache_.form_of(spelling, symbols_, tables_);
  }

  const SymbolTable& symbols_;
  const SyllableTables& tables_;
  FormCache cache_;
};

}  // namespace boba
