// The commands as they are meant: every value checked and typed. Each command has a file of its own
// with its run().
#pragma once

#include "boba/export.hpp"
#include "boba/extract.hpp"
#include "boba/graph.hpp"
#include "boba/result.hpp"

#include "cli/parse.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace boba::cli {

enum class Exit { kDone = 0, kFault = 1, kUsage = 2 };

enum class OnBad { kStop, kSkip };

// What build, facts and explain have in common.
struct Reading {
  std::vector<std::string> inputs;
  std::optional<std::string> rules;  // none: the rules that came with the program
  ExtractOptions options;
  unsigned jobs = 1;
  OnBad on_bad = OnBad::kStop;
};

struct Output {
  std::string path;
  Format format = Format::kGraphml;
};

struct BuildCommand {
  Reading reading;
  std::vector<Output> outputs;
  View view = View::kFull;
  std::optional<std::string> identity_file;
  std::optional<std::string> base;  // of the IRIs of JSON-LD; none: that of the library
};

struct FactsCommand {
  Reading reading;
  bool with_articles = false;  // a line for each beside those of its facts
};

struct ExplainCommand {
  Reading reading;
};

struct CheckCommand {
  std::string rules;
};

struct EvalCommand {
  std::string gold;
  std::vector<std::string> facts;
  std::size_t misses = 0;  // of each family, to be listed
  std::optional<std::string> saved_to;
  std::optional<std::string> against;
  double tolerance = 0.01;
};

using AnyCommand =
    std::variant<BuildCommand, FactsCommand, ExplainCommand, CheckCommand, EvalCommand>;

// What a command line means. All values that cannot be understood are reported.
[[nodiscard]] Result<AnyCommand> command_of(const CommandLine& line);

[[nodiscard]] Exit run(const BuildCommand& command);
[[nodiscard]] Exit run(const FactsCommand& command);
[[nodiscard]] Exit run(const ExplainCommand& command);
[[nodiscard]] Exit run(const CheckCommand& command);
[[nodiscard]] Exit run(const EvalCommand& command);

}  // namespace boba::cli
