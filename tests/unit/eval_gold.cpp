#include "eval/gold.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace boba::eval {
namespace {

std::string errors_of(const std::string& json) {
  const Result<GoldArticle> gold = parse_gold(json, "a.json");
  return gold.ok() ? "" : format(gold.errors());
}

std::string with_statement(const std::string& fields) {
  return R"({"roles":[],"events":[],"statements":[{)" + fields + "}]}";
}

}  // namespace

TEST_CASE("names are compared without case, marks at their ends and the place of the tone mark") {
  struct Row {
    const char* name;
    const char* key;
  };
  const std::vector<Row> rows = {
      {"Lê Hoà", "lê hòa"},
      {"Ủy ban", "ủy ban"},
      {"Uỷ ban", "ủy ban"},
      {" “Lê  An”, ", "lê an"},
      {"Mỹ \u2013 Hàn", "mỹ-hàn"},
      {"U.S.", "u.s"},
      {"...", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(comparison_key(row.name) == row.key);
  }
}

TEST_CASE("a gold file is read with its alternatives") {
  const Result<GoldArticle> read = parse_gold(
      R"({"article":"a","note":"not known, not near a known name",
          "roles":[{"person":"Lê An","role":"Bộ trưởng","role_alternatives":["BT"],
                    "organization":["Bộ Y tế",null],"country":["Lào"]}],
          "events":[{"id":"e1","kind":"talks","kind_alternatives":["meeting"],
                     "participants":[["Lê An"],["Lào","CHDCND Lào"]],"participants_optional":["Huế"],
                     "date":["2024",null],"place":[null],"optional":true}],
          "statements":[{"speaker":[["Lê An","Lào"],["Lào"]],"act":["affirm"],"begin":2,"end":5,
                         "text":"mãi","topics":[],"topics_optional":["trade"],"event":"e1"}]})",
      "a.json");
  REQUIRE(read.ok());
  const GoldRole& role = read.value().roles.at(0);
  CHECK(role.person == "lê an");
  CHECK(role.roles == Acceptable{"bộ trưởng", "bt"});
  CHECK(role.organizations == Acceptable{"bộ y tế", std::nullopt});
  CHECK(role.status == "current");
  CHECK(role.duty == Duty::kRequired);
  CHECK(role.shown == "Lê An, Bộ trưởng, Bộ Y tế, Lào");
  const GoldEvent& event = read.value().events.at(0);
  CHECK(event.kinds == std::vector<std::string>{"talks", "meeting"});
  CHECK(event.participants == std::vector<Acceptable>{{"lê an"}, {"lào", "chdcnd lào"}});
  CHECK(event.more_participants == Acceptable{"huế"});
  CHECK(event.duty == Duty::kOptional);
  CHECK(event.shown == "talks 2024, Lê An, Lào");
  const GoldStatement& statement = read.value().statements.at(0);
  CHECK(statement.speakers == std::vector<std::vector<std::string>>{{"lào", "lê an"}, {"lào"}});
  CHECK(statement.span == Span{2, 5});
  CHECK(statement.more_topics == std::vector<std::string>{"trade"});
  CHECK(statement.event == "e1");
  CHECK(statement.shown == "Lê An, affirm: mãi");
}

TEST_CASE("faults of a gold file, with their place") {
  struct Row {
    std::string json;
    std::string message;
  };
  const std::vector<Row> rows = {
      {"{", "a.json:1:2: is not JSON: Missing a name for object member\n    1 | {\n         ^\n"},
      {"[]",
       "a.json:1:1: a gold file is a JSON object, this is something else\n    1 | []\n        ^\n"},
      {"{\n\"roles\":[],\"events\":[]}",
       "a.json:2:1: 'statements' is missing, it is a list of objects\n"
       "    2 | \"roles\":[],\"events\":[]}\n        ^\n"},
      {"{\"roles\":[],\n\"events\":[7],\"statements\":{}}",
       "a.json:2:1: 'events' is a list of objects, found something else\n"
       "    2 | \"events\":[7],\"statements\":{}}\n        ^\n"
       "a.json:2:14: 'statements' is a list of objects, found something else\n"
       "    2 | \"events\":[7],\"statements\":{}}\n                     ^\n"},
      {"{\"roles\":[{\n\"person\":\"\",\"role\":7,\"organization\":[],\"optinal\":true\n}],"
       "\"events\":[],\"statements\":[]}",
       "a.json:2:40: unknown field 'optinal'; did you mean 'optional'?\n"
       "    2 | \"person\":\"\",\"role\":7,\"organization\":[],\"optinal\":true\n"
       "                                               ^\n"
       "a.json:2:1: 'person' is empty\n"
       "    2 | \"person\":\"\",\"role\":7,\"organization\":[],\"optinal\":true\n"
       "        ^\n"
       "a.json:2:13: 'role' is a string, found something else\n"
       "    2 | \"person\":\"\",\"role\":7,\"organization\":[],\"optinal\":true\n"
       "                    ^\n"
       "a.json:2:22: 'organization' is empty: [null] says that there is none\n"
       "    2 | \"person\":\"\",\"role\":7,\"organization\":[],\"optinal\":true\n"
       "                             ^\n"
       "a.json:2:1: 'country' is missing, it is a list of strings and null\n"
       "    2 | \"person\":\"\",\"role\":7,\"organization\":[],\"optinal\":true\n"
       "        ^\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.json);
    CHECK(errors_of(row.json) == row.message);
  }
}

TEST_CASE("statements of gold must lie in the text and name events that are there") {
  struct Row {
    std::string fields;
    std::string message;  // without the excerpt
  };
  const std::string good = R"("speaker":[["A"]],"act":["affirm"],"topics":[])";
  const std::vector<Row> rows = {
      {good + R"(,"begin":0,"end":3)", ""},
      {good + R"(,"begin":3,"end":3)", "'end' is behind 'begin', found 3 to 3"},
      {good + R"(,"begin":-1,"end":3)", "'begin' is a whole number from 0, found something else"},
      {good + R"(,"begin":0,"end":3,"text":"bốn ")",
       "'text' has 4 characters, but 'begin' and 'end' span 3"},
      {good + R"(,"begin":0,"end":3,"event":"e9")", "no event has the id 'e9'"},
      {R"("speaker":[["A"]],"act":[],"begin":0,"end":3)", "'act' has no string"},
      {R"("speaker":["A"],"act":["affirm"],"begin":0,"end":3)",
       "'speaker' is a list of lists of strings, found something else"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.fields);
    const std::string errors = errors_of(with_statement(row.fields));
    const std::size_t begin = errors.find(": ");
    const std::string message =
        errors.empty() ? "" : errors.substr(begin + 2, errors.find('\n') - begin - 2);
    CHECK(message == row.message);
  }
}

TEST_CASE("two events of gold have two ids") {
  const std::string event =
      R"({"id":"e1","kind":"visit","participants":[],"date":[null],"place":[null]})";
  const std::string errors =
      errors_of(R"({"roles":[],"events":[)" + event + "," + event + R"(],"statements":[]})");
  CHECK(errors.find("two events have the id 'e1'") != std::string::npos);
}

TEST_CASE("a folder of gold") {
  const Result<std::vector<GoldArticle>> none = read_gold("/nowhere");
  REQUIRE(!none.ok());
  CHECK(format(none.errors()) == "/nowhere: cannot be read: No such file or directory\n");
  const std::string folder = BOBA_TESTS_DIR "/unit";
  const Result<std::vector<GoldArticle>> empty = read_gold(folder);
  REQUIRE(!empty.ok());
  CHECK(format(empty.errors()) == folder + ": is a folder without gold files (.json)\n");
  const Result<std::vector<GoldArticle>> good = read_gold(BOBA_TESTS_DIR "/eval/gold");
  REQUIRE(good.ok());
  std::vector<std::string> articles;
  for (const GoldArticle& gold : good.value()) articles.push_back(gold.article);
  CHECK(articles == std::vector<std::string>{"dien_dam", "tham_ky_ket", "tiep_dai_su"});
}

}  // namespace boba::eval
