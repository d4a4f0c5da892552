#include "base/source_file.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace boba {
namespace {

TEST_CASE("a byte offset is a line and a column of characters") {
  const SourceFile source("a", "đại\nsứ\r\n\nx");
  struct Row {
    std::uint32_t offset;
    std::uint32_t line;
    std::uint32_t column;
  };
  const Row rows[] = {{0, 1, 1}, {2, 1, 2},  {6, 1, 4}, {7, 2, 1},
                      {8, 2, 2}, {13, 3, 1}, {14, 4, 1}};
  for (const Row& row : rows) {
    CAPTURE(row.offset);
    const Position position = source.position(row.offset);
    CHECK(position.line == row.line);
    CHECK(position.column == row.column);
  }
  CHECK(source.line_count() == 4);
  CHECK(source.line(1) == "đại");
  CHECK(source.line(2) == "sứ");
  CHECK(source.line(3).empty());
  CHECK(source.line(4) == "x");
  CHECK(SourceFile("a", "").line_count() == 1);
  CHECK(SourceFile("a", "x\n").line_count() == 1);
}

TEST_CASE("a span is underlined to the end of its line") {
  const SourceFile source("a.tsv", "một hai\nba\n");
  const Diagnostic error = source.error({6, 30}, "is odd", "leave it");
  CHECK(format(error) ==
        "a.tsv:1:5: is odd\n"
        "    1 | một hai\n"
        "            ^~~\n"
        "        leave it\n");
  CHECK(source.diagnose(Severity::kWarning, {10, 10}, "x").severity == Severity::kWarning);
  CHECK(source.error({10, 10}, "x").width == 1);
}

TEST_CASE("a file is read, or it is told why not") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / ("boba_source_" + std::to_string(getpid()));
  fs::create_directories(folder);
  const auto faults_of = [](const fs::path& path) {
    const Result<SourceFile> source = read_source_file(path.string());
    return source.ok() ? "" : format(source.errors()).substr(path.string().size());
  };
  const fs::path file = folder / "a.tsv";
  std::ofstream(file, std::ios::binary) << "\uFEFFmột\r\nhai";
  const Result<SourceFile> source = read_source_file(file.string());
  REQUIRE(source.ok());
  CHECK(source.value().text() == "một\r\nhai");
  std::ofstream(file, std::ios::binary) << "một\nđ\xFFx";
  CHECK(faults_of(file) == ":2:2: is not UTF-8: found byte 0xFF\n");
  CHECK(faults_of(folder / "b") == ": cannot be read: No such file or directory\n");
  CHECK(faults_of(folder) == ": is a folder, a file was expected\n");
  fs::remove_all(folder);
}

}  // namespace
}  // namespace boba
