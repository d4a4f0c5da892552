#include "cli/help.hpp"

#include <algorithm>

namespace boba::cli {
namespace {

std::string signature_of(const OptionRow& option) {
  std::string text = option.short_name.empty() ? "    " : std::string(option.short_name) + ", ";
  text += option.name;
  if (!option.argument.empty()) text += " " + std::string(option.argument);
  return text;
}

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(width, text.size()), ' ');
  return text;
}

std::string option_line(const OptionRow& option) {
  constexpr std::size_t kWidth = 22;
  return "  " + padded(signature_of(option), kWidth) + std::string(option.help) + "\n";
}

std::string usage_of(const CommandRow& command) {
  std::string text = "boba " + std::string(command.name) + " " + std::string(command.operand);
  for (const OptionRow& option : option_table()) {
    const bool needed = option.count == Count::kMany;
    if (!needed || !belongs_to(option, command.command)) continue;
    text += " " + std::string(option.short_name) + " " + std::string(option.argument) + "...";
  }
  return text;
}

std::string exit_codes() { return "Exit: 0 done, 1 input or rules at fault, 2 usage.\n"; }

}  // namespace

std::string help_text() {
  std::string text =
      "boba reads Vietnamese diplomatic news and builds a knowledge graph by rules.\n\nCommands:\n";
  for (const CommandRow& command : command_table()) {
    constexpr std::size_t kWidth = 34;
    text += "  " + padded(usage_of(command), kWidth) + std::string(command.help) + "\n";
  }
  text += "\nOptions:\n";
  for (const OptionRow& option : option_table()) {
    if (is_general(option)) text += option_line(option);
  }
  return text + "\n'boba COMMAND --help' tells which options a command takes.\n" + exit_codes();
}

std::string help_text(Command command) {
  const CommandRow& row = row_of(command);
  std::string text = "usage: " + usage_of(row) + " [OPTION]...\n\n" + std::string(row.help) +
                     "\n\n" + std::string(row.details) + "\nOptions:\n";
  for (const OptionRow& option : option_table()) {
    if (belongs_to(option, command)) text += option_line(option);
  }
  return text + "\n" + exit_codes();
}

std::string version_text() { return "boba " BOBA_VERSION "\n"; }

}  // namespace boba::cli
