// Standard output and standard error, the only place that writes to them. Data goes to standard
// output through write_data; everything else through a Terminal.
#pragma once

#include "boba/result.hpp"

#include "cli/commands.hpp"

#include <chrono>
#include <cstddef>
#include <string_view>
#include <system_error>

namespace boba::cli {

// Writes all of `bytes` to a file descriptor. The error of the system if that fails.
[[nodiscard]] std::error_code write_all(int descriptor, std::string_view bytes);

// Writes all of `bytes` to standard output. std::errc::broken_pipe: the reader has gone away.
[[nodiscard]] std::error_code write_data(std::string_view bytes);

// Messages and a progress line on standard error. The progress line is shown only on a terminal and
// is gone when the Terminal is. For one thread.
class Terminal {
 public:
  Terminal();
  ~Terminal();
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  void message(std::string_view text);
  void report(const Diagnostics& diagnostics);

  // "read 1200 articles", a few times a second.
  void progress(std::size_t articles);

 private:
  void clear();

  using Clock = std::chrono::steady_clock;
  bool interactive_;
  bool shown_ = false;
  Clock::time_point next_;
};

// What a command ends with after write_data: a reader that went away is no fault, anything else is
// reported.
[[nodiscard]] Exit exit_after(std::error_code written, Terminal& terminal);

}  // namespace boba::cli
