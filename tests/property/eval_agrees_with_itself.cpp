// Whatever facts and gold say: parts sum up to the whole, every miss has one cause, and the order
// in which articles come, or statements stand, does not matter.
#include "eval/evaluation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

namespace boba::eval {
namespace {

using Random = std::mt19937;
using Texts = std::vector<std::string>;

std::string one_of(const Texts& texts, Random& random) { return texts[random() % texts.size()]; }

Texts some_of(const Texts& texts, Random& random) {
  Texts some;
  for (const std::string& text : texts) {
    if (random() % 2 == 0) some.push_back(text);
  }
  return some;
}

const Texts kNames = {"an", "chi", "lan"};
const Texts kKinds = {"visit", "talks"};
const Texts kActs = {"affirm", "propose"};
const Texts kDates = {"2024", "2025"};

Span random_span(Random& random) {
  const auto begin = static_cast<std::uint32_t>(random() % 50);
  return {begin, begin + 1 + static_cast<std::uint32_t>(random() % 20)};
}

Duty random_duty(Random& random) { return random() % 4 == 0 ? Duty::kOptional : Duty::kRequired; }

GoldArticle random_gold(const std::string& article, Random& random) {
  GoldArticle gold;
  gold.article = article;
  for (std::size_t i = random() % 5; i > 0; --i) {
    gold.roles.push_back({one_of(kNames, random),
                          {one_of(kKinds, random)},
                          {one_of(kNames, random), std::nullopt},
                          {one_of(kNames, random)},
                          "current",
                          random_duty(random),
                          {}});
    GoldEvent& event = gold.events.emplace_back();
    event.id = "e" + std::to_string(i);
    event.kinds = {one_of(kKinds, random)};
    for (const std::string& name : some_of(kNames, random)) event.participants.push_back({name});
    event.dates = {one_of(kDates, random)};
    event.places = {std::nullopt};
    event.duty = random_duty(random);
    GoldStatement& statement = gold.statements.emplace_back();
    statement.speakers = {{one_of(kNames, random)}};
    statement.acts = {one_of(kActs, random)};
    statement.span = random_span(random);
    statement.topics = some_of(kKinds, random);
    statement.event = event.id;
    statement.duty = random_duty(random);
  }
  return gold;
}

std::vector<Fact> random_facts(const std::string& article, Random& random) {
  std::vector<Fact> facts;
  for (std::size_t i = random() % 6; i > 0; --i) {
    const Span span = random_span(random);
    const Provenance source{article, span, std::string(span.size(), 'x'), "r",
                            static_cast<double>(random() % 101) / 100.0};
    const std::string id = article + "#" + std::to_string(i);
    facts.emplace_back(RoleFact{source,
                                one_of(kNames, random),
                                one_of(kKinds, random),
                                one_of(kNames, random),
                                one_of(kNames, random),
                                "current",
                                {}});
    facts.emplace_back(EventFact{source,
                                 id,
                                 one_of(kKinds, random),
                                 some_of(kNames, random),
                                 one_of(kDates, random),
                                 {},
                                 "held"});
    facts.emplace_back(StatementFact{source,
                                     id,
                                     id,
                                     {one_of(kNames, random)},
                                     one_of(kActs, random),
                                     {},
                                     some_of(kKinds, random)});
  }
  return facts;
}

struct Corpus {
  std::vector<GoldArticle> gold;
  std::vector<std::vector<Fact>> facts;  // by article
};

Corpus random_corpus(Random& random) {
  Corpus corpus;
  for (const char* article : {"a", "b", "c", "d"}) {
    corpus.gold.push_back(random_gold(article, random));
    corpus.facts.push_back(random_facts(article, random));
  }
  return corpus;
}

Evaluation evaluation_of(const Corpus& corpus) {
  std::vector<Fact> facts;
  for (const std::vector<Fact>& some : corpus.facts) {
    facts.insert(facts.end(), some.begin(), some.end());
  }
  return evaluate(corpus.gold, facts);
}

Tally sum_of(const Evaluation& evaluation, RowGroup group) {
  Tally sum;
  for (const RowResult& row : evaluation.rows) {
    if (row.row.group == group) sum += row.tally;
  }
  return sum;
}

bool same_row(const RowResult& one, const RowResult& other) {
  return one.row == other.row && one.tally == other.tally;
}

}  // namespace

TEST_CASE("kinds and acts sum up to the whole, causes to the misses, bands to the predictions") {
  Random random(7);
  for (int round = 0; round < 60; ++round) {
    const Evaluation evaluation = evaluation_of(random_corpus(random));
    CHECK(sum_of(evaluation, RowGroup::kEventsOfKind) == sum_of(evaluation, RowGroup::kEvents));
    CHECK(sum_of(evaluation, RowGroup::kStatementsOfAct) ==
          sum_of(evaluation, RowGroup::kStatements));
    CHECK(sum_of(evaluation, RowGroup::kRolesOfStatus) == sum_of(evaluation, RowGroup::kRoles));
    const std::array<RowGroup, 3> groups = {RowGroup::kRoles, RowGroup::kEvents,
                                            RowGroup::kStatements};
    for (const Family family : {Family::kRoles, Family::kEvents, Family::kStatements}) {
      const auto number = static_cast<std::size_t>(family);
      const Tally whole = sum_of(evaluation, groups[number]);
      CauseCount causes;
      for (const auto& [key, count] : evaluation.causes) {
        if (key.first != family) continue;
        causes.missed += count.missed;
        causes.wrong += count.wrong;
      }
      CHECK(causes.missed == whole.gold - whole.found);
      CHECK(causes.wrong == whole.predicted - whole.right);
      Band::Count bands;
      for (const Band& band : evaluation.bands) {
        bands.facts += band.counts[number].facts;
        bands.right += band.counts[number].right;
      }
      CHECK(bands == Band::Count{whole.right, whole.predicted});
    }
  }
}

TEST_CASE("the order of the articles in the facts does not matter") {
  Random random(8);
  for (int round = 0; round < 20; ++round) {
    Corpus corpus = random_corpus(random);
    const Evaluation before = evaluation_of(corpus);
    std::shuffle(corpus.facts.begin(), corpus.facts.end(), random);
    const Evaluation after = evaluation_of(corpus);
    CHECK(std::ranges::equal(before.rows, after.rows, same_row));
    CHECK(before.bands == after.bands);
    CHECK(before.misses.size() == after.misses.size());
  }
}

TEST_CASE("the order of the statements in an article does not matter") {
  Random random(9);
  for (int round = 0; round < 40; ++round) {
    Corpus corpus = random_corpus(random);
    const Evaluation before = evaluation_of(corpus);
    for (std::vector<Fact>& facts : corpus.facts) {
      const auto statements = std::stable_partition(facts.begin(), facts.end(), [](const Fact& it) {
        return !std::holds_alternative<StatementFact>(it);
      });
      std::shuffle(statements, facts.end(), random);
    }
    CHECK(std::ranges::equal(before.rows, evaluation_of(corpus).rows, same_row));
  }
}

}  // namespace boba::eval
