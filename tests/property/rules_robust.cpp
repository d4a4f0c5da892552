// Whatever a rule file holds, reading and checking it ends, with messages and without harm; what
// passes the check can be compiled; what was read can be written and read again.
#include "base/utf8.hpp"
#include "rules/check.hpp"
#include "rules/compiler.hpp"
#include "rules/dump.hpp"
#include "rules/parser.hpp"
#include "support/random_rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace boba {
namespace {

using Random = std::mt19937;

KnownNames known_names() {
  KnownNames known;
  known.class_attributes = {{"title", {"head", "level"}}, {"person", {"head"}}, {"country", {}}};
  known.strategies = {"rest", "of-clause"};
  known.values["act"] = {"propose", "agree"};
  return known;
}

// Compiles the rules of a file that has passed the check. Returns how many there are.
std::size_t compile_all(const SourceFile& source, const ast::File& file, const KnownNames& known) {
  SymbolTable symbols;
  NameTable types;
  NameTable slots;
  NameTable zones;
  for (const auto& [name, attributes] : known.class_attributes) types.intern("@" + name);
  for (const ast::TypeDeclaration& type : file.types) types.intern(type.name.text);
  MatchTables tables;
  const Lexicon lexicon;
  CompileContext context{symbols,        types,  slots,
                         zones,          tables, lexicon,
                         test::words_of, {},     std::vector<std::uint32_t>(types.size())};
  for (const ast::Pattern& pattern : file.patterns) {
    context.patterns.emplace(pattern.name.text, &pattern.body);
  }
  for (const ast::Rule& rule : file.rules) {
    const Result<CompiledRule> compiled = compile_rule(rule, RuleId{}, source, context);
    if (!compiled.ok()) CHECK(compiled.errors().size() == 1);
  }
  return file.rules.size();
}

// Reads, checks and, if there is nothing to complain of, compiles a text. Returns how many rules
// were compiled.
std::size_t survive(const std::string& text) {
  CAPTURE(text);
  const SourceFile source("r.rules", text);
  const ParsedFile parsed = parse_rules(source);
  const KnownNames known = known_names();
  const Diagnostics found =
      check_rules({{&source, &parsed.file, parsed.errors, parsed.unread}}, known);
  REQUIRE(found.size() <= 4 * text.size() + 8);
  for (const Diagnostic& one : found) {
    const bool whole = !format(one).empty() && (one.line == 0 || one.line <= source.line_count());
    if (!whole) FAIL("message without its place: ", one.message);
  }
  if (parsed.errors.empty()) {
    const std::string dumped = dump(parsed.file);
    const SourceFile again("r.rules", dumped);
    const ParsedFile reread = parse_rules(again);
    REQUIRE(format(reread.errors) == "");
    REQUIRE(dump(reread.file) == dumped);
  }
  const bool good = std::none_of(found.begin(), found.end(), [](const Diagnostic& one) {
    return one.severity == Severity::kError;
  });
  return good ? compile_all(source, parsed.file, known) : 0;
}

std::string pick(Random& random, const std::vector<std::string>& from) {
  return from[random() % from.size()];
}

// The words and marks of the language, and what may stand between them.
std::string token_soup(Random& random) {
  static const std::vector<std::string> kTokens{
      "phase",   "values", "mention", "fact",    "open", "refer", "mark",        "pattern",
      "rule",    "match",  "before",  "after",   "not",  "in",    "make",        "confidence",
      "yes",     "no",     "at",      "end",     "else", "many",  "required",    "over",
      "longest", "all",    "outside", "text",    "Name", "Role",  "P",           "x",
      "x:",      "head",   "@title",  "@person", ":cap", "&P",    "\"hội đàm\"", "\"Hội\"c",
      "(",       ")",      "[",       "]",       "|",    ",",     "=",           "+",
      "*3",      "?",      "+2",      "..",      "..4",  "!",     "!=",          "=>",
      ".",       ":",      "1",       "0.5",     "tiếp", "\"",    "#",           "\\"};
  static const std::vector<std::string> kBetween{" ", " ", " ", "", "\n", "\n  ", "\n  ", "\t"};
  std::string text;
  for (std::uint64_t i = random() % 40; i > 0; --i)
    text += pick(random, kTokens) + pick(random, kBetween);
  return text;
}

const std::string kGood =
    "phase p: longest\n"
    "values status = current | former\n"
    "mention Name\n  head  text  required\n"
    "mention Role\n  status  status  else rest\n"
    "fact role\n  who  Name\n  what  text  many\n  status  status\n"
    "pattern P = \"ông\" | x:@title (\",\" x:@title)*2\n"
    "rule names\n  match  x:@person[head]:cap y::number?\n  not before \"ạ\"\n"
    "  make  Name(head = x.head + y) over x\n  yes \"An đi.\" => Name(\"An\")\n  no \"Mưa.\"\n"
    "rule roles\n  match  at sentence &P !@country ..3 w:(\"a\" | \"b\")+2\n  after :comma\n"
    "  confidence 0.5\n  make  Role(status = former)\n"
    "  fact  role(what = x w, status = current)\n";

// A good file with some bytes or lines taken out, put in twice or put elsewhere.
std::string damaged(Random& random) {
  std::string text = kGood;
  for (std::uint64_t i = 1 + random() % 3; i > 0; --i) {
    const std::size_t from = random() % text.size();
    const std::size_t size = 1 + random() % 6;
    const std::string part = text.substr(from, size);
    const std::size_t to = random() % text.size();
    switch (random() % 3) {
      case 0:
        text.erase(from, size);
        break;
      case 1:
        text.insert(to, part);
        break;
      default:
        text.insert(from, token_soup(random).substr(0, 8));
        break;
    }
  }
  return text;
}

// Bytes that are not UTF-8 never get as far as the lexer (base/source_file.hpp).
std::string as_utf8(const std::string& bytes) {
  std::string text;
  for (const char32_t c : decode_utf8(bytes)) append_utf8(text, c);
  return text;
}

TEST_CASE("random bytes do no harm") {
  Random random(1);
  for (std::uint32_t i = 0; i < 5'000; ++i) {
    std::string text;
    for (std::uint64_t size = random() % 200; size > 0; --size) {
      text += static_cast<char>(random() % 256);
    }
    survive(as_utf8(text));
  }
}

TEST_CASE("any order of tokens does no harm") {
  Random random(2);
  for (std::uint32_t i = 0; i < 10'000; ++i) survive(token_soup(random));
}

TEST_CASE("a damaged file does no harm") {
  Random random(3);
  REQUIRE(survive(kGood) == 2);
  std::size_t compiled = 0;
  for (std::uint32_t i = 0; i < 5'000; ++i) compiled += survive(damaged(random));
  CHECK(compiled > 200);
}

TEST_CASE("what is nested too deep makes one message") {
  struct Row {
    std::string front;
    std::string middle;
    std::string back;
  };
  const std::vector<Row> rows = {
      {"(", "Name", ")"},    {"!", "Name", ""}, {"!(", "Name", ")"},
      {"x:(", "Name", ")?"}, {"(", "", ""},     {"(Name | ", "Name", ")"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.front);
    std::string text = "rule r\n  match ";
    for (std::uint32_t i = 0; i < 10'000; ++i) text += row.front;
    text += row.middle;
    for (std::uint32_t i = 0; i < 10'000; ++i) text += row.back;
    const SourceFile source("r.rules", text + "\n");
    const Diagnostics errors = parse_rules(source).errors;
    REQUIRE(errors.size() == 1);
    CHECK(errors.front().message == "pattern is nested more than 100 deep");
  }
}

}  // namespace
}  // namespace boba
