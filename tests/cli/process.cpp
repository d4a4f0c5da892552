#include "cli/process.hpp"

#include "cli/temporary_folder.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace boba::test {
namespace {

constexpr int kCannotStart = 127;

void redirect(const std::string& path, int flags, int descriptor) {
  constexpr mode_t kMode = 0600;
  const int opened = ::open(path.c_str(), flags, kMode);
  if (opened < 0 || ::dup2(opened, descriptor) < 0) ::_exit(kCannotStart);
  ::close(opened);
}

// Standard output becomes a pipe that nobody reads any more.
void redirect_to_closed_pipe() {
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0 || ::dup2(ends[1], STDOUT_FILENO) < 0) ::_exit(kCannotStart);
  ::close(ends[0]);
  ::close(ends[1]);
}

void redirect_output(StandardOutput output, const std::string& kept) {
  constexpr int kCreate = O_WRONLY | O_CREAT | O_TRUNC;
  switch (output) {
    case StandardOutput::kKept:
      return redirect(kept, kCreate, STDOUT_FILENO);
    case StandardOutput::kFullDisk:
      return redirect("/dev/full", O_WRONLY, STDOUT_FILENO);
    case StandardOutput::kClosedPipe:
      return redirect_to_closed_pipe();
  }
}

// The child's part: never returns.
[[noreturn]] void become_program(const Invocation& invocation, const TemporaryFolder& folder) {
  redirect(folder.path("in"), O_RDONLY, STDIN_FILENO);
  redirect_output(invocation.output, folder.path("out"));
  redirect(folder.path("err"), O_WRONLY | O_CREAT | O_TRUNC, STDERR_FILENO);
  if (invocation.interruption.has_value()) {
    ::signal(invocation.interruption->signal, SIG_DFL);
  }
  ::setenv("BOBA_RULES", BOBA_SOURCE_DIR "/rules/vi", 1);
  for (const auto& [name, value] : invocation.environment) {
    ::setenv(name.c_str(), value.c_str(), 1);
  }
  if (invocation.file_limit.has_value()) {
    const rlimit limit{*invocation.file_limit, *invocation.file_limit};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  std::vector<std::string> words = {BOBA_PROGRAM};
  words.insert(words.end(), invocation.arguments.begin(), invocation.arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  ::execv(BOBA_PROGRAM, pointers.data());
  ::_exit(kCannotStart);
}

bool has_hidden_file(const std::filesystem::path& folder) {
  return std::any_of(std::filesystem::directory_iterator(folder), {}, [](const auto& entry) {
    return entry.path().filename().string().starts_with('.');
  });
}

void interrupt(pid_t child, const Interruption& interruption) {
  siginfo_t ended = {};
  while (!has_hidden_file(interruption.folder)) {
    ::waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOHANG | WNOWAIT);
    if (ended.si_pid == child) return;
  }
  ::kill(child, interruption.signal);
}

}  // namespace

Finished run(const Invocation& invocation) {
  const TemporaryFolder folder;
  folder.write("in", invocation.input);
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) become_program(invocation, folder);
  if (invocation.interruption.has_value()) interrupt(child, *invocation.interruption);
  int status = 0;
  if (::waitpid(child, &status, 0) != child) throw std::runtime_error("cannot wait");
  const int exit = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  return {exit, folder.read("out"), folder.read("err")};
}

Finished run(const std::vector<std::string>& arguments) {
  Invocation invocation;
  invocation.arguments = arguments;
  return run(invocation);
}

}  // namespace boba::test
