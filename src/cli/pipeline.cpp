#include "cli/pipeline.hpp"

#include "boba/facts_stream.hpp"

#include "cli/article_ids.hpp"
#include "cli/window.hpp"

#include <exception>
#include <optional>
#include <thread>
#include <utility>

namespace boba::cli {
namespace {

Outcome bad_outcome(Diagnostics errors) {
  Outcome outcome;
  outcome.errors = std::move(errors);
  return outcome;
}

// Makes outcomes of records. Each thread has its own.
class Worker {
 public:
  explicit Worker(const Extraction& extraction)
      : extractor_(extraction.rules, extraction.options),
        known_(extraction.rules.fact_values()),
        keep_(extraction.keep) {}

  Outcome outcome_of(Record record) {
    switch (record.kind) {
      case Record::Kind::kArticle:
        return outcome_of_article(std::move(record.article));
      case Record::Kind::kFactLine:
        return outcome_of_line(record);
      case Record::Kind::kBad:
        break;
    }
    return bad_outcome(std::move(record.errors));
  }

  std::vector<Outcome> outcomes_of(std::vector<Record> records) {
    std::vector<Outcome> outcomes;
    outcomes.reserve(records.size());
    for (Record& record : records) outcomes.push_back(outcome_of(std::move(record)));
    return outcomes;
  }

 private:
  Outcome outcome_of_article(Article article) {
    Result<ArticleFacts> found = extractor_.read(std::move(article));
    if (!found.ok()) return bad_outcome(found.errors());
    Outcome outcome;
    outcome.kind = Record::Kind::kArticle;
    outcome.article = std::move(found.value().article);
    for (const Fact& fact : found.value().facts) outcome.counts.add(fact);
    if (keep_ == Keep::kLinesWithArticles) {
      outcome.lines = to_json_lines(outcome.article, found.value().facts);
    } else if (keep_ == Keep::kLines) {
      outcome.lines = to_json_lines({}, found.value().facts);
    } else {
      outcome.facts = std::move(found.value().facts);
    }
    return outcome;
  }

  [[nodiscard]] Outcome outcome_of_line(const Record& record) const {
    Result<StreamLine> line =
        parse_stream_line(record.line, record.article.origin, record.number, known_);
    if (!line.ok()) return bad_outcome(line.errors());
    Outcome outcome;
    outcome.kind = Record::Kind::kFactLine;
    const bool is_article = std::holds_alternative<ArticleInfo>(line.value());
    if (keep_ == Keep::kLinesWithArticles || (keep_ == Keep::kLines && !is_article)) {
      outcome.lines =
          std::visit([](const auto& value) { return to_json_line(value); }, line.value());
    }
    if (ArticleInfo* article = std::get_if<ArticleInfo>(&line.value())) {
      outcome.article = std::move(*article);
      return outcome;
    }
    Fact& fact = std::get<Fact>(line.value());
    outcome.article.id = source_of(fact).document;
    outcome.counts.add(fact);
    if (keep_ == Keep::kFacts) outcome.facts.push_back(std::move(fact));
    return outcome;
  }

  Extractor extractor_;
  FactValues known_;
  Keep keep_;
};

// Reads all files; articles whose id was there before become bad records.
void read_all(const std::vector<InputFile>& files, const RecordSink& sink) {
  ArticleIds ids(files);
  Next next = Next::kGoOn;
  for (std::size_t i = 0; i < files.size() && next == Next::kGoOn; ++i) {
    read_records(files[i], [&](Record&& record) {
      if (record.kind == Record::Kind::kFactLine) {
        record.article.origin = files[i].path == "-" ? "standard input" : files[i].path;
      }
      if (record.kind == Record::Kind::kArticle) {
        const std::optional<Diagnostic> fault = ids.add(record.article, i, record.number);
        if (fault.has_value()) {
          record.kind = Record::Kind::kBad;
          record.errors = {*fault};
        }
      }
      next = sink(std::move(record));
      return next;
    });
  }
}

void read_into(Window& window, const std::vector<InputFile>& files) {
  constexpr std::size_t kBatchBytes = std::size_t{1} << 16;
  std::vector<Record> batch;
  std::size_t bytes = 0;
  read_all(files, [&](Record&& record) {
    constexpr std::size_t kOfAnyRecord = 1024;  // bad ones have no text
    bytes += kOfAnyRecord + record.article.text.size() + record.line.size();
    batch.push_back(std::move(record));
    if (bytes < kBatchBytes) return Next::kGoOn;
    bytes = 0;
    return window.add(std::exchange(batch, {}));
  });
  if (!batch.empty()) static_cast<void>(window.add(std::move(batch)));
  window.finish_reading();
}

void work_in(Window& window, const Extraction& extraction) {
  Worker worker(extraction);
  while (std::optional<Batch> batch = window.next()) {
    window.done(batch->number, worker.outcomes_of(std::move(batch->records)));
  }
}

// Runs a thread's part; what it throws goes to the writer.
template <typename Part>
void run_part(Window& window, const Part& part) {
  try {
    part();
  } catch (...) {
    window.fail(std::current_exception());
  }
}

// Stops the others however the writer leaves.
struct StopAtEnd {
  Window& window;
  explicit StopAtEnd(Window& stopped) : window(stopped) {}
  StopAtEnd(const StopAtEnd&) = delete;
  StopAtEnd& operator=(const StopAtEnd&) = delete;
  ~StopAtEnd() { window.stop(); }
};

void write_from(Window& window, const OutcomeSink& sink) {
  while (std::optional<std::vector<Outcome>> outcomes = window.take()) {
    for (Outcome& outcome : *outcomes) {
      if (sink(std::move(outcome)) == Next::kStop) return;
    }
  }
}

}  // namespace

void FactCounts::add(const Fact& fact) {
  if (std::holds_alternative<RoleFact>(fact)) ++roles;
  if (std::holds_alternative<EventFact>(fact)) ++events;
  if (std::holds_alternative<StatementFact>(fact)) ++statements;
}

FactCounts& FactCounts::operator+=(const FactCounts& other) {
  roles += other.roles;
  events += other.events;
  statements += other.statements;
  return *this;
}

void extract_in_order(const std::vector<InputFile>& files, const Extraction& extraction,
                      const OutcomeSink& sink) {
  if (extraction.jobs <= 1) {
    Worker worker(extraction);
    read_all(files, [&](Record&& record) { return sink(worker.outcome_of(std::move(record))); });
    return;
  }
  constexpr std::size_t kBatchesPerWorker = 4;
  Window window(kBatchesPerWorker * extraction.jobs);
  std::vector<std::jthread> threads;
  threads.reserve(extraction.jobs + 1);
  const StopAtEnd stop(window);  // before the threads are joined
  threads.emplace_back([&] { run_part(window, [&] { read_into(window, files); }); });
  for (unsigned i = 0; i < extraction.jobs; ++i) {
    threads.emplace_back([&] { run_part(window, [&] { work_in(window, extraction); }); });
  }
  write_from(window, sink);
}

}  // namespace boba::cli
