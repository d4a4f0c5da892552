#include "cli/parse.hpp"

#include "base/suggest.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>

namespace boba::cli {
namespace {

std::string in_quotes(std::string_view name) { return "'" + std::string(name) + "'"; }

std::string unknown(std::string_view what, std::string_view name,
                    std::span<const std::string> known) {
  std::string text = "unknown " + std::string(what) + " " + in_quotes(name);
  const std::optional<std::string> nearest = nearest_name(name, known);
  if (nearest.has_value()) text += "; did you mean " + in_quotes(*nearest) + "?";
  return text;
}

std::vector<std::string> option_names(Command command) {
  std::vector<std::string> names;
  for (const OptionRow& option : option_table()) {
    if (belongs_to(option, command)) names.emplace_back(option.name);
  }
  return names;
}

Diagnostic unknown_option(const std::string& argument, Command command) {
  const std::string name = argument.substr(0, argument.find('='));
  for (const OptionRow& option : option_table()) {
    if (name != option.name && name != option.short_name) continue;
    return usage_error(in_quotes(row_of(command).name) + " has no option " + in_quotes(name),
                       command);
  }
  return usage_error(unknown("option", name, option_names(command)), command);
}

Diagnostic unknown_command(const std::string& name) {
  std::vector<std::string> known;
  for (const CommandRow& command : command_table()) known.emplace_back(command.name);
  if (!name.starts_with('-')) return usage_error(unknown("command", name, known), std::nullopt);
  const std::vector<std::string> options = {"--help", "--version"};
  return usage_error(unknown("option", name, options), std::nullopt);
}

std::optional<Command> command_named(std::string_view name) {
  for (const CommandRow& command : command_table()) {
    if (command.name == name) return command.command;
  }
  return std::nullopt;
}

// An option whose value never came, which CLI11 tells of without naming the option.
std::optional<Diagnostic> missing_value(std::span<const std::string> arguments, Command command) {
  for (const OptionRow& option : option_table()) {
    const bool is_last = !arguments.empty() &&
                         (arguments.back() == option.name || arguments.back() == option.short_name);
    if (!is_last || option.count == Count::kFlag || !belongs_to(option, command)) continue;
    return usage_error("option " + in_quotes(option.name) + " needs a value: " +
                           std::string(option.name) + " " + std::string(option.argument),
                       command);
  }
  return std::nullopt;
}

void add_option(CLI::App& app, const OptionRow& row, CommandLine& line) {
  std::string names(row.name);
  if (!row.short_name.empty()) names += "," + std::string(row.short_name);
  std::vector<std::string>& values = line.values[row.name];
  if (row.count == Count::kFlag) {
    app.add_flag_callback(names, [&values] { values.emplace_back(); });
  } else {
    app.add_option(names, values)->allow_extra_args(false);
  }
}

Diagnostics faults_of(const CommandLine& line, std::span<const std::string> extras) {
  Diagnostics faults;
  for (const std::string& argument : extras) {
    faults.push_back(unknown_option(argument, line.command));
  }
  for (const OptionRow& option : option_table()) {
    const auto given = line.values.find(option.name);
    if (given == line.values.end() || option.count != Count::kOnce) continue;
    if (given->second.size() > 1) {
      faults.push_back(
          usage_error("option " + in_quotes(option.name) + " is given twice", line.command));
    }
  }
  return faults;
}

Result<Request> parse_command(Command command, std::span<const std::string> arguments) {
  CommandLine line;
  line.command = command;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  for (const OptionRow& row : option_table()) {
    if (belongs_to(row, command)) add_option(app, row, line);
  }
  app.add_option("operands", line.operands);
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::ParseError& error) {
    const std::optional<Diagnostic> missing = missing_value(arguments, command);
    return missing.value_or(usage_error(error.what(), command));
  }
  std::erase_if(line.values, [](const auto& option) { return option.second.empty(); });
  if (line.has("--help")) return Request(HelpRequest{command});
  const std::vector<std::string> extras = app.remaining();
  const Diagnostics faults = faults_of(line, extras);
  if (!faults.empty()) return faults;
  return Request(std::move(line));
}

}  // namespace

std::optional<std::string> CommandLine::value(std::string_view option) const {
  const auto found = values.find(option);
  if (found == values.end()) return std::nullopt;
  return found->second.front();
}

Diagnostic usage_error(std::string message, std::optional<Command> command) {
  const std::string name = command ? std::string(row_of(*command).name) + " " : std::string();
  return file_error({}, std::move(message), "see 'boba " + name + "--help'");
}

Result<Request> parse(std::span<const std::string> arguments) {
  if (arguments.empty()) return usage_error("a command is missing", std::nullopt);
  const std::string& first = arguments.front();
  if (first == "--help" || first == "-h") return Request(HelpRequest{});
  if (first == "--version") return Request(VersionRequest{});
  const std::optional<Command> command = command_named(first);
  if (!command.has_value()) return unknown_command(first);
  return parse_command(*command, arguments.subspan(1));
}

}  // namespace boba::cli
