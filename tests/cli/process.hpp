// Runs the program as a user's shell would, and keeps what it said.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace boba::test {

enum class StandardOutput { kKept, kFullDisk, kClosedPipe };

// A signal that is sent as soon as a hidden file stands in the folder.
struct Interruption {
  int signal = 0;
  std::filesystem::path folder;
};

struct Invocation {
  std::vector<std::string> arguments;
  std::string input;                               // standard input
  StandardOutput output = StandardOutput::kKept;   // where standard output goes
  std::map<std::string, std::string> environment;  // beside the rules of this source tree
  std::optional<std::size_t> file_limit;           // no file may grow beyond, in bytes
  std::optional<Interruption> interruption;
};

struct Finished {
  int exit = -1;  // minus the signal if it was killed
  std::string out;
  std::string err;
};

[[nodiscard]] Finished run(const Invocation& invocation);

// With arguments alone.
[[nodiscard]] Finished run(const std::vector<std::string>& arguments);

}  // namespace boba::test
