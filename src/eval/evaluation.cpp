#include "eval/evaluation.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <string>

namespace boba::eval {
namespace {

using FactsOfArticle = std::map<std::string, std::vector<Fact>>;

FactsOfArticle by_article(const std::vector<Fact>& facts) {
  FactsOfArticle found;
  for (const Fact& fact : facts) found[source_of(fact).document].push_back(fact);
  return found;
}

std::vector<RowResult> rows_of(const std::vector<Tallies>& articles) {
  std::set<Row> rows;
  for (const Tallies& article : articles) {
    for (const auto& [row, tally] : article) rows.insert(row);
  }
  std::vector<std::vector<Tally>> table;
  for (const Tallies& article : articles) {
    std::vector<Tally>& line = table.emplace_back();
    for (const Row& row : rows) {
      const auto tally = article.find(row);
      line.push_back(tally == article.end() ? Tally{} : tally->second);
    }
  }
  const std::vector<Interval> intervals = intervals_of(table);
  std::vector<RowResult> results;
  for (const Row& row : rows) {
    RowResult& result = results.emplace_back(RowResult{row, {}, intervals[results.size()]});
    for (const std::vector<Tally>& line : table) result.tally += line[results.size() - 1];
  }
  return results;
}

}  // namespace

Band::Count Band::all() const {
  Count sum;
  for (const Count& count : counts) {
    sum.right += count.right;
    sum.facts += count.facts;
  }
  return sum;
}

std::vector<Band> bands_of(const std::vector<Verdict>& verdicts) {
  constexpr unsigned kHighest = 9;
  std::map<unsigned, Band, std::greater<>> bands;
  for (const Verdict& verdict : verdicts) {
    const auto hundredths = static_cast<unsigned>(std::lround(verdict.confidence * 100.0));
    const unsigned tenth = std::min(hundredths / 10, kHighest);
    Band& band = bands[tenth];
    band.tenth = tenth;
    band.hundredths += hundredths;
    Band::Count& count = band.counts[static_cast<std::size_t>(verdict.family)];
    ++count.facts;
    if (verdict.right) ++count.right;
  }
  std::vector<Band> found;
  found.reserve(bands.size());
  for (const auto& [tenth, band] : bands) found.push_back(band);
  return found;
}

Evaluation evaluate(const std::vector<GoldArticle>& gold, const std::vector<Fact>& facts) {
  const FactsOfArticle found = by_article(facts);
  const std::vector<Fact> none;
  Evaluation evaluation;
  std::vector<Tallies> tallies;
  std::vector<Verdict> verdicts;
  for (const GoldArticle& article : gold) {
    const auto mine = found.find(article.article);
    if (mine == found.end()) ++evaluation.without_facts;
    Score score = score_article(article, mine == found.end() ? none : mine->second);
    tallies.push_back(std::move(score.tallies));
    std::move(score.verdicts.begin(), score.verdicts.end(), std::back_inserter(verdicts));
    std::move(score.misses.begin(), score.misses.end(), std::back_inserter(evaluation.misses));
  }
  evaluation.articles = gold.size();
  evaluation.rows = rows_of(tallies);
  evaluation.bands = bands_of(verdicts);
  for (const Miss& miss : evaluation.misses) {
    CauseCount& count = evaluation.causes[{miss.family, miss.cause}];
    ++(miss.side == Side::kMissed ? count.missed : count.wrong);
  }
  return evaluation;
}

}  // namespace boba::eval
