// Command lines, good and bad: exit code and both streams, whole.
#include "cli/help.hpp"
#include "cli/process.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace boba::test {
namespace {

constexpr const char* kSee = "\n        see 'boba --help'\n";
constexpr const char* kSeeBuild = "\n        see 'boba build --help'\n";
constexpr const char* kSeeFacts = "\n        see 'boba facts --help'\n";
constexpr const char* kSeeEval = "\n        see 'boba eval --help'\n";
constexpr const char* kSeeCheck = "\n        see 'boba check --help'\n";
constexpr const char* kExtensions =
    "\n        formats by extension: .graphml, .dot, .gv, .jsonld, .jsonl\n";

struct BadRow {
  std::vector<std::string> arguments;
  std::string message;
};

const std::vector<BadRow>& bad_rows() {
  static const std::vector<BadRow> kRows = {
      {{}, std::string("a command is missing") + kSee},
      {{"bild", "x"}, std::string("unknown command 'bild'; did you mean 'build'?") + kSee},
      {{"x.txt"}, std::string("unknown command 'x.txt'") + kSee},
      {{"--hlp"}, std::string("unknown option '--hlp'; did you mean '--help'?") + kSee},
      {{"--zones", "all"}, std::string("unknown option '--zones'") + kSee},
      {{"build", "--zoness", "all", "x", "-o", "a.dot"},
       std::string("unknown option '--zoness'; did you mean '--zones'?") + kSeeBuild},
      {{"build", "x"}, std::string("an output is missing: -o FILE") + kSeeBuild},
      {{"build", "-o", "a.dot"}, std::string("an INPUT is missing") + kSeeBuild},
      {{"build", "x", "-o"},
       std::string("option '--output' needs a value: --output FILE") + kSeeBuild},
      {{"build", "x", "-o", "a.dot", "-o", "a.dot"},
       std::string("output 'a.dot' is given twice") + kSeeBuild},
      {{"build", "x", "-o", "a.dot", "-o", "b.dot", "-o", "./a.dot"},
       std::string("outputs 'a.dot' and './a.dot' are one file") + kSeeBuild},
      {{"build", "x", "-o", "a.jsonld", "--base", "kg.example/"},
       std::string("option '--base' is an IRI that ends in '/' or '#', found 'kg.example/'") +
           kSeeBuild},
      {{"build", "x", "-o", "a.jsonld", "--base", "https://kg.example"},
       std::string("option '--base' is an IRI that ends in '/' or '#', found "
                   "'https://kg.example'") +
           kSeeBuild},
      {{"facts", "x", "--published", "13/3/2024"},
       std::string("option '--published' is YYYY-MM-DD, found '13/3/2024'; did you mean "
                   "'2024-03-13'?") +
           kSeeFacts},
      {{"facts", "x", "--published", "2024-02-30"},
       std::string("option '--published' is YYYY-MM-DD, found '2024-02-30'") + kSeeFacts},
      {{"facts", "x", "--published", "2024-03-13T08:00"},
       std::string("option '--published' is YYYY-MM-DD, found '2024-03-13T08:00'; did you mean "
                   "'2024-03-13'?") +
           kSeeFacts},
      {{"build", "x", "-o", "a.xml", "-o", "b"},
       std::string("a.xml: unknown format '.xml'") + kExtensions +
           "b: 'b' has no extension to tell the format by" + kExtensions},
      {{"build", "x", "-o", "a.dot", "--view", "peple", "--published", "12/3"},
       std::string("option '--published' is YYYY-MM-DD, found '12/3'") + kSeeBuild +
           "option '--view' is one of full, people, posts, topics, found 'peple'; did you mean "
           "'people'?" +
           kSeeBuild},
      {{"facts", "--view", "people", "x"},
       std::string("'facts' has no option '--view'") + kSeeFacts},
      {{"facts", "x", "--version"}, std::string("'facts' has no option '--version'") + kSeeFacts},
      {{"facts", "x", "-z"}, std::string("unknown option '-z'") + kSeeFacts},
      {{"facts", "x", "--rules"},
       std::string("option '--rules' needs a value: --rules DIR") + kSeeFacts},
      {{"facts", "--jobs", "0", "x"},
       std::string("option '--jobs' is a number from 1 to 256, found '0'") + kSeeFacts},
      {{"facts", "--jobs", "-1", "x"},
       std::string("option '--jobs' is a number from 1 to 256, found '-1'") + kSeeFacts},
      {{"facts", "--jobs", "2x", "x"},
       std::string("option '--jobs' is a number from 1 to 256, found '2x'") + kSeeFacts},
      {{"facts", "--jobs", "1", "--jobs", "2", "x"},
       std::string("option '--jobs' is given twice") + kSeeFacts},
      {{"facts", "--zones", "al", "x"},
       std::string("option '--zones' is one of article, all, found 'al'; did you mean 'all'?") +
           kSeeFacts},
      {{"check"}, std::string("'check' takes one RULES folder, found 0") + kSeeCheck},
      {{"check", "a", "b"}, std::string("'check' takes one RULES folder, found 2") + kSeeCheck},
      {{"eval"},
       std::string("a GOLD folder is missing") + kSeeEval + "a file of FACTS is missing" +
           kSeeEval},
      {{"eval", "gold"}, std::string("a file of FACTS is missing") + kSeeEval},
      {{"eval", "gold", "a", "--misses", "few", "--against", "a", "--tolerance", "1.5"},
       std::string("option '--misses' is a whole number from 0 to 1000000, found 'few'") +
           kSeeEval + "option '--tolerance' is a number from 0 to 1, found '1.5'" + kSeeEval},
      {{"eval", "gold", "a.jsonl", "--misses", "-1"},
       std::string("option '--misses' is a whole number from 0 to 1000000, found '-1'") + kSeeEval},
      {{"eval", "gold", "a.jsonl", "--misses", "1.5", "--against", "a", "--tolerance", "nan"},
       std::string("option '--misses' is a whole number from 0 to 1000000, found '1.5'") +
           kSeeEval + "option '--tolerance' is a number from 0 to 1, found 'nan'" + kSeeEval},
      {{"eval", "gold", "a.jsonl", "--tolerance", "0.1"},
       std::string("option '--tolerance' goes with '--against'") + kSeeEval},
      {{"eval", "gold", "a.jsonl", "--agains", "a.json"},
       std::string("unknown option '--agains'; did you mean '--against'?") + kSeeEval},
      {{"facts", "x", "--json", "a.json"},
       std::string("'facts' has no option '--json'") + kSeeFacts},
  };
  return kRows;
}

}  // namespace

TEST_CASE("a command line that cannot be meant exits 2 and says why") {
  for (const BadRow& row : bad_rows()) {
    CAPTURE(row.message);
    const Finished finished = run(row.arguments);
    CHECK(finished.exit == 2);
    CHECK(finished.out.empty());
    CHECK(finished.err == row.message);
  }
}

TEST_CASE("help and version go to standard output and exit 0") {
  struct Row {
    std::vector<std::string> arguments;
    std::string text;
  };
  const std::vector<Row> rows = {
      {{"--help"}, cli::help_text()},
      {{"-h"}, cli::help_text()},
      {{"--version"}, "boba " BOBA_VERSION "\n"},
      {{"build", "--help"}, cli::help_text(cli::Command::kBuild)},
      {{"facts", "-h", "x"}, cli::help_text(cli::Command::kFacts)},
      {{"explain", "--help"}, cli::help_text(cli::Command::kExplain)},
      {{"check", "--help"}, cli::help_text(cli::Command::kCheck)},
      {{"eval", "--help"}, cli::help_text(cli::Command::kEval)},
  };
  for (const Row& row : rows) {
    CAPTURE(row.arguments.front());
    const Finished finished = run(row.arguments);
    CHECK(finished.exit == 0);
    CHECK(finished.out == row.text);
    CHECK(finished.err.empty());
  }
}

}  // namespace boba::test
