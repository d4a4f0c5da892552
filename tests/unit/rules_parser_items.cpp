#include "rules/dump.hpp"
#include "rules/parser.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace boba {
namespace {

struct Row {
  std::string text;
  std::string dumped;
};

// A rule file, dumped; the messages if it has faults.
std::string dump_of(const std::string& text) {
  const SourceFile source("p.rules", text);
  const ParsedFile parsed = parse_rules(source);
  return parsed.errors.empty() ? dump(parsed.file) : format(parsed.errors);
}

void check_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(dump_of(row.text) == row.dumped);
    CHECK(dump_of(row.dumped) == row.dumped);
  }
}

TEST_CASE("declarations") {
  const std::vector<Row> rows = {
      {"", ""},
      {"# nothing\n\n", ""},
      {"phase names: longest", "phase names: longest\n"},
      {"phase a-b:all outside Country,\n  Role", "phase a-b: all outside Country, Role\n"},
      {"values status = current | former", "values status = current | former\n"},
      {"values v = a\n  | Đông\n  | X", "values v = a | Đông | X\n"},
      {"values no = yes | no", "values no = yes | no\n"},
      {"mention Name", "mention Name\n"},
      {"mention Role\n  person Name\n\n  title text required",
       "mention Role\n  person Name\n  title text required\n"},
      {"fact role\n\tperson Name required many\n\tdate date else of-clause , of-lead\n",
       "fact role\n  person Name required many\n  date date else of-clause, of-lead\n"},
      {"fact f\n  s text many required", "fact f\n  s text required many\n"},
      {"fact f\n  in text\n  yes text", "fact f\n  in text\n  yes text\n"},
      {"open statement\n  act act\nrefer pronoun\nmark cancelled",
       "open statement\n  act act\nrefer pronoun\nmark cancelled\n"},
      {"pattern RoleList = role:Role (\",\" role:Role)*8",
       "pattern RoleList = role:Role (\",\" role:Role)*8\n"},
      {"pattern P =\n  A\n  | B", "pattern P = A | B\n"},
      {"pattern P = A\nphase x: all\r\n", "phase x: all\npattern P = A\n"},
  };
  check_rows(rows);
}

TEST_CASE("clauses") {
  const std::vector<Row> rows = {
      {"rule r\n match A", "rule r\n  match A\n"},
      {"rule r\n match A\n B\n not before C\n  | D", "rule r\n  match A B\n  not before C | D\n"},
      {"rule r\n not after A\n before B\n after C\n match D",
       "rule r\n  match D\n  not after A\n  before B\n  after C\n"},
      {"rule r\n in caption, title\n confidence 0.75",
       "rule r\n  in caption, title\n  confidence 0.75\n"},
      {"rule r\n confidence 1", "rule r\n  confidence 1\n"},
      {"rule r\n make Role()", "rule r\n  make Role()\n"},
      {"rule r\n make Role(a = x, b = x.head)\n over x",
       "rule r\n  make Role(a = x, b = x.head) over x\n"},
      {"rule r\n make Role(a = \"Bộ\" + x.body + y)",
       "rule r\n  make Role(a = \"Bộ\" + x.body + y)\n"},
      {"rule r\n fact event(kind = talks,\n   participants = host guest \"a\" + b)",
       "rule r\n  fact event(kind = talks, participants = host guest \"a\" + b)\n"},
      {"rule r\n open o(n = 2)\n refer f()\n mark m(x = Y)",
       "rule r\n  open o(n = 2)\n  refer f()\n  mark m(x = Y)\n"},
  };
  check_rows(rows);
}

TEST_CASE("examples") {
  const std::vector<Row> rows = {
      {"rule r\n yes \"A.\"\n no \"B.\"", "rule r\n  yes \"A.\"\n  no \"B.\"\n"},
      {"rule r\n yes \"A.\" => role()", "rule r\n  yes \"A.\" => role()\n"},
      {"rule r\n yes \"A.\"\n  => role(\"An\", null, status = former),\n  Name(\"An\")",
       "rule r\n  yes \"A.\" => role(\"An\", null, status = \"former\"), Name(\"An\")\n"},
      {"rule r\n yes \"A.\" => d(2024-03-12, 7, slot = null)",
       "rule r\n  yes \"A.\" => d(\"2024-03-12\", \"7\", slot = null)\n"},
      {"rule r\n no \"# \\\"A\\\".\" # B", "rule r\n  no \"# \\\"A\\\".\"\n"},
  };
  check_rows(rows);
}

}  // namespace
}  // namespace boba
