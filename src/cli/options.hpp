// The option table: every command and option of the program, once. Parsing, help and suggestions
// all read it. The tables are constants; views into them never end.
#pragma once

#include <span>
#include <string_view>

namespace boba::cli {

enum class Command : unsigned { kBuild, kFacts, kExplain, kCheck, kEval };

struct CommandRow {
  Command command;
  std::string_view name;
  std::string_view operand;  // what stands after the command, such as "INPUT..."
  std::string_view help;     // one line
  std::string_view details;  // for `boba COMMAND --help`, ends in a newline
};

enum class Count { kFlag, kOnce, kMany };

using CommandSet = unsigned;  // bit n stands for the command with the value n

struct OptionRow {
  std::string_view name;        // "--output"
  std::string_view short_name;  // "-o", or empty
  std::string_view argument;    // "FILE", empty for a flag
  Count count;
  CommandSet commands;
  std::string_view help;  // one line
};

[[nodiscard]] std::span<const CommandRow> command_table();
[[nodiscard]] std::span<const OptionRow> option_table();

[[nodiscard]] const CommandRow& row_of(Command command);
[[nodiscard]] bool belongs_to(const OptionRow& option, Command command);

// Whether the option is in the help of the whole program: those of eval or facts alone are not, so
// that it stays on one screen.
[[nodiscard]] bool is_general(const OptionRow& option);

}  // namespace boba::cli
