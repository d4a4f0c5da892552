// boba facts: the facts stream, article by article.
#include "cli/rules_folder.hpp"
#include "cli/run.hpp"

namespace boba::cli {

Exit run(const FactsCommand& command) {
  const Clock::time_point start = Clock::now();
  Terminal terminal;
  const Result<RuleSet> rules = load_rules(command.reading.rules);
  if (!rules.ok()) {
    terminal.report(rules.errors());
    return Exit::kFault;
  }
  std::error_code written;
  const auto write = [&written](Outcome&& outcome) {
    written = write_data(outcome.lines);
    return written ? Next::kStop : Next::kGoOn;
  };
  const Keep keep = command.with_articles ? Keep::kLinesWithArticles : Keep::kLines;
  std::optional<Summary> summary =
      extract_inputs(command.reading, rules.value(), keep, terminal, write);
  if (!summary.has_value()) return Exit::kFault;
  if (written) return exit_after(written, terminal);
  summary->time = Clock::now() - start;
  terminal.message(text_of(*summary));
  return Exit::kDone;
}

}  // namespace boba::cli
