// What is counted of one article, and why entries are missed.
#include "eval/evaluation.hpp"
#include "eval/score.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace boba::eval {
namespace {

using Names = std::vector<std::string>;

RoleFact role(const char* person, const char* post, const char* organization, const char* country) {
  return {{"a", {0, 1}, "x", "r", 0.9}, person, post, organization, country, "current", {}};
}

EventFact event(const char* kind, const char* date, const Names& participants) {
  return {{"a", {0, 1}, "x", "r", 0.9}, "a#e1", kind, participants, date, {}, "held"};
}

StatementFact statement(const Names& speaker, const char* act, Span span) {
  return {{"a", span, std::string(span.size(), 'x'), "r", 0.9}, "a#s1", {}, speaker, act, {}, {}};
}

GoldArticle gold_of(const std::string& roles, const std::string& events,
                    const std::string& statements) {
  Result<GoldArticle> gold = parse_gold(
      "{\"roles\":[" + roles + "],\"events\":[" + events + "],\"statements\":[" + statements + "]}",
      "a.json");
  REQUIRE(gold.ok());
  gold.value().article = "a";
  return std::move(gold).value();
}

// An is minister of health of Laos; An received Binh on 12 March; An affirmed from 10 to 20.
GoldArticle small_gold() {
  return gold_of(
      R"({"person":"An","role":"BT","organization":["Y"],"country":["Lào"]})",
      R"({"id":"e1","kind":"reception","participants":[["An"],["Bình"]],"date":["2024-03-12"],
          "place":[null]})",
      R"({"speaker":[["An"]],"act":["affirm"],"begin":10,"end":20})");
}

// "missed: CAUSE; wrong: CAUSE".
std::string causes_of(const GoldArticle& gold, const std::vector<Fact>& facts, Family family) {
  std::string text;
  for (const Miss& miss : score_article(gold, facts).misses) {
    if (miss.family != family) continue;
    if (!text.empty()) text += "; ";
    text +=
        (miss.side == Side::kMissed ? "missed: " : "wrong: ") + std::string(name_of(miss.cause));
  }
  return text;
}

struct Row {
  std::vector<Fact> facts;
  std::string causes;
};

void check_causes(Family family, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.causes);
    CHECK(causes_of(small_gold(), row.facts, family) == row.causes);
  }
}

}  // namespace

TEST_CASE("why roles are missed") {
  check_causes(
      Family::kRoles,
      {
          {{role("An", "BT", "Y", "Lào")}, ""},
          {{role("An", "BT", "Y", "Lào"), role("an", "bt", "y", "lào")}, ""},
          {{}, "missed: person not found"},
          {{role("Bình", "BT", "Y", "Lào")}, "wrong: without gold; missed: person not found"},
          {{role("An", "ĐS", "Y", "Lào")}, "wrong: role differs; missed: role differs"},
          {{role("An", "BT", "Z", "Lào")},
           "wrong: organization differs; missed: organization differs"},
          {{role("An", "BT", "Y", "Mỹ")}, "wrong: country differs; missed: country differs"},
          {{role("An", "BT", "Z", "Mỹ")},
           "wrong: organization and country differ; missed: organization and country differ"},
          {{role("An", "BT", "Z", "Mỹ"), role("An", "BT", "Y", "Mỹ")},
           "wrong: organization and country differ; wrong: country differs; "
           "missed: country differs"},
          {{role("An", "BT", "Y", "Lào"), role("An", "BT", "Z", "Lào")}, "wrong: told twice"},
          {{role("An", "BT", "Y", "Lào"), role("An", "ĐS", "Z", "Lào")}, "wrong: without gold"},
      });
}

TEST_CASE("why events are missed") {
  const EventFact good = event("reception", "2024-03-12", {"An", "Bình"});
  check_causes(
      Family::kEvents,
      {
          {{good}, ""},
          {{}, "missed: not found"},
          {{good, good}, "wrong: told twice"},
          {{good, event("visit", "2024-03-12", {"An", "Bình"})}, "wrong: told twice"},
          {{good, event("visit", "2024-03-12", {"An"})}, "wrong: without gold"},
          {{event("reception", "2024-03-12", {"Chi"})}, "wrong: without gold; missed: not found"},
          {{event("reception", "2024-03-12", {"An", "Chi"})},
           "wrong: participants partly differ; missed: participants partly differ"},
          {{event("reception", "2024-03-12", {"An"})},
           "wrong: participants partly differ; missed: participants partly differ"},
          {{event("visit", "2024-03-12", {"An", "Bình"})},
           "wrong: kind differs; missed: kind differs"},
          {{event("reception", "2024-03", {"An", "Bình"})},
           "wrong: date differs; missed: date differs"},
          {{event("visit", "2024-03", {"An", "Bình"})},
           "wrong: kind and date differ; missed: kind and date differ"},
      });
}

TEST_CASE("why statements are missed") {
  check_causes(
      Family::kStatements,
      {
          {{statement({"An"}, "affirm", {10, 20})}, ""},
          {{statement({"An"}, "affirm", {0, 20})}, ""},
          {{statement({"An"}, "affirm", {10, 14}), statement({"An"}, "affirm", {15, 16})}, ""},
          {{}, "missed: not found"},
          {{statement({"An"}, "affirm", {10, 14})}, "missed: span differs"},
          {{statement({"An"}, "affirm", {0, 15})}, "wrong: span differs; missed: span differs"},
          {{statement({"An"}, "affirm", {20, 30})}, "wrong: without gold; missed: not found"},
          {{statement({"Bình"}, "affirm", {10, 20})},
           "wrong: speaker differs; missed: speaker differs"},
          {{statement({"An", "Bình"}, "affirm", {10, 20})},
           "wrong: speaker differs; missed: speaker differs"},
          {{statement({"An"}, "agree", {10, 20})}, "wrong: act differs; missed: act differs"},
          {{statement({"Bình"}, "agree", {10, 20})},
           "wrong: speaker and act differ; missed: speaker and act differ"},
          {{statement({"Bình"}, "agree", {10, 20}), statement({"An"}, "agree", {19, 22})},
           "wrong: speaker and act differ; wrong: act differs; missed: act differs"},
      });
}

TEST_CASE("optional entries neither reward nor punish") {
  const GoldArticle gold = gold_of(
      R"({"person":"An","role":"BT","organization":["Y"],"country":["Lào"],"optional":true})", "",
      R"({"speaker":[["An"]],"act":["affirm"],"begin":10,"end":20,"optional":true})");
  for (const bool told : {false, true}) {
    std::vector<Fact> facts;
    if (told) facts = {role("An", "BT", "Y", "Lào"), statement({"An"}, "affirm", {10, 20})};
    const Score score = score_article(gold, facts);
    CHECK(score.tallies == empty_tallies());
    CHECK(score.misses.empty());
    CHECK(score.verdicts.empty());
  }
}

TEST_CASE("the status of a role is judged in the rows of the statuses alone") {
  RoleFact former = role("An", "BT", "Y", "Lào");
  former.status = "former";
  const Score score = score_article(small_gold(), {former});
  CHECK(score.tallies.at({RowGroup::kRoles, {}}) == Tally{1, 1, 1, 1});
  CHECK(score.tallies.at({RowGroup::kRolesOfStatus, "former"}) == Tally{0, 1, 0, 0});
  CHECK(score.tallies.at({RowGroup::kRolesOfStatus, "current"}) == Tally{0, 0, 0, 1});
}

TEST_CASE("a role said again counts once, as sure as the surest") {
  RoleFact surer = role("An", "BT", "Y", "Lào");
  surer.source.confidence = 0.95;
  const RoleFact other = role("An", "BT", "Y", "Lào");
  const Score score = score_article(small_gold(), {surer, other});
  REQUIRE(score.verdicts.size() == 1);
  CHECK(score.verdicts[0].confidence == 0.95);
  CHECK(score.verdicts[0].right);
}

}  // namespace boba::eval
