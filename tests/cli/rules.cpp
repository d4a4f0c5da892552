// Rules at fault: every fault of every file in one run, exit code 1, nothing written.
#include "cli/process.hpp"
#include "cli/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace boba::test {

TEST_CASE("the rules are found where the user or the environment says, else beside the program") {
  struct Row {
    std::vector<std::string> options;
    std::string environment;
    int exit;
  };
  const std::string rules = BOBA_SOURCE_DIR "/rules/vi";
  const std::vector<Row> rows = {
      {{}, "", 0},    {{"--rules", rules}, "", 0}, {{"--rules", rules}, "/nowhere", 0},
      {{}, rules, 0}, {{}, "/nowhere", 1},         {{"--rules", "/nowhere"}, "", 1},
  };
  for (const Row& row : rows) {
    CAPTURE(row.environment);
    Invocation invocation;
    invocation.arguments = {"facts", BOBA_SOURCE_DIR "/examples/articles/tiep_dai_su.txt"};
    invocation.arguments.insert(invocation.arguments.end(), row.options.begin(), row.options.end());
    if (!row.environment.empty()) invocation.environment["BOBA_RULES"] = row.environment;
    const Finished finished = run(invocation);
    CHECK(finished.exit == row.exit);
    CHECK(finished.out.empty() == (row.exit != 0));
  }
}

}  // namespace boba::test
