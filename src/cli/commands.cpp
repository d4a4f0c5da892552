#include "cli/commands.hpp"

#include "base/suggest.hpp"
#include "text/published_day.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <map>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

namespace boba::cli {
namespace {

// Takes the values of one command line apart and collects what is wrong with them.
class Interpreter {
 public:
  explicit Interpreter(const CommandLine& line) : line_(line) {}

  Reading reading() {
    Reading reading;
    reading.inputs = line_.operands;
    if (reading.inputs.empty()) fault("an INPUT is missing");
    reading.rules = line_.value("--rules");
    reading.options.zones = choice<Zones>(
        "--zones", {{{"article", Zones::kArticle}, {"all", Zones::kAll}}}, Zones::kArticle);
    reading.options.published = published();
    reading.jobs = jobs();
    if (line_.has("--skip-bad")) reading.on_bad = OnBad::kSkip;
    return reading;
  }

  BuildCommand build() {
    BuildCommand command;
    command.reading = reading();
    command.outputs = outputs();
    command.view = choice<View>("--view",
                                {{{"full", View::kFull},
                                  {"people", View::kPeople},
                                  {"posts", View::kPosts},
                                  {"topics", View::kTopics}}},
                                View::kFull);
    command.identity_file = line_.value("--same");
    command.base = base();
    return command;
  }

  FactsCommand facts() { return {reading(), line_.has("--articles")}; }

  CheckCommand check() {
    if (line_.operands.size() != 1) {
      fault("'check' takes one RULES folder, found " + std::to_string(line_.operands.size()));
      return {};
    }
    return {line_.operands.front()};
  }

  EvalCommand eval() {
    EvalCommand command;
    if (line_.operands.empty()) fault("a GOLD folder is missing");
    if (line_.operands.size() < 2) {
      fault("a file of FACTS is missing");
    } else {
      command.gold = line_.operands.front();
      command.facts.assign(line_.operands.begin() + 1, line_.operands.end());
    }
    constexpr std::size_t kMostMisses = 1'000'000;
    command.misses = number("--misses", "a whole number", command.misses, kMostMisses);
    command.saved_to = line_.value("--json");
    command.against = line_.value("--against");
    if (line_.has("--tolerance") && !line_.has("--against")) {
      fault("option '--tolerance' goes with '--against'");
    }
    command.tolerance = number("--tolerance", "a number", command.tolerance, 1.0);
    return command;
  }

  [[nodiscard]] const Diagnostics& faults() const { return faults_; }

 private:
  template <typename T>
  using Choices = std::vector<std::pair<std::string_view, T>>;

  template <typename T>
  T choice(std::string_view option, const Choices<T>& choices, T otherwise) {
    const std::optional<std::string> given = line_.value(option);
    if (!given.has_value()) return otherwise;
    std::vector<std::string> names;
    std::string listed;
    for (const auto& [name, value] : choices) {
      if (name == *given) return value;
      names.emplace_back(name);
      listed += (listed.empty() ? "" : ", ") + names.back();
    }
    const std::optional<std::string> nearest = nearest_name(*given, names);
    const std::string guess = nearest ? "; did you mean '" + *nearest + "'?" : "";
    fault("option '" + std::string(option) + "' is one of " + listed + ", found '" + *given + "'" +
          guess);
    return otherwise;
  }

  std::string published() {
    const std::optional<std::string> given = line_.value("--published");
    if (!given.has_value()) return {};
    const std::optional<std::string> day = published_day(*given);
    if (day == given) return *given;
    const std::string guess = day ? "; did you mean '" + *day + "'?" : "";
    fault("option '--published' is YYYY-MM-DD, found '" + *given + "'" + guess);
    return {};
  }

  std::optional<std::string> base() {
    std::optional<std::string> given = line_.value("--base");
    if (!given.has_value()) return given;
    const bool is_iri = given->find(':') != std::string::npos &&
                        given->find_first_of(" \t\r\n\"<>\\^`{|}") == std::string::npos;
    if (!is_iri || (!given->ends_with('/') && !given->ends_with('#'))) {
      fault("option '--base' is an IRI that ends in '/' or '#', found '" + *given + "'");
    }
    return given;
  }

  // The value of an option that is a number from 0 to `most`.
  template <typename Number>
  Number number(std::string_view option, std::string_view kind, Number otherwise, Number most) {
    const std::optional<std::string> given = line_.value(option);
    if (!given.has_value()) return otherwise;
    Number found = 0;
    const char* end = given->data() + given->size();
    const auto [rest, error] = std::from_chars(given->data(), end, found);
    if (error == std::errc() && rest == end && found >= 0 && found <= most) return found;
    std::array<char, 32> shown{};
    const auto shown_end = std::to_chars(shown.data(), shown.data() + shown.size(), most).ptr;
    fault("option '" + std::string(option) + "' is " + std::string(kind) + " from 0 to " +
          std::string(shown.data(), shown_end) + ", found '" + *given + "'");
    return otherwise;
  }

  unsigned jobs() {
    constexpr unsigned kMost = 256;
    const std::optional<std::string> given = line_.value("--jobs");
    if (!given.has_value()) return std::clamp(std::thread::hardware_concurrency(), 1U, kMost);
    unsigned number = 0;
    const char* end = given->data() + given->size();
    const auto [rest, error] = std::from_chars(given->data(), end, number);
    if (error != std::errc() || rest != end || number < 1 || number > kMost) {
      fault("option '--jobs' is a number from 1 to " + std::to_string(kMost) + ", found '" +
            *given + "'");
    }
    return number;
  }

  std::vector<Output> outputs() {
    const auto given = line_.values.find("--output");
    if (given == line_.values.end()) {
      fault("an output is missing: -o FILE");
      return {};
    }
    std::vector<Output> outputs;
    std::map<std::string, std::string> seen;  // canonical path -> as given
    for (const std::string& path : given->second) {
      const Result<Format> format = format_of(path);
      if (!format.ok()) {
        faults_.insert(faults_.end(), format.errors().begin(), format.errors().end());
        continue;
      }
      std::error_code error;
      const std::filesystem::path file =
          std::filesystem::weakly_canonical(std::filesystem::absolute(path), error);
      const auto [first, is_new] = seen.emplace(error ? path : file.string(), path);
      if (is_new) {
        outputs.push_back({path, format.value()});
      } else if (first->second == path) {
        fault("output '" + path + "' is given twice");
      } else {
        fault("outputs '" + first->second + "' and '" + path + "' are one file");
      }
    }
    return outputs;
  }

  void fault(std::string message) {
    faults_.push_back(usage_error(std::move(message), line_.command));
  }

  const CommandLine& line_;
  Diagnostics faults_;
};

AnyCommand interpret(Command command, Interpreter& meant) {
  switch (command) {
    case Command::kBuild:
      return meant.build();
    case Command::kFacts:
      return meant.facts();
    case Command::kExplain:
      return ExplainCommand{meant.reading()};
    case Command::kCheck:
      return meant.check();
    case Command::kEval:
      return meant.eval();
  }
  return CheckCommand{};
}

}  // namespace

Result<AnyCommand> command_of(const CommandLine& line) {
  Interpreter meant(line);
  AnyCommand command = interpret(line.command, meant);
  if (!meant.faults().empty()) return meant.faults();
  return command;
}

}  // namespace boba::cli
