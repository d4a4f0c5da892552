// The compiled rule and the reference matcher find the same, for many random rules and sentences.
#include "rules/compiler.hpp"
#include "rules/dump.hpp"
#include "support/naive_matcher.hpp"
#include "support/random_rules.hpp"

#include <doctest/doctest.h>

#include <string>

namespace boba {
namespace {

constexpr std::uint32_t kPrograms = 40'000;
constexpr std::uint32_t kTextsOfProgram = 3;

std::string text_of(const std::optional<test::NaiveMatch>& match) {
  if (!match) return "none";
  const auto range = [](TokenRange tokens) {
    return std::to_string(tokens.begin) + ".." + std::to_string(tokens.end);
  };
  std::string text = range(match->tokens);
  for (const test::NaiveCapture& capture : match->captures) {
    text += " " + capture.name + "=" + range(capture.tokens);
    if (capture.mention != kNone) text += "#" + std::to_string(capture.mention);
  }
  return text;
}

// The rule as its compiled form and its contexts find it.
class CompiledFinder {
 public:
  explicit CompiledFinder(const CompiledRule& rule) : rule_(rule) {}

  void begin(const MatchInput& input) {
    input_ = &input;
    matcher_.begin(input, rule_.match);
  }

  std::optional<test::NaiveMatch> match_at(std::uint32_t token) {
    const std::optional<Match> match = matcher_.match_at(token);
    if (!match) return std::nullopt;
    for (const Program& after : rule_.after) {
      if (!context_matcher_.ends_at(*input_, after, token)) return std::nullopt;
    }
    for (const Program& after : rule_.not_after) {
      if (context_matcher_.ends_at(*input_, after, token)) return std::nullopt;
    }
    test::NaiveMatch found{match->tokens, {}};
    for (const Captured& captured : match->captures) {
      found.captures.push_back({name_of(captured.capture), captured.tokens, captured.mention});
    }
    return found;
  }

 private:
  [[nodiscard]] std::string name_of(CaptureId id) const {
    constexpr const char* kNames = "xyz";
    const std::vector<ArgumentProgram>& arguments = rule_.emits.front().arguments;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      const ValuePart& part = arguments[i].values.front().front();
      if (part.kind == ValuePart::Kind::kCapture && part.capture == id) return {kNames[i]};
    }
    return "?";
  }

  const CompiledRule& rule_;
  const MatchInput* input_ = nullptr;
  Matcher matcher_;
  Matcher context_matcher_;
};

std::string dump_of(const ast::Rule& rule) {
  ast::File file;
  file.rules.push_back(rule);
  file.rules.front().match.span = {0, 1};
  return dump(file);
}

struct Counts {
  std::uint32_t matches = 0;
  std::uint32_t given_up = 0;
};

// Whether both find the same at every token of some texts.
bool agree_on_texts(const ast::Rule& rule, test::RandomRules& random, Counts& counts) {
  const SourceFile source("random", "r");
  SymbolTable symbols;
  NameTable zones;
  MatchTables tables;
  CompileContext context{symbols,
                         random.types(),
                         random.slots(),
                         zones,
                         tables,
                         random.lexicon(),
                         test::words_of,
                         {{"P", &random.pattern()}},
                         std::vector<std::uint32_t>(random.types().size())};
  const Result<CompiledRule> compiled = compile_rule(rule, RuleId{}, source, context);
  REQUIRE(compiled.ok());
  CompiledFinder finder(compiled.value());
  const test::NaiveNames names{
      random.types(), random.slots(), random.lexicon(), {{"P", &random.pattern()}}};
  for (std::uint32_t i = 0; i < kTextsOfProgram; ++i) {
    test::RandomText text = random.text(symbols);
    ShapeMasks masks(tables.shapes);
    show_tokens(text.tokens, masks, text.store);
    const MatchInput input{text.text, text.tokens, text.store, text.sentence};
    test::NaiveMatcher naive(input, names);
    finder.begin(input);
    for (std::uint32_t at = text.sentence.begin; at < text.sentence.end; ++at) {
      const std::optional<test::NaiveMatch> expected = naive.match_at(rule, at);
      if (naive.gave_up()) {
        ++counts.given_up;
        finder.begin(input);
        continue;
      }
      counts.matches += expected ? 1U : 0U;
      const std::optional<test::NaiveMatch> found = finder.match_at(at);
      if (found == expected) continue;
      CAPTURE(dump_of(rule));
      CAPTURE(text.text);
      CAPTURE(at);
      CHECK(text_of(found) == text_of(expected));
      return false;
    }
  }
  return true;
}

TEST_CASE("the matcher agrees with the naive matcher") {
  test::RandomRules random(20'240'312);
  Counts counts;
  for (std::uint32_t i = 0; i < kPrograms; ++i) {
    if (!agree_on_texts(random.rule(), random, counts)) break;
  }
  // Nearly all searches are judged, and many find something.
  CHECK(counts.given_up < counts.matches / 100);
  CHECK(counts.matches > kPrograms);
}

}  // namespace
}  // namespace boba
