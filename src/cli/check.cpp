// boba check: rules compiled, linted, and their examples run.
#include "boba/rule_set.hpp"

#include "cli/summary.hpp"
#include "cli/terminal.hpp"

#include <string>

namespace boba::cli {
namespace {

std::string text_of(const RuleSet::Sizes& sizes) {
  return counted(sizes.rules, "rule", "rules") + " in " + counted(sizes.phases, "phase", "phases") +
         ", " + counted(sizes.classes, "lexicon", "lexicons") + " with " +
         counted(sizes.entries, "entry", "entries") + "\n";
}

std::string text_of(const ExampleReport& examples) {
  return counted(examples.passed, "example", "examples") + " passed, " +
         std::to_string(examples.failures.size()) + " failed\n";
}

}  // namespace

Exit run(const CheckCommand& command) {
  Terminal terminal;
  const Result<RuleSet> rules = RuleSet::load(command.rules);
  if (!rules.ok()) {
    terminal.report(rules.errors());
    terminal.message(counted(rules.errors().size(), "error", "errors") + "\n");
    return Exit::kFault;
  }
  terminal.report(rules.value().warnings());
  const ExampleReport examples = run_examples(rules.value());
  terminal.report(examples.failures);
  const std::error_code written = write_data(text_of(rules.value().sizes()) + text_of(examples));
  const Exit exit = exit_after(written, terminal);
  return examples.failures.empty() ? exit : Exit::kFault;
}

}  // namespace boba::cli
