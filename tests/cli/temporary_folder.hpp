// A folder for one test, gone at its end.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace boba::test {

class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  // The path of `name` in the folder.
  [[nodiscard]] std::string path(std::string_view name = {}) const;

  // Writes a file, with the folders that it stands in, and returns its path.
  std::string write(std::string_view name, std::string_view bytes) const;

  [[nodiscard]] std::string read(std::string_view name) const;

  // The names of all files, hidden ones too, sorted.
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  std::filesystem::path root_;
};

[[nodiscard]] std::string read_file(const std::filesystem::path& path);

// `text` with every `from` replaced.
[[nodiscard]] std::string replaced(std::string text, std::string_view from, std::string_view to);

}  // namespace boba::test
