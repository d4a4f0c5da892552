// Every broken pack in tests/errors/packs gives the messages of its file `expected`, with paths
// told from its folder. BOBA_UPDATE_GOLDEN=1 rewrites them.
#include "boba/rule_set.hpp"

#include "base/source_file.hpp"

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

std::string without(std::string text, const std::string& part) {
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
    text.erase(at, part.size());
  }
  return text;
}

std::string messages_of(const std::string& folder) {
  const Result<RuleSet> rules = RuleSet::load(folder);
  return without(format(rules.ok() ? rules.value().warnings() : rules.errors()), folder + "/");
}

TEST_CASE("broken rule packs give their messages") {
  std::vector<std::string> folders;
  for (const fs::directory_entry& entry : fs::directory_iterator(BOBA_TESTS_DIR "/errors/packs")) {
    folders.push_back(entry.path().string());
  }
  std::sort(folders.begin(), folders.end());
  CHECK(folders.size() >= 6);
  for (const std::string& folder : folders) {
    CAPTURE(folder);
    const std::string messages = messages_of(folder);
    const std::string golden = folder + "/expected";
    if (std::getenv("BOBA_UPDATE_GOLDEN") != nullptr) {
      std::ofstream(golden, std::ios::binary) << messages;
    }
    const Result<std::string> expected = read_bytes(golden);
    REQUIRE(expected.ok());
    CHECK(messages == expected.value());
  }
}

TEST_CASE("a pack that is no folder") {
  CHECK(messages_of(BOBA_TESTS_DIR "/errors/none") == BOBA_TESTS_DIR
        "/errors/none: is not a folder of rules\n"
        "        a rule pack holds phases.txt, *.rules and lexicon/*.tsv\n");
}

}  // namespace
}  // namespace boba
