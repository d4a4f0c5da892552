#include "cli/terminal.hpp"

#include <cerrno>
#include <string>
#include <unistd.h>

namespace boba::cli {

std::error_code write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return {errno, std::generic_category()};
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

std::error_code write_data(std::string_view bytes) { return write_all(STDOUT_FILENO, bytes); }

Terminal::Terminal() : interactive_(::isatty(STDERR_FILENO) == 1), next_(Clock::now()) {}

Terminal::~Terminal() { clear(); }

void Terminal::message(std::string_view text) {
  clear();
  // Where there is no standard error, there is nobody to tell.
  static_cast<void>(write_all(STDERR_FILENO, text));
}

void Terminal::report(const Diagnostics& diagnostics) { message(format(diagnostics)); }

void Terminal::progress(std::size_t articles) {
  constexpr std::chrono::milliseconds kInterval(200);
  if (!interactive_ || Clock::now() < next_) return;
  next_ = Clock::now() + kInterval;
  message("read " + std::to_string(articles) + " articles");
  shown_ = true;
}

void Terminal::clear() {
  constexpr std::string_view kEraseLine = "\r\033[K";
  if (!shown_) return;
  static_cast<void>(write_all(STDERR_FILENO, kEraseLine));
  shown_ = false;
}

Exit exit_after(std::error_code written, Terminal& terminal) {
  if (!written || written == std::errc::broken_pipe) return Exit::kDone;
  terminal.message("cannot write to standard output: " + written.message() + "\n");
  return Exit::kFault;
}

}  // namespace boba::cli
