#include "rules/dump.hpp"
#include "rules/parser.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace boba {
namespace {

struct Row {
  std::string pattern;
  std::string dumped;  // "": as written
};

// The pattern of a rule, dumped; the messages if it has faults.
std::string dump_of_pattern(const std::string& pattern) {
  const SourceFile source("p.rules", "rule r\n  match " + pattern + "\n");
  const ParsedFile parsed = parse_rules(source);
  if (!parsed.errors.empty()) return format(parsed.errors);
  return dump(parsed.file.rules.at(0).match);
}

void check_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    const std::string dumped = row.dumped.empty() ? row.pattern : row.dumped;
    CHECK(dump_of_pattern(row.pattern) == dumped);
    CHECK(dump_of_pattern(dumped) == dumped);
  }
}

TEST_CASE("atoms of patterns") {
  const std::vector<Row> rows = {
      {R"("hội đàm")", ""},
      {R"("Hội"c)", ""},
      {R"("Hội" c:Name)", ""},
      {R"("Hội"x:Name)", R"("Hội" x:Name)"},
      {R"("Hội"c:cap)", R"("Hội"c :cap)"},
      {R"("a \"b\" \\ c")", ""},
      {R"("a \b")", R"("a \\b")"},
      {R"("#")", ""},
      {"@title", ""},
      {"@event_noun", ""},
      {"Name", ""},
      {"Role[country]", ""},
      {"Role[!country]", ""},
      {"Role[ ! country ]", "Role[!country]"},
      {"@title[level=deputy]", R"(@title[level="deputy"])"},
      {"@title[level!=deputy]", R"(@title[level!="deputy"])"},
      {"@title[level = deputy , top]", R"(@title[level="deputy",top])"},
      {"@country[name=Lào]", R"(@country[name="Lào"])"},
      {R"(@country[name="Thái Lan"])", ""},
      {"@day[n=31]", R"(@day[n="31"])"},
      {"@act[act=Propose]", R"(@act[act="Propose"])"},
      {"@family:cap", ""},
      {"Role:lower", ""},
      {"@title[level=deputy]:cap", R"(@title[level="deputy"]:cap)"},
      {":cap", ""},
      {":vi-cap :close-quote", ""},
      {"Name :cap", ""},
      {R"("a":cap)", R"("a" :cap)"},
      {"&RoleList", ""},
      {"..", "..40"},
      {"..6", ""},
      {"..40", ""},
      {R"("a"..3"b")", R"("a" ..3 "b")"},
      {"at sentence Name", ""},
      {"at clause Name", ""},
      {"at line Name", ""},
      {"Name at end", ""},
  };
  check_rows(rows);
}

TEST_CASE("captures, repetition, groups") {
  const std::vector<Row> rows = {
      {"who:Name", ""},
      {"who:@family:cap", ""},
      {"n::number", ""},
      {R"(w:"một")", ""},
      {"x:&RoleList", ""},
      {"x:(Name | Role)", ""},
      {"x:(Name Role)", ""},
      {"x:(Name)", "x:Name"},
      {"at:Name", ""},
      {"Name?", ""},
      {"Name*3", ""},
      {"Name+4", ""},
      {"Name*1", "Name?"},
      {"Name+1", "Name"},
      {"Name*20", ""},
      {"x:Name?", ""},
      {"(x:Name)?", "(x:Name)?"},
      {"x:(Name?)", ""},
      {"x:(y:Name)", ""},
      {"(Name?)*3", ""},
      {R"(("," | "và")?)", ""},
      {R"((role:Role ","?)+4 who:Name)", ""},
      {"@title[top]:cap*3", ""},
      {"A | B C | D", ""},
      {"(A | B C) D", ""},
      {"(A B) C", ""},
      {"(A | B) | C", ""},
      {"((A))", "A"},
      {"A (B (C | D)?)?", ""},
      {"!Name", ""},
      {"!(Name | Role) :cap", ""},
      {"!!Name", ""},
      {"!x:Name", ""},
      {"!Name*2", ""},
      {"A|B", "A | B"},
  };
  check_rows(rows);
}

TEST_CASE("patterns go on over lines, comments and blanks") {
  const std::vector<Row> rows = {
      {"A\n    B\n\n  C", "A B C"}, {"A # no \"string\n  | B", "A | B"},
      {"A\r\n\tB\r\n", "A B"},      {"A\xC2\xA0 B", "A B"},
      {"(\n A\n )", "A"},
  };
  check_rows(rows);
}

TEST_CASE("a hundred levels of nesting can be read, more cannot") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '(') + "A" + std::string(depth, ')');
  };
  CHECK(dump_of_pattern(nested(100)) == "A");
  CHECK(dump_of_pattern(nested(101)).find("nested more than 100 deep") != std::string::npos);
  CHECK(dump_of_pattern(nested(10'000)).find("nested more than 100 deep") != std::string::npos);
  CHECK(dump_of_pattern(std::string(10'000, '!') + "A").find("nested more than 100 deep") !=
        std::string::npos);
}

TEST_CASE("every element keeps its span") {
  const SourceFile source("p.rules", "rule r\n  match at end who:@family[a=b]:cap? (A | B)*3\n");
  const ParsedFile parsed = parse_rules(source);
  REQUIRE(parsed.errors.empty());
  const ast::Element& match = parsed.file.rules.at(0).match;
  CHECK(source.slice(match.span) == "at end who:@family[a=b]:cap? (A | B)*3");
  const auto& parts = std::get<ast::Sequence>(match.node).elements;
  CHECK(source.slice(parts.at(0).span) == "at end");
  CHECK(source.slice(parts.at(1).span) == "who:@family[a=b]:cap?");
  CHECK(source.slice(parts.at(1).capture->span) == "who");
  const auto& atom = std::get<ast::MentionAtom>(parts.at(1).node);
  CHECK(source.slice(atom.type.span) == "@family");
  CHECK(source.slice(atom.tests.at(0).span) == "a=b");
  CHECK(source.slice(atom.shape->span) == ":cap");
  CHECK(source.slice(parts.at(2).span) == "(A | B)*3");
}

}  // namespace
}  // namespace boba
