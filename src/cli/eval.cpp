// boba eval: facts against what people found by hand.
#include "boba/facts_stream.hpp"

#include "base/ascii.hpp"
#include "base/source_file.hpp"
#include "cli/output_files.hpp"
#include "cli/terminal.hpp"
#include "eval/report.hpp"
#include "text/reader.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

namespace boba::cli {
namespace {

// Adds the fact of one record to `facts`, or its faults to `errors`.
void take(const Record& record, const std::string& file, std::vector<Fact>& facts,
          Diagnostics& errors) {
  Diagnostics faults = record.errors;
  if (record.kind == Record::Kind::kFactLine) {
    Result<StreamLine> line = parse_stream_line(record.line, file, record.number);
    if (!line.ok()) {
      faults = line.errors();
    } else if (Fact* fact = std::get_if<Fact>(&line.value())) {
      facts.push_back(std::move(*fact));
    }
  } else if (record.kind == Record::Kind::kArticle && !is_ascii_blank(record.article.text)) {
    Diagnostic fault = file_error(file, "holds an article, facts were expected",
                                  "'boba facts' makes facts of articles");
    fault.line = record.number;
    fault.column = 1;
    faults.push_back(std::move(fault));
  }
  errors.insert(errors.end(), faults.begin(), faults.end());
}

Result<std::vector<Fact>> read_facts(const std::vector<std::string>& files) {
  std::vector<Fact> facts;
  Diagnostics errors;
  for (const std::string& file : files) {
    const std::string name = file == "-" ? "standard input" : file;
    read_records({file, InputFile::Kind::kJsonLines}, [&](Record&& record) {
      take(record, name, facts, errors);
      return Next::kGoOn;
    });
  }
  if (!errors.empty()) return errors;
  return facts;
}

Result<std::optional<eval::SavedRun>> read_saved(const std::optional<std::string>& path) {
  if (!path.has_value()) return std::optional<eval::SavedRun>();
  const Result<SourceFile> file = read_source_file(*path);
  if (!file.ok()) return file.errors();
  Result<eval::SavedRun> saved = eval::parse_run(file.value().text(), *path);
  if (!saved.ok()) return saved.errors();
  return std::optional<eval::SavedRun>(std::move(saved).value());
}

std::optional<Diagnostic> save(const eval::Evaluation& evaluation, const std::string& path) {
  OutputFiles files;
  std::optional<Diagnostic> fault =
      files.add(path, [&](std::ostream& out) { eval::write_run(evaluation, out); });
  if (fault.has_value()) return fault;
  return files.publish();
}

struct Inputs {
  std::vector<eval::GoldArticle> gold;
  std::vector<Fact> facts;
  std::optional<eval::SavedRun> saved;
};

// Everything that is read, or all that is wrong with it.
Result<Inputs> read_inputs(const EvalCommand& command) {
  Diagnostics errors;
  if (command.saved_to.has_value()) {
    const std::optional<Diagnostic> fault = target_fault(*command.saved_to);
    if (fault.has_value()) errors.push_back(*fault);
  }
  Result<std::optional<eval::SavedRun>> saved = read_saved(command.against);
  Result<std::vector<eval::GoldArticle>> gold = eval::read_gold(command.gold);
  Result<std::vector<Fact>> facts = read_facts(command.facts);
  const auto note = [&errors](const auto& result) {
    if (!result.ok()) errors.insert(errors.end(), result.errors().begin(), result.errors().end());
  };
  note(saved);
  note(gold);
  note(facts);
  if (!errors.empty()) return errors;
  return Inputs{std::move(gold).value(), std::move(facts).value(), std::move(saved).value()};
}

}  // namespace

Exit run(const EvalCommand& command) {
  Terminal terminal;
  const Result<Inputs> inputs = read_inputs(command);
  if (!inputs.ok()) {
    terminal.report(inputs.errors());
    return Exit::kFault;
  }
  const eval::Evaluation evaluation = eval::evaluate(inputs.value().gold, inputs.value().facts);
  std::string text = eval::report_of(evaluation) + eval::misses_of(evaluation, command.misses);
  bool fell = false;
  if (inputs.value().saved.has_value()) {
    const std::vector<eval::Change> changes =
        eval::changes_since(*inputs.value().saved, evaluation, command.tolerance);
    text += eval::report_of(changes, *command.against);
    fell = std::any_of(changes.begin(), changes.end(),
                       [](const eval::Change& change) { return change.fell; });
  }
  const Exit exit = exit_after(write_data(text), terminal);
  if (command.saved_to.has_value()) {
    const std::optional<Diagnostic> fault = save(evaluation, *command.saved_to);
    if (fault.has_value()) {
      terminal.report({*fault});
      return Exit::kFault;
    }
  }
  return fell ? Exit::kFault : exit;
}

}  // namespace boba::cli
