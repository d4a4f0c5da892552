#include "boba/facts_stream.hpp"

#include "unit/graph_support.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

namespace boba::test {
namespace {

const std::string kRole =
    R"({"type":"role","document":"000","begin":10,"end":15,"text":"Lê Ân","rule":"r","confidence":0.97,)"
    R"("person":"Lê Ân","role":"Bộ trưởng","organization":null,"country":"Lào","status":"current",)"
    R"("date":"XXXX-09-28"})";

std::string errors_of(const std::string& line) {
  const auto fact = parse_stream_line(line, "f.jsonl", 7);
  return fact.ok() ? "" : format(fact.errors());
}

}  // namespace

TEST_CASE("facts have the form that output.md gives") {
  const auto role = parse_stream_line(kRole, "f.jsonl", 1);
  REQUIRE(role.ok());
  CHECK(to_json_line(std::get<Fact>(role.value())) == kRole + "\n");
  CHECK(to_json_line(reception()[2]) ==
        R"({"type":"event","document":"tin-01","begin":5,"end":14,"text":"reception",)"
        R"("rule":"test_rule","confidence":0.9,"id":"tin-01#e1","kind":"reception",)"
        R"("participants":["Nguyễn Văn An","Khăm Sinh"],"date":"2024-03-12","place":"Hà Nội",)"
        R"("status":"held"})"
        "\n");
  CHECK(to_json_line(reception()[4]) ==
        R"({"type":"statement","document":"tin-01","begin":60,"end":85,)"
        R"("text":"sớm ký thỏa thuận du lịch","rule":"test_rule","confidence":0.9,)"
        R"("id":"tin-01#s2","event":"tin-01#e1","speaker":["Nguyễn Văn An"],"act":"propose",)"
        R"("addressee":["Lào"],"topics":["tourism","border-gates"]})"
        "\n");
}

TEST_CASE("facts read back equal") {
  std::vector<Fact> facts = reception();
  for (const std::string& text : nasty_texts()) {
    if (text.find('\xff') != std::string::npos) continue;  // repaired, so not equal
    facts.push_back(fact_of(RoleRow{"a", text, text, text, text, "2022/2023", text}));
    facts.push_back(fact_of(EventRow{text + "#e1", text, {text, text}, "2022-10", text, text}));
  }
  for (const Fact& fact : facts) {
    const std::string line = to_json_line(fact);
    CAPTURE(line);
    const auto back = parse_stream_line(line, "f.jsonl", 1);
    REQUIRE(back.ok());
    CHECK(std::get<Fact>(back.value()) == fact);
    CHECK(line.find('\n') == line.size() - 1);
  }
}

TEST_CASE("what is known of an article is a line before its facts") {
  const std::string line =
      R"({"type":"article","document":"tin-01","published":"2024-03-13","title":"Lào \"mở\"",)"
      R"("url":null,"source":"VnExpress"})"
      "\n";
  const ArticleInfo article{"tin-01", "Lào \"mở\"", std::nullopt, "2024-03-13", "VnExpress"};
  CHECK(to_json_line(article) == line);
  const auto back = parse_stream_line(line, "f.jsonl", 1);
  REQUIRE(back.ok());
  CHECK(std::get<ArticleInfo>(back.value()) == article);
  const std::vector<Fact> facts = {reception()[2]};
  CHECK(to_json_lines(article, facts) == line + to_json_line(facts[0]));
  CHECK(to_json_lines(article, {}).empty());
  CHECK(to_json_lines({"tin-01", {}, {}, {}, {}}, facts) == to_json_line(facts[0]));
  const std::vector<ArticleInfo> halves = {{"tin-01", {}, {}, "2024-03-13", "VnExpress"},
                                           {"tin-01", "Lào \"mở\"", {}, {}, {}}};
  std::ostringstream out;
  write_facts(facts, halves, out);
  CHECK(out.str() == line + to_json_line(facts[0]));
}

TEST_CASE("values that the rules do not know are faults") {
  const FactValues known{{"talks", "visit"}, {"held"}, {"current"}, {"agree"}, {"trade"}};
  struct Row {
    Fact fact;
    std::string message;
  };
  const std::vector<Row> rows = {
      {fact_of(RoleRow{"a", "An", "X", "", "", "2024-02-30", "curent"}),
       "'status' has the unknown value 'curent'|did you mean 'current'?\n"
       "'date' is a date, found '2024-02-30'|such as 2024-03-12, 2024-03, 2024, XXXX-03-12 or "
       "2022-10-30/2022-11-01\n"},
      {fact_of(EventRow{"a#e1", "meeting", {}, "XXXX-02-29", "", "held"}),
       "'kind' has the unknown value 'meeting'|known: talks, visit\n"},
      {fact_of(StatementRow{"a#s1", "", {}, "agree", {}, {"trade", "trad"}, "x"}),
       "'topics' has the unknown value 'trad'|did you mean 'trade'?\n"},
      {fact_of(StatementRow{"a#s1", "", {}, "ask", {}, {"trade"}, ""}),
       "'text' is empty|\n'act' has the unknown value 'ask'|known: agree\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.message);
    const auto line = parse_stream_line(to_json_line(row.fact), "f.jsonl", 7, known);
    REQUIRE_FALSE(line.ok());
    std::string messages;
    for (const Diagnostic& error : line.errors())
      messages += error.message + "|" + error.hint + "\n";
    CHECK(messages == row.message);
  }
}

TEST_CASE("a broken byte in a fact is repaired, not written") {
  const std::string line = to_json_line(fact_of(EventRow{"a#e1", "\xff", {}, "", ""}));
  CHECK(line.find("\"kind\":\"\uFFFD\"") != std::string::npos);
}

TEST_CASE("faults of a line, all at once") {
  struct Row {
    std::string line;
    const char* expected;
  };
  const std::vector<Row> rows = {
      {R"({"type":"rol","document":"a"})",
       "f.jsonl:7:1: unknown type 'rol'\n"
       "    7 | {\"type\":\"rol\",\"document\":\"a\"}\n"
       "        ^\n"
       "        known: role, event, statement, article\n"},
      {R"({"type":"role")",
       "f.jsonl:7:15: not a line of JSON: Missing a comma or '}' after an object member\n"
       "    7 | {\"type\":\"role\"\n"
       "                      ^\n"},
      {"[]",
       "f.jsonl:7:1: a fact is a JSON object, this is something else\n"
       "    7 | []\n"
       "        ^\n"},
      {"{\"type\":\"\xff\"}", "f.jsonl:7:10: the line is not UTF-8\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(errors_of(row.line) == row.expected);
  }
  const auto many = parse_stream_line(
      R"({"type":"event","document":"","begin":-1,"end":4,"text":"ab","rule":"r","confidence":2,)"
      R"("id":"a#e1","kind":5,"participants":[1],"date":7,"status":null})",
      "f.jsonl", 7);
  REQUIRE_FALSE(many.ok());
  std::string messages;
  for (const Diagnostic& error : many.errors()) messages += error.message + "\n";
  CHECK(messages ==
        "'document' is empty\n"
        "'begin' is a whole number from 0, found another number\n"
        "'confidence' is a number from 0 to 1, found another number\n"
        "'kind' is a string, found another number\n"
        "'participants' is a list of strings, found another number\n"
        "'date' is a string or null, found another number\n"
        "'place' is missing, it is a string or null\n"
        "'status' is a string, found null\n");
}

TEST_CASE("a fact whose text is not its span is refused") {
  std::string longer = kRole;
  longer.replace(longer.find("\"end\":15"), 8, "\"end\":16");
  CHECK(parse_stream_line(longer, "f", 1).errors().front().message ==
        "'text' has 5 characters, but 'begin' and 'end' span 6");
  longer.replace(longer.find("\"end\":16"), 8, "\"end\":9");
  CHECK(parse_stream_line(longer, "f", 1).errors().front().message ==
        "'begin' is 10, after 'end', 9");
}

}  // namespace boba::test
