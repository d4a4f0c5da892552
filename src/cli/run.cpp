#include "cli/run.hpp"

#include "text/reader.hpp"

#include <functional>
#include <string>
#include <unordered_set>
#include <utility>

namespace boba::cli {
namespace {

std::string nothing_good(std::size_t bad) {
  return bad == 1 ? "the only record is bad, nothing is written"
                  : "all " + std::to_string(bad) + " records are bad, nothing is written";
}

}  // namespace

std::optional<Summary> extract_inputs(const Reading& reading, const RuleSet& rules, Keep keep,
                                      Terminal& terminal, const GoodSink& sink) {
  const Result<std::vector<InputFile>> files = list_inputs(reading.inputs);
  if (!files.ok()) {
    terminal.report(files.errors());
    return std::nullopt;
  }
  Summary summary;
  std::unordered_set<std::size_t> former;  // hashes of ids, as in ArticleIds
  bool failed = false;
  const Extraction extraction{rules, reading.options, keep, reading.jobs};
  extract_in_order(files.value(), extraction, [&](Outcome&& outcome) {
    if (outcome.kind == Record::Kind::kBad) {
      terminal.report(outcome.errors);
      ++summary.skipped;
      failed = reading.on_bad == OnBad::kStop;
      return failed ? Next::kStop : Next::kGoOn;
    }
    if (outcome.kind == Record::Kind::kArticle) ++summary.articles;
    if (outcome.kind == Record::Kind::kFactLine) {
      former.insert(std::hash<std::string>()(outcome.article.id));
      summary.former_articles = former.size();
    }
    summary.facts += outcome.counts;
    terminal.progress(summary.articles + summary.former_articles);
    return sink(std::move(outcome));
  });
  if (failed) return std::nullopt;
  if (summary.skipped > 0 && summary.articles + summary.former_articles == 0) {
    terminal.report({file_error({}, nothing_good(summary.skipped))});
    return std::nullopt;
  }
  return summary;
}

}  // namespace boba::cli
