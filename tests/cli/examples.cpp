// The graphs of the examples, compared whole with examples/expected. BOBA_UPDATE_GOLDEN=1 rewrites.
#include "cli/process.hpp"
#include "cli/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace boba::test {
namespace {

namespace fs = std::filesystem;

// The first line in which `found` is not `expected`, with its number; empty if there is none.
std::string first_difference(const std::string& found, const std::string& expected) {
  std::istringstream found_lines(found);
  std::istringstream expected_lines(expected);
  std::string one;
  std::string other;
  for (int number = 1;; ++number) {
    const bool has_one = static_cast<bool>(std::getline(found_lines, one));
    const bool has_other = static_cast<bool>(std::getline(expected_lines, other));
    if (!has_one && !has_other) return found == expected ? "" : "line ends";
    if (has_one && has_other && one == other) continue;
    return std::to_string(number) + ": found " + (has_one ? one : "the end") + "\nexpected " +
           (has_other ? other : "the end");
  }
}

void check_golden(const std::string& name, const std::string& found) {
  const fs::path file = fs::path(BOBA_SOURCE_DIR "/examples/expected") / name;
  if (std::getenv("BOBA_UPDATE_GOLDEN") != nullptr) {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << found;
  }
  CAPTURE(name);
  CHECK(first_difference(found, read_file(file)) == "");
}

}  // namespace

TEST_CASE("each example gives its expected facts") {
  const fs::path articles = BOBA_SOURCE_DIR "/examples/articles";
  for (const fs::directory_entry& entry : fs::directory_iterator(articles)) {
    const Finished finished = run({"facts", entry.path().string()});
    REQUIRE(finished.exit == 0);
    CHECK(!finished.out.empty());
    check_golden(entry.path().stem().string() + ".facts.jsonl", finished.out);
  }
}

TEST_CASE("the examples together give their expected graph in every format") {
  const std::vector<std::string> names = {"examples.graphml", "examples.dot", "examples.jsonld"};
  const TemporaryFolder folder;
  std::vector<std::string> words = {"build", BOBA_SOURCE_DIR "/examples/articles"};
  for (const std::string& name : names) words.insert(words.end(), {"-o", folder.path(name)});
  REQUIRE(run(words).exit == 0);
  for (const std::string& name : names) check_golden(name, folder.read(name));
}

}  // namespace boba::test
