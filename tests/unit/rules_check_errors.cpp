// Every broken file of tests/errors gives the messages of its .expected file.
// BOBA_UPDATE_GOLDEN=1 rewrites them.
#include "rules/check.hpp"
#include "rules/parser.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace boba {
namespace {

namespace fs = std::filesystem;

const std::string kFolder = BOBA_TESTS_DIR "/errors";

std::string text_of(const fs::path& path) {
  const Result<std::string> bytes = read_bytes(path.string());
  return bytes.ok() ? bytes.value() : "";
}

KnownNames known_names() {
  KnownNames known;
  known.class_attributes = {
      {"person", {"head"}}, {"title", {"head", "level"}}, {"country", {"name"}}, {"honorific", {}}};
  known.strategies = {"rest", "of-clause"};
  known.values["act"] = {"propose", "agree"};
  known.used_by_program = {"country", "honorific", "title", "person"};
  return known;
}

// The messages for a file that stands between two good ones.
std::string messages_of(const fs::path& path) {
  const fs::path shared = fs::path(kFolder) / "shared";
  std::vector<SourceFile> sources;
  sources.emplace_back("base.rules", text_of(shared / "base.rules"));
  sources.emplace_back(path.filename().string(), text_of(path));
  sources.emplace_back("later.rules", text_of(shared / "later.rules"));
  std::vector<ParsedFile> parsed;
  for (const SourceFile& source : sources) parsed.push_back(parse_rules(source));
  std::vector<CheckedFile> files;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    files.push_back({&sources[i], &parsed[i].file, parsed[i].errors, parsed[i].unread});
  }
  return format(check_rules(files, known_names()));
}

std::vector<fs::path> broken_files() {
  std::vector<fs::path> paths;
  for (const fs::directory_entry& entry : fs::directory_iterator(kFolder)) {
    if (entry.path().extension() == ".rules") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

TEST_CASE("broken rule files give their messages") {
  const std::vector<fs::path> paths = broken_files();
  CHECK(paths.size() >= 45);
  for (const fs::path& path : paths) {
    CAPTURE(path.string());
    const std::string messages = messages_of(path);
    CHECK_FALSE(messages.empty());
    fs::path golden = path;
    golden.replace_extension(".expected");
    if (std::getenv("BOBA_UPDATE_GOLDEN") != nullptr) {
      std::ofstream(golden, std::ios::binary) << messages;
    }
    CHECK(messages == text_of(golden));
  }
}

TEST_CASE("the files that stand around the broken ones are good") {
  CHECK(messages_of(fs::path(kFolder) / "shared" / "none.rules") == "");
}

}  // namespace
}  // namespace boba
