// What the matcher does, counted: from one start it goes on at most once from every pair of
// instruction and token, whatever the rule. The patterns are those that hang other engines.
#include "rules/compiler.hpp"
#include "rules/matcher.hpp"
#include "rules/parser.hpp"
#include "support/random_rules.hpp"
#include "text/fold.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace boba {
namespace {

struct Text {
  std::string text;
  std::vector<Token> tokens;
  MentionStore store;
};

// Words as tokens, and a Name of one and of two tokens at each of them.
Text text_of(const std::vector<std::string>& words, const SymbolTable& symbols) {
  Text made;
  for (const std::string& word : words) {
    Token token;
    token.span.begin = static_cast<std::uint32_t>(made.text.size());
    made.text += word;
    token.span.end = static_cast<std::uint32_t>(made.text.size());
    made.text += ' ';
    token.key = symbols.find(fold_key(word));
    token.shape = kWord | kLower;
    made.tokens.push_back(token);
  }
  const auto size = static_cast<std::uint32_t>(words.size());
  made.store.reset(size);
  for (std::uint32_t at = 0; at < size; ++at) {
    for (std::uint32_t end = at + 1; end <= at + 2 && end <= size; ++end) {
      Mention mention;
      mention.tokens = {at, end};
      made.store.add(mention, {});
    }
  }
  return made;
}

struct Cost {
  std::uint64_t pairs = 0;  // gone on from, over all starts of one sentence
  std::uint64_t bound = 0;  // instructions times places in the sentence
  std::uint64_t matches = 0;
};

Cost cost_of(const std::string& pattern, const std::vector<std::string>& words) {
  const SourceFile source("p.rules", "rule r\n match " + pattern + "\n fact role()\n");
  const ParsedFile parsed = parse_rules(source);
  REQUIRE(parsed.errors.empty());
  SymbolTable symbols;
  NameTable types;
  types.intern("Name");
  types.intern("role");
  NameTable slots;
  NameTable zones;
  MatchTables tables;
  const Lexicon lexicon;
  CompileContext context{symbols, types, slots, zones, tables, lexicon, test::words_of, {}, {0, 0}};
  const Result<CompiledRule> rule =
      compile_rule(parsed.file.rules.front(), RuleId{}, source, context);
  REQUIRE(rule.ok());
  Text text = text_of(words, symbols);
  ShapeMasks masks(tables.shapes);
  show_tokens(text.tokens, masks, text.store);
  const auto size = static_cast<std::uint32_t>(text.tokens.size());
  const MatchInput input{text.text, text.tokens, text.store, {0, size}};
  Matcher matcher;
  matcher.begin(input, rule.value().match);
  Cost cost;
  cost.bound = rule.value().match.code.size() * (std::uint64_t{size} + 1);
  for (std::uint32_t at = 0; at < size; ++at) cost.matches += matcher.match_at(at) ? 1U : 0U;
  cost.pairs = matcher.pairs();
  return cost;
}

std::vector<std::string> repeated(const std::string& word, std::size_t times) {
  std::vector<std::string> words(times, word);
  words.emplace_back("end");
  return words;
}

TEST_CASE("searches that find nothing share one bound, whatever the pattern") {
  const std::vector<std::string> patterns = {
      "(\"c\" \"a\"? | :any \"b\"?)*20 (\"c\" \"a\"? | :any \"b\"?)*20 \"z\"",
      "(\"c\"? \"c\"?)*20 \"z\"",
      "((\"c\"? | :any?)*10)*10 \"z\"",
      "\"c\"? \"c\"? \"c\"? \"c\"? \"c\"? \"c\"? \"c\"? \"c\"? \"c\"*20 \"c\"*20 \"z\"",
      "..40 ..40 ..40 \"z\"",
      "(Name | Name Name | Name Name Name)*20 \"z\"",
      "(Name? :any?)*20 (Name? :any?)*20 \"z\"",
      "(:any | \"c\" | :word | Name)*20 :any \"z\"",
  };
  for (const std::string& pattern : patterns) {
    CAPTURE(pattern);
    const Cost cost = cost_of(pattern, repeated("c", 200));
    CHECK(cost.matches == 0);
    CHECK(cost.pairs <= cost.bound);
  }
}

TEST_CASE("what is not ahead is looked for once at each token, however deep") {
  std::string pattern = ":any \"q\"";
  std::uint64_t before = 0;
  for (int depth = 1; depth <= 8; ++depth) {
    pattern = "(!(..40 " + pattern + ") :any \"q\")";
    CAPTURE(depth);
    const Cost cost = cost_of(pattern, repeated("c", 200));
    // Each lookahead runs on pairs of its own; one that finds something begins anew.
    CHECK(cost.pairs <= cost.bound * 200);
    if (depth > 2) CHECK(cost.pairs < before * 3);
    before = cost.pairs;
  }
}

TEST_CASE("every match found costs at most one more search") {
  for (const char* pattern : {"\"c\"*20", "(Name | :any)*20", "..20 \"c\"", "Name+5"}) {
    CAPTURE(pattern);
    const Cost cost = cost_of(pattern, repeated("c", 200));
    CHECK(cost.matches > 0);
    CHECK(cost.pairs <= cost.bound * (cost.matches + 1));
  }
}

}  // namespace
}  // namespace boba
