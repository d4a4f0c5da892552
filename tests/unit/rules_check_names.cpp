#include "rules/check.hpp"
#include "rules/parser.hpp"

#include <doctest/doctest.h>

#include <deque>
#include <string>
#include <vector>

namespace boba {
namespace {

// Files, parsed and checked together; one message a line, "file:line: message".
std::string check(const std::vector<std::string>& texts, const KnownNames& known) {
  std::deque<SourceFile> sources;
  std::deque<ParsedFile> parsed;
  std::vector<CheckedFile> files;
  for (const std::string& text : texts) {
    sources.emplace_back(std::to_string(sources.size()), text);
    parsed.push_back(parse_rules(sources.back()));
    REQUIRE(format(parsed.back().errors) == "");
    files.push_back({&sources.back(), &parsed.back().file});
  }
  std::string lines;
  for (const Diagnostic& found : check_rules(files, known)) {
    lines += found.file + ":" + std::to_string(found.line) + ": ";
    if (found.severity == Severity::kWarning) lines += "warning: ";
    lines += found.message + "\n";
  }
  return lines;
}

constexpr const char* kFirst =
    "phase first: longest\n"
    "values kind = talks | visit\n"
    "mention Name\n head text\n"
    "mention Role\n head text\n person Name\n kind kind\n"
    "fact f\n who Name\n all Name many\n what text\n kind kind\n year number\n day date\n"
    "rule names\n match x:@person\n make Name(head = x.head)\n yes \"A\"\n yes \"B\"\n no \"C\"\n"
    "rule roles\n match x:@title\n make Role(head = x)\n yes \"A\"\n yes \"B\"\n no \"C\"\n";

KnownNames known_names() {
  KnownNames known;
  known.class_attributes = {{"person", {"head"}}, {"title", {"head", "level"}}};
  return known;
}

// What is found in one rule of a second phase.
std::string check_rule(const std::string& match, const std::string& arguments) {
  return check({kFirst, "phase second: all\nrule r\n match " + match + "\n fact f(" + arguments +
                            ")\n yes \"A\"\n yes \"B\"\n no \"C\"\n"},
               known_names());
}

TEST_CASE("values that fit their slots") {
  struct Row {
    std::string match;
    std::string arguments;
  };
  const std::vector<Row> rows = {
      {"x:Name", "who = x"},
      {"x:Name x:Name", "all = x"},
      {"x:Name y:Name", "all = x y"},
      {"x:(Name)", "who = x"},
      {"x:(Name | Name[head])", "who = x"},
      {"x:(at sentence !Role Name)", "who = x"},
      {"(x:Name \",\"?)+4", "all = x"},
      {"x:Role", "who = x.person"},
      {"x:(Role | @title)", "who = x.person"},
      {"x:(Role | @title)", "what = x.level"},
      {"x:(Role | \"a\")", "what = x.head"},
      {"x:@title[!level]:cap", "what = \"a\" + x.head + x + \"b\""},
      {"x::number", "year = x"},
      {"Name", "year = 2024"},
      {"Name", "year = \"2024\""},
      {"Name", "day = 2024-03-12"},
      {"x:(\"a\" :number)", "day = x"},
      {"x:@title", "kind = x.level"},
      {"x:\"a\"", "kind = x"},
      {"x:Name? (y:Name | z:Name) w:Name", "who = x y z w"},
      {"x:@title y:@title", "what = x.level y.level x"},
      {"Name", "kind = talks"},
      {"Name", "kind = \"visit\""},
      {"Name[head=x] Role[kind=talks,kind!=visit,!person]", "kind = talks"},
      {"Name", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.match);
    CAPTURE(row.arguments);
    CHECK(check_rule(row.match, row.arguments) == "");
  }
}

TEST_CASE("values that do not fit their slots") {
  struct Row {
    std::string match;
    std::string arguments;
    std::string message;
  };
  const std::string takes = "slot 'who' takes a mention of type 'Name', ";
  const std::vector<Row> rows = {
      {"x:Role", "who = x", takes + "capture 'x' can hold Role"},
      {"x:@person", "who = x", takes + "capture 'x' can hold @person"},
      {"x:\"a\"", "who = x", takes + "capture 'x' can hold words"},
      {"x:(Name ..3)", "who = x", takes + "capture 'x' can hold Name or words"},
      {"x:(Name*2 \"a\")", "who = x", takes + "capture 'x' can hold Name or words"},
      {"x:(Name+2)", "who = x", takes + "capture 'x' can hold Name or words"},
      {"x:Role", "who = x.head", takes + "a text was given"},
      {"x:@title", "who = x.head", takes + "a text was given"},
      {"x:Name", "who = 7", "unknown capture '7'"},
      {"x:(Role | @title)", "what = x.lvl", "'@title | Role' has no 'lvl'"},
      {"x::number", "what = x.head", "capture 'x' holds words, which have no 'head'"},
      {"Name", "year = soon", "unknown capture 'soon'"},
      {"Name", "day = soon", "unknown capture 'soon'"},
      {"Name", "kind = 7", "'7' is neither a capture nor a value of 'kind'"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.match);
    CAPTURE(row.arguments);
    CHECK(check_rule(row.match, row.arguments) == "1:4: " + row.message + "\n");
  }
}

TEST_CASE("errors come first, in the order of the files, then warnings") {
  CHECK(check({"phase a: all\npattern Unused = \"a\"\nmention Never\nrule r\n match @none\n"
               " make Never(x = y)\n",
               "phase b: all\npattern P = &Q\nmention Never\n"},
              known_names()) ==
        "0:5: unknown class '@none'\n"
        "0:6: 'Never' has no slot 'x'\n"
        "1:2: unknown pattern '&Q'\n"
        "1:3: type 'Never' is declared twice\n"
        "0:2: warning: pattern 'Unused' is not used\n"
        "0:4: warning: rule 'r' has 0 'yes' and 0 'no' examples, expected at least 2 and 1\n"
        "1:2: warning: pattern 'P' is not used\n"
        "lexicon/person.tsv:0: warning: class '@person' is not used\n"
        "lexicon/title.tsv:0: warning: class '@title' is not used\n");
}

TEST_CASE("classes that the program reads need no rule") {
  KnownNames known = known_names();
  known.class_attributes["syllable"] = {};
  CHECK(check({kFirst}, known) ==
        "lexicon/syllable.tsv:0: warning: class '@syllable' is not used\n");
  known.used_by_program.insert("syllable");
  CHECK(check({kFirst}, known) == "");
}

TEST_CASE("a pattern of an earlier file may need types that the file makes") {
  const std::string first = std::string(kFirst) + "pattern Men = x:Name (\"và\" x:Name)*3\n";
  CHECK(check({first,
               "phase second: all\nrule r\n match &Men\n fact f(all = x)\n yes \"A\"\n"
               " yes \"B\"\n no \"C\"\n"},
              known_names()) == "");
}

TEST_CASE("patterns of patterns are checked once each") {
  std::string text = "phase p: all\npattern P0 = @person @title\n";
  for (int i = 1; i <= 60; ++i) {
    const std::string before = std::to_string(i - 1);
    text += "pattern P" + std::to_string(i) + " = &P" + before + " &P" + before + "\n";
  }
  CHECK(check({text}, known_names()) == "0:62: warning: pattern 'P60' is not used\n");
}

TEST_CASE("no files, no messages") { CHECK(check({}, {}) == ""); }

}  // namespace
}  // namespace boba
