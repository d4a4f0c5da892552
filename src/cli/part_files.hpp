// PartFiles: the unfinished output files of this process, for a signal that ends it. A handler runs
// at any moment on any thread and may only call what is async-signal-safe, so the names stand in
// memory that is never freed. That is the one state of the program that is global.
#pragma once

#include <atomic>
#include <csignal>
#include <string>

namespace boba::cli {

// From now on SIGHUP, SIGINT, SIGQUIT and SIGTERM remove all files noted here and then end the
// program as they would have done. Those that the parent ignores (nohup) stay ignored. Call once,
// before there are threads.
void remove_part_files_at_signals();

// Notes one file as long as it lives: make it before the file is created, end it after the file is
// gone or has its final name.
class PartFile {
 public:
  explicit PartFile(const std::string& path);
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;
  ~PartFile();

 private:
  std::atomic<bool>* there_ = nullptr;
};

// Holds back the signals above as long as it lives, on this thread; there must be no other.
class SignalsHeld {
 public:
  SignalsHeld();
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;
  ~SignalsHeld();

 private:
  sigset_t before_{};
};

}  // namespace boba::cli
