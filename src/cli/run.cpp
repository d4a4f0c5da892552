#include "cli/run.hpp"

#include "text/reader.hpp"

#include <utility>

namespace boba::cli {

std::optional<Summary> extract_inputs(const Reading& reading, const RuleSet& rules, Keep keep,
                                      Terminal& terminal, const GoodSink& sink) {
  const Result<std::vector<InputFile>> files = list_inputs(reading.inputs);
  if (!files.ok()) {
    terminal.report(files.errors());
    return std::nullopt;
  }
  Summary summary;
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
    summary.facts += outcome.counts;
    terminal.progress(summary.articles);
    return sink(std::move(outcome));
  });
  if (failed) return std::nullopt;
  return summary;
}

}  // namespace boba::cli
