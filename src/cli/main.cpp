// The program: what was typed, what it means, then the command.
#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "cli/part_files.hpp"
#include "cli/terminal.hpp"

#include <csignal>
#include <exception>
#include <string>
#include <variant>
#include <vector>

namespace boba::cli {
namespace {

Exit fail_usage(const Diagnostics& faults) {
  Terminal terminal;
  terminal.report(faults);
  return Exit::kUsage;
}

Exit print(const std::string& text) {
  Terminal terminal;
  return exit_after(write_data(text), terminal);
}

Exit answer(const HelpRequest& request) {
  return print(request.command ? help_text(*request.command) : help_text());
}

Exit answer(const VersionRequest& /*request*/) { return print(version_text()); }

Exit answer(const CommandLine& line) {
  const Result<AnyCommand> command = command_of(line);
  if (!command.ok()) return fail_usage(command.errors());
  return std::visit([](const auto& meant) { return run(meant); }, command.value());
}

Exit run_program(const std::vector<std::string>& arguments) {
  const Result<Request> request = parse(arguments);
  if (!request.ok()) return fail_usage(request.errors());
  return std::visit([](const auto& asked) { return answer(asked); }, request.value());
}

}  // namespace
}  // namespace boba::cli

int main(int count, char** arguments) {
  // A reader that goes away and a limit on file sizes are errors of write(), not ends of the
  // program.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  boba::cli::remove_part_files_at_signals();
  try {
    return static_cast<int>(boba::cli::run_program({arguments + 1, arguments + count}));
  } catch (const std::exception& error) {
    boba::cli::Terminal().message("boba failed: " + std::string(error.what()) + "\n");
    return static_cast<int>(boba::cli::Exit::kFault);
  }
}
