// OutputFiles: the files of one run, which appear together when all are complete, or not at all.
// Each is written to a hidden file beside its target, flushed and closed, and takes the target's
// name in publish(), when all are. Files that were not published are removed, also by a signal that
// ends the program; what stood under their names is untouched.
#pragma once

#include "boba/result.hpp"

#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace boba::cli {

// Why `path` cannot become an output, as far as that shows before the work: its folder is missing
// or not writable, it is a folder or a device itself.
[[nodiscard]] std::optional<Diagnostic> target_fault(const std::string& path);

class PendingFile;

class OutputFiles {
 public:
  OutputFiles();
  OutputFiles(OutputFiles&&) noexcept;
  OutputFiles& operator=(OutputFiles&&) noexcept;
  ~OutputFiles();

  // Opens the next file, lets `write` fill it and brings it safely to the disk. One at a time.
  template <typename Writer>
  [[nodiscard]] std::optional<Diagnostic> add(const std::string& path, const Writer& write) {
    std::optional<Diagnostic> fault = open(path);
    if (fault.has_value()) return fault;
    write(stream());
    return complete();
  }

  // Gives all files their names, one after the other: if the system refuses a name that was allowed
  // a moment before, the files before it have theirs already.
  [[nodiscard]] std::optional<Diagnostic> publish();

 private:
  [[nodiscard]] std::optional<Diagnostic> open(const std::string& path);
  [[nodiscard]] std::ostream& stream();
  [[nodiscard]] std::optional<Diagnostic> complete();

  std::vector<std::unique_ptr<PendingFile>> files_;
};

}  // namespace boba::cli
