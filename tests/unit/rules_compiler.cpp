#include "rules/compiler.hpp"
#include "rules/parser.hpp"
#include "support/program_dump.hpp"
#include "support/random_rules.hpp"

#include <doctest/doctest.h>

#include <string>

namespace boba {
namespace {

// The tables of a small pack and one rule of it, compiled.
struct Compiled {
  SymbolTable symbols;
  NameTable types;
  NameTable slots;
  NameTable zones;
  SourceFile source;
  ParsedFile parsed;
  MatchTables tables;
  Lexicon lexicon;

  explicit Compiled(const std::string& text)
      : source("p.rules", text), parsed(parse_rules(source)) {
    for (const char* type : {"@title", "@large", "Name", "Role", "role"}) types.intern(type);
  }

  Result<CompiledRule> rule() {
    CompileContext context{
        symbols, types, slots, zones, tables, lexicon, test::words_of, {}, {7, 900, 0, 0, 0}};
    for (const ast::Pattern& pattern : parsed.file.patterns) {
      context.patterns.emplace(pattern.name.text, &pattern.body);
    }
    return compile_rule(parsed.file.rules.front(), RuleId{}, source, context);
  }

  [[nodiscard]] std::string dump(const Program& program) const {
    return test::dump(program, {symbols, types, slots});
  }

  [[nodiscard]] std::string dump(const std::vector<Feature>& features) const {
    std::string text;
    for (const Feature& feature : features) {
      if (!text.empty()) text += " ";
      if (feature.kind == Feature::Kind::kShape) {
        text += "shape#" + std::to_string(feature.id);
      } else {
        text += feature.kind == Feature::Kind::kSymbol
                    ? std::string(symbols.key(static_cast<Symbol>(feature.id)))
                    : types.name(feature.id);
      }
    }
    return text;
  }
};

std::string rule_of(const std::string& clauses) { return "rule r\n" + clauses + "\n"; }

TEST_CASE("programs of patterns") {
  struct Row {
    std::string pattern;
    std::string program;
  };
  const std::vector<Row> rows = {
      {R"("Hội")", "0 'hội' 1 | 1 end 2 | 2 accept"},
      {R"("hội đàm")", "0 'hội' 1 | 1 'đàm' 2 | 2 end 3 | 3 accept"},
      {R"("Hội"c)", "0 'Hội'c 1 | 1 end 2 | 2 accept"},
      {"@title", "0 @title 1 | 1 end 2 | 2 accept"},
      {"@title[level=Deputy,!top]:cap", "0 @title[level=deputy][!top]:cap 1 | 1 end 2 | 2 accept"},
      {"Role[head,head!=x]", "0 Role[head][head!=x] 1 | 1 end 2 | 2 accept"},
      {":vi-cap", "0 :vi-cap 1 | 1 end 2 | 2 accept"},
      {"Name :comma", "0 Name 1 | 1 :comma 2 | 2 end 3 | 3 accept"},
      {"Name? Role", "0 split 1 2 | 1 Name 2 | 2 Role 3 | 3 end 4 | 4 accept"},
      {"Name*2", "0 split 1 4 | 1 Name 2 | 2 split 3 4 | 3 Name 4 | 4 end 5 | 5 accept"},
      {"Name+2", "0 Name 1 | 1 split 2 3 | 2 Name 3 | 3 end 4 | 4 accept"},
      {"x:Name", "0 begin#0 1 | 1 Name 2 | 2 end#0 3 | 3 end 4 | 4 accept"},
      {"x:Name?", "0 split 1 4 | 1 begin#0 2 | 2 Name 3 | 3 end#0 4 | 4 end 5 | 5 accept"},
      {"Name | Role", "0 split 1 4 | 1 Name 2 | 2 end 3 | 3 accept | 4 Role 2"},
      {"(Name | Role | :cap) @title",
       "0 split 1 5 | 1 Name 2 | 2 @title 3 | 3 end 4 | 4 accept | 5 split 6 7 | 6 Role 2 | "
       "7 :cap 2"},
      {"Name ..2 Role",
       "0 Name 1 | 1 split 2 5 | 2 Role 3 | 3 end 4 | 4 accept | 5 gap 6 | 6 split 2 7 | 7 gap 2"},
      {"!Role Name", "0 not 1 4 | 1 Name 2 | 2 end 3 | 3 accept | 4 Role 3"},
      {"Name @title | Role @title",
       "0 split 1 5 | 1 Name 2 | 2 @title 3 | 3 end 4 | 4 accept | 5 Role 2"},
      {"Name | Name", "0 Name 1 | 1 end 2 | 2 accept"},
      {"!Name Role | !Name :cap",
       "0 split 1 6 | 1 not 2 5 | 2 Role 3 | 3 end 4 | 4 accept | 5 Name 4 | 6 not 7 5 | 7 :cap 3"},
      {"!(:lower | :number) !Role :cap !:stop Name",
       "0 not 1 7 | 1 :cap!lower!number 2 | 2 not 3 6 | 3 Name 4 | 4 end 5 | 5 accept | 6 :stop 5 "
       "| "
       "7 Role 5"},
      {"at sentence Name", "0 sentence 1 | 1 Name 2 | 2 end 3 | 3 accept"},
      {"at clause at line Name at end",
       "0 clause 1 | 1 line 2 | 2 Name 3 | 3 sentence-end 4 | 4 end 5 | 5 accept"},
      {"&Pair", "0 begin#0 1 | 1 Name 2 | 2 end#0 3 | 3 Role 4 | 4 end 5 | 5 accept"},
      {"y:&Pair",
       "0 begin#0 1 | 1 begin#1 2 | 2 Name 3 | 3 end#1 4 | 4 Role 5 | 5 end#0 6 | 6 end 7 | "
       "7 accept"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    Compiled compiled("pattern Pair = x:Name Role\n" +
                      rule_of(" match " + row.pattern + "\n fact role()"));
    REQUIRE(format(compiled.parsed.errors) == "");
    const Result<CompiledRule> rule = compiled.rule();
    REQUIRE(rule.ok());
    CHECK(compiled.dump(rule.value().match) == row.program);
  }
}

TEST_CASE("contexts: to the right in the program, to the left on their own") {
  Compiled compiled(
      rule_of(" match Name\n before \"x\"\n not before Role\n after :cap\n"
              " not after :comma\n fact role()"));
  const Result<CompiledRule> rule = compiled.rule();
  REQUIRE(rule.ok());
  CHECK(compiled.dump(rule.value().match) ==
        "0 Name 1 | 1 end 2 | 2 not 3 5 | 3 'x' 4 | 4 accept | 5 Role 4");
  REQUIRE(rule.value().after.size() == 1);
  CHECK(compiled.dump(rule.value().after.front()) == "0 :cap 1 | 1 accept");
  REQUIRE(rule.value().not_after.size() == 1);
  CHECK(compiled.dump(rule.value().not_after.front()) == "0 :comma 1 | 1 accept");
}

TEST_CASE("what every match needs: the rarest") {
  struct Row {
    std::string pattern;
    std::string needed;
  };
  const std::vector<Row> rows = {
      {"Name", "Name"},
      {"Name \"a\" @title", "a"},
      {"Name @large @title", "@title"},
      {"\"b\" | \"a\"", "a b"},
      {"\"a\" | Name", "a Name"},
      {"\"a\" | :cap", "a shape#3"},
      {"\"a\"? Name", "Name"},
      {"(\"a\" Name)?  :cap", "shape#3"},
      {"!\"a\" Name", "Name"},
      {"\"a b\"c", "a"},
      {"&P @title", "p"},
      {"x:(\"a\" :cap)+2 \"b\"", "a"},
      {":cap ..3 :cap", "shape#3"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    Compiled compiled("pattern P = \"p\" Name\n" +
                      rule_of(" match " + row.pattern + "\n fact role()"));
    REQUIRE(format(compiled.parsed.errors) == "");
    const Result<CompiledRule> rule = compiled.rule();
    REQUIRE(rule.ok());
    CHECK(compiled.dump(rule.value().entrance.needed) == row.needed);
  }
}

TEST_CASE("a rule that becomes too large is told") {
  Compiled compiled(rule_of(" match (((:cap*20)*20)*20)*20\n fact role()"));
  const Result<CompiledRule> rule = compiled.rule();
  REQUIRE_FALSE(rule.ok());
  CHECK(format(rule.errors()) ==
        "p.rules:1:6: rule 'r' becomes too large: more than 20000 steps\n"
        "    1 | rule r\n"
        "             ^\n"
        "        repetitions inside repetitions multiply: lower their bounds\n");
}

TEST_CASE("values: captures, their slots, constants") {
  Compiled compiled(
      rule_of(" match x:Name y:Role\n"
              " fact role(a = x, b = y.head, c = word, d = \"An\" + x) over y"));
  const Result<CompiledRule> rule = compiled.rule();
  REQUIRE(rule.ok());
  const EmitProgram& emit = rule.value().emits.front();
  std::string text = compiled.types.name(index_of(emit.type));
  for (const ArgumentProgram& argument : emit.arguments) {
    text += " " + compiled.slots.name(index_of(argument.slot)) + "=";
    for (const ValuePart& part : argument.values.front()) {
      if (part.kind == ValuePart::Kind::kText) text += "'" + part.text + "'";
      if (part.kind == ValuePart::Kind::kCapture) {
        text += part.capture == emit.over ? "over" : "capture";
      }
      if (part.kind == ValuePart::Kind::kSlot) {
        text += (part.capture == emit.over ? "over." : "capture.") +
                compiled.slots.name(index_of(part.slot));
      }
    }
  }
  CHECK(text == "role a=capture b=over.head c='word' d='An'capture");
}

}  // namespace
}  // namespace boba
