#include "boba/graph.hpp"

#include "identity/edtf.hpp"
#include "identity/name_key.hpp"
#include "identity/stable_id.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace boba {

TEST_CASE("is_edtf: what facts may say of a day") {
  for (const char* date : {"2024", "2024-03", "2024-03-12", "2024-XX-XX", "XXXX-03-12",
                           "XXXX-02-29", "2022-10-30/2022-11-01", "2022?", "XXXX"}) {
    CAPTURE(date);
    CHECK(is_edtf(date));
  }
  for (const char* text : {"", "12/3", "24", "2024-13", "2024-02-30", "2023-02-29", "2024-3-12",
                           "2024/03/12", "2024-03-12T08:00", "2024-03-12/", "hôm qua", "20X4"}) {
    CAPTURE(text);
    CHECK_FALSE(is_edtf(text));
  }
}

TEST_CASE("days_of: the days that an EDTF date covers") {
  struct Row {
    const char* edtf;
    const char* first;
    const char* last;
  };
  const std::vector<Row> rows = {
      {"2024-03-12", "2024-03-12", "2024-03-12"},
      {"2024-02", "2024-02-01", "2024-02-29"},
      {"2023-02", "2023-02-01", "2023-02-28"},
      {"1900-02", "1900-02-01", "1900-02-28"},
      {"2024", "2024-01-01", "2024-12-31"},
      {"2024-XX-XX", "2024-01-01", "2024-12-31"},
      {"2024-03-XX", "2024-03-01", "2024-03-31"},
      {"2024-03-12~", "2024-03-12", "2024-03-12"},
      {"2022-10-30/2022-11-01", "2022-10-30", "2022-11-01"},
      {"2022-11-01/2022-10-30", "2022-10-30", "2022-11-01"},
      {"2022-10-30/..", "2022-10-30", "2022-10-30"},
      {"XXXX-09-28", "", ""},
      {"2024-13-01", "", ""},
      {"2024-02-30", "", ""},
      {"", "", ""},
      {"hôm nay", "", ""},
      {"/", "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.edtf);
    CHECK(days_of(row.edtf).first == row.first);
    CHECK(days_of(row.edtf).last == row.last);
  }
}

TEST_CASE("stable ids are ASCII, readable and fixed for good") {
  CHECK(stable_id("person", "nguyễn văn an") == "person-nguyen-van-an-e6491a40");
  CHECK(stable_id("person", "đỗ ơn") == "person-do-on-5cc9d8f0");
  CHECK(stable_id("person", "王毅") == "person-0553a70b");
  CHECK(stable_id("event", "000#e1") == "event-000-e1-c709beec");
  CHECK(
      stable_id("organization", "ủy ban chỉ đạo hợp tác song phương các nước láng giềng").size() ==
      60);
  CHECK(concept_id("topic", "border-gates") == "topic-border-gates");
  CHECK(concept_id("topic", "Border gates") == "topic-border-gates-cc0c3beb");
  CHECK(hashed_id("takes_part", "a|b") == "takes-part-37605413724f438d");
}

TEST_CASE("person_key: accents count in Vietnamese names only") {
  struct Row {
    const char* one;
    const char* other;
    bool same;
  };
  const std::vector<Row> rows = {
      {"Nguyễn Văn An", "NGUYỄN VĂN AN", true},
      {"Trần Hòa", "Trần Hoà", true},
      {"Trần Hoa", "Trần Hòa", false},
      {"José Silva", "Jose Silva", true},
      {"António Costa", "Antonio Costa", true},
      {"Lê Ma", "Lê Má", false},
      {"Đào Ân", "Dao An", false},
      {"Kham-phản Xay", "Kham-phan Xay", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.one);
    CAPTURE(row.other);
    CHECK((person_key(row.one) == person_key(row.other)) == row.same);
  }
}

TEST_CASE("looks_like_person: a capital letter and at most six words") {
  CHECK(looks_like_person("Nguyễn Văn An"));
  CHECK(looks_like_person("Đặng"));
  CHECK_FALSE(looks_like_person("hai bên"));
  CHECK_FALSE(looks_like_person("Các đại biểu của hai nước tham dự"));
  CHECK_FALSE(looks_like_person(" "));
  CHECK_FALSE(looks_like_person("12"));
}

TEST_CASE("parse_identity_rules: rules and all faults at once") {
  const auto good = parse_identity_rules(
      "# names\n\nsame\tperson\tTrần Hòa\tT. Hòa\r\ndifferent\torganization\tA|Lào\tA\n",
      "ids.tsv");
  REQUIRE(good.ok());
  REQUIRE(good.value().size() == 2);
  CHECK(good.value()[0].second == "T. Hòa");
  CHECK(good.value()[0].line == 3);
  CHECK(good.value()[1].verdict == IdentityRule::Verdict::kDifferent);
  CHECK(good.value()[1].sort == Sort::kOrganization);

  const auto bad = parse_identity_rules(
      "same\tperson\tA\nsme\tperson\tA\tB\nsame\tpersn\tA\tB\nsame\tplace\t \tB\n", "ids.tsv");
  REQUIRE_FALSE(bad.ok());
  CHECK(format(bad.errors()) ==
        "ids.tsv:1:1: expected 4 fields separated by tabs, found 3\n"
        "    1 | same person A\n"
        "        ^~~~~~~~~~~~~\n"
        "        same<TAB>person<TAB>one name<TAB>another name\n"
        "ids.tsv:2:1: unknown verdict 'sme'\n"
        "    2 | sme person A B\n"
        "        ^~~\n"
        "        did you mean 'same'?\n"
        "ids.tsv:3:6: unknown sort of entity 'persn'\n"
        "    3 | same persn A B\n"
        "             ^~~~~\n"
        "        did you mean 'person'?\n"
        "ids.tsv:4:12: a name is missing\n"
        "    4 | same place   B\n"
        "                   ^\n");
}

}  // namespace boba
