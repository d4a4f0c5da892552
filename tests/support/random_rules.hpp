// RandomRules: small random patterns and sentences over a small alphabet, so that matches are
// frequent and every construct of the rule language meets every other.
#pragma once

#include "base/name_table.hpp"
#include "base/symbol_table.hpp"
#include "lexicon/lexicon.hpp"
#include "rules/ast.hpp"
#include "rules/matcher.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace boba::test {

// Tokens with mentions and entries; views of a MatchInput point into it.
struct RandomText {
  std::string text;
  std::vector<Token> tokens;
  MentionStore store;
  TokenRange sentence;
};

class RandomRules {
 public:
  explicit RandomRules(std::uint32_t seed);

  [[nodiscard]] ast::Element element(std::uint32_t depth);
  // A rule with captures x, y and z in its match and perhaps contexts. Its emit `mark probe` names
  // every capture, so that a compiled rule tells their numbers.
  [[nodiscard]] ast::Rule rule();
  // The pattern P, which rules refer to.
  [[nodiscard]] const ast::Element& pattern() const { return pattern_; }
  // The keys of tokens are looked up in `symbols`.
  [[nodiscard]] RandomText text(const SymbolTable& symbols);

  [[nodiscard]] NameTable& types() { return types_; }
  [[nodiscard]] NameTable& slots() { return slots_; }
  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

 private:
  std::uint32_t below(std::uint32_t bound);
  bool one_in(std::uint32_t count) { return below(count) == 0; }
  [[nodiscard]] ast::Element node(std::uint32_t depth);
  [[nodiscard]] ast::Element atom();
  [[nodiscard]] ast::MentionAtom mention();
  [[nodiscard]] ast::Test slot_test();
  void add_mentions(RandomText& made);

  std::mt19937 random_;
  NameTable types_;
  NameTable slots_;
  Lexicon lexicon_;
  ast::Element pattern_;
};

// The tokens of a phrase of the alphabet: its words.
[[nodiscard]] std::vector<std::string> words_of(std::string_view phrase);

}  // namespace boba::test
