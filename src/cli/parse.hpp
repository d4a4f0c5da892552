// The command line as it was typed: which command, which options with which values. What the values
// mean is not looked at here (commands.hpp does).
#pragma once

#include "boba/result.hpp"

#include "cli/options.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace boba::cli {

struct HelpRequest {
  std::optional<Command> command;  // none: of the whole program
};

struct VersionRequest {};

struct CommandLine {
  Command command = Command::kBuild;
  std::vector<std::string> operands;
  std::map<std::string_view, std::vector<std::string>> values;  // by OptionRow::name, if given

  [[nodiscard]] bool has(std::string_view option) const { return values.contains(option); }

  // The value of an option that is given at most once.
  [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
};

using Request = std::variant<HelpRequest, VersionRequest, CommandLine>;

// Reads the arguments behind the program's name. Faults are those of usage: unknown commands and
// options (with the nearest known name), missing and repeated values.
[[nodiscard]] Result<Request> parse(std::span<const std::string> arguments);

// A fault of usage, and where to read how it is done right.
[[nodiscard]] Diagnostic usage_error(std::string message, std::optional<Command> command);

}  // namespace boba::cli
