#include "cli/part_files.hpp"

#include <array>
#include <memory>
#include <unistd.h>

namespace boba::cli {
namespace {

constexpr std::array kEnding = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};

struct Note {
  std::string path;
  std::atomic<bool> there{true};
  Note* next = nullptr;
};

// The newest note. Notes are added in front and never removed: a handler may be reading them.
std::atomic<Note*> newest{nullptr};

static_assert(std::atomic<Note*>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

// The signal is blocked while this runs and has its default meaning again, so raising it ends the
// program on return.
extern "C" void remove_part_files(int signal) {
  for (const Note* note = newest.load(); note != nullptr; note = note->next) {
    if (note->there.load()) ::unlink(note->path.c_str());
  }
  ::raise(signal);
}

sigset_t ending_signals() {
  sigset_t set;
  ::sigemptyset(&set);
  for (const int signal : kEnding) ::sigaddset(&set, signal);
  return set;
}

}  // namespace

void remove_part_files_at_signals() {
  struct sigaction action = {};
  action.sa_handler = remove_part_files;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  action.sa_mask = ending_signals();
  for (const int signal : kEnding) {
    struct sigaction before = {};
    ::sigaction(signal, nullptr, &before);
    if (before.sa_handler == SIG_DFL) ::sigaction(signal, &action, nullptr);
  }
}

PartFile::PartFile(const std::string& path) {
  Note* const note = std::make_unique<Note>().release();
  note->path = path;
  note->next = newest.load();
  while (!newest.compare_exchange_weak(note->next, note)) {
  }
  there_ = &note->there;
}

PartFile::~PartFile() { there_->store(false); }

SignalsHeld::SignalsHeld() {
  const sigset_t held = ending_signals();
  ::pthread_sigmask(SIG_BLOCK, &held, &before_);
}

SignalsHeld::~SignalsHeld() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

}  // namespace boba::cli
