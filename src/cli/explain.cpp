// boba explain: what was found in each sentence of each article, by which rule, and the facts.
#include "boba/facts_stream.hpp"

#include "cli/rules_folder.hpp"
#include "cli/summary.hpp"
#include "cli/terminal.hpp"
#include "text/reader.hpp"

#include <optional>
#include <string>
#include <utility>

namespace boba::cli {
namespace {

std::string text_of(Span span) {
  return std::to_string(span.begin) + "-" + std::to_string(span.end);
}

std::string in_one_line(std::string text) {
  for (char& c : text) c = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  return text;
}

std::string text_of(const FoundMention& found) {
  std::string text =
      "    " + text_of(found.span) + " " + found.type + " '" + in_one_line(found.text) + "'";
  for (const auto& [slot, value] : found.slots) {
    text += " " + slot + "='" + in_one_line(value) + "'";
  }
  const std::string rule = found.rule.empty() ? "lexicon" : found.rule;
  return text + " by " + rule + " (" + found.place + ")\n";
}

// A sentence with what was found in it and the facts that begin in it.
std::string text_of(const ExplainedSentence& sentence, const std::vector<Fact>& facts) {
  std::string text =
      text_of(sentence.span) + " " + sentence.zone + ": " + in_one_line(sentence.text) + "\n";
  for (const FoundMention& found : sentence.found) text += text_of(found);
  for (const Fact& fact : facts) {
    const std::uint32_t begin = source_of(fact).span.begin;
    if (sentence.span.begin <= begin && begin < sentence.span.end) {
      text += "  => " + to_json_line(fact);
    }
  }
  return text + "\n";
}

std::string text_of(const Explanation& explanation, const std::string& id) {
  std::string text = "# " + id + "\n\n";
  for (const ExplainedSentence& sentence : explanation.sentences) {
    text += text_of(sentence, explanation.facts);
  }
  if (!explanation.notes.empty()) text += "notes\n";
  for (const std::string& note : explanation.notes) text += "  " + note + "\n";
  return text;
}

// Explains records one by one; remembers how that went.
class Explainer {
 public:
  Explainer(const RuleSet& rules, const Reading& reading)
      : extractor_(rules, reading.options), on_bad_(reading.on_bad) {}

  Next explain(Record record) {
    switch (record.kind) {
      case Record::Kind::kArticle:
        return explain(std::move(record.article));
      case Record::Kind::kFactLine:
        return stop({file_error({}, "'explain' reads articles, found facts of a former run")});
      case Record::Kind::kBad:
        break;
    }
    return pass_bad(record.errors);
  }

  // Says how many were passed by.
  [[nodiscard]] Exit finish() {
    if (exit_ == Exit::kFault || bad_ == 0) return exit_;
    terminal_.message(counted(bad_, "bad record", "bad records") + " skipped\n");
    return good_ == 0 ? Exit::kFault : exit_;
  }

 private:
  Next explain(Article article) {
    const std::string id = article.id;
    const Result<Explanation> explanation = extractor_.explain(std::move(article));
    if (!explanation.ok()) return pass_bad(explanation.errors());
    ++good_;
    const std::error_code written = write_data(text_of(explanation.value(), id));
    if (!written) return Next::kGoOn;
    exit_ = exit_after(written, terminal_);
    return Next::kStop;
  }

  Next pass_bad(const Diagnostics& diagnostics) {
    if (on_bad_ == OnBad::kStop) return stop(diagnostics);
    terminal_.report(diagnostics);
    ++bad_;
    return Next::kGoOn;
  }

  Next stop(const Diagnostics& diagnostics) {
    terminal_.report(diagnostics);
    exit_ = Exit::kFault;
    return Next::kStop;
  }

  Extractor extractor_;
  OnBad on_bad_;
  std::size_t good_ = 0;
  std::size_t bad_ = 0;
  Terminal terminal_;
  Exit exit_ = Exit::kDone;
};

}  // namespace

Exit run(const ExplainCommand& command) {
  Terminal terminal;
  const Result<RuleSet> rules = load_rules(command.reading.rules);
  const Result<std::vector<InputFile>> files = list_inputs(command.reading.inputs);
  if (!rules.ok() || !files.ok()) {
    if (!rules.ok()) terminal.report(rules.errors());
    if (!files.ok()) terminal.report(files.errors());
    return Exit::kFault;
  }
  Explainer explainer(rules.value(), command.reading);
  Next next = Next::kGoOn;
  for (const InputFile& file : files.value()) {
    if (next == Next::kStop) break;
    read_records(file, [&](Record&& record) {
      next = explainer.explain(std::move(record));
      return next;
    });
  }
  return explainer.finish();
}

}  // namespace boba::cli
