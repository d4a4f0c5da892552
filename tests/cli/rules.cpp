// Rules at fault: every fault of every file in one run, exit code 1, nothing written.
#include "cli/process.hpp"
#include "cli/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace boba::test {
namespace {

constexpr const char* kTable = R"(# %
# source: written for this test
# licence: Apache-2.0
# vi: label in Vietnamese
# en: label in English
a	vi=một	en=one
)";

constexpr const char* kLexicon = R"(# class city
# source: written for this test
# licence: Apache-2.0
Hà Nội
Huế
)";

// Ten faults, one in each rule, on the line below the rule's name or on the one after that.
constexpr const char* kRules = R"(phase bad: longest
mention Place
  name text required
rule first
  match x:@citty
  make Place(name = x)
rule second
  match x:@city[country=vn]
  make Place(name = x)
rule third
  match x:@city
  make Plce(name = x)
rule fourth
  match x:@city
  make Place(nmae = x)
rule fifth
  match x:@city
  make Place(name = y)
rule sixth
  match x:Plase
  make Place(name = x)
rule seventh
  match x:&Missing
  make Place(name = x)
rule eighth
  match x:@city )
  make Place(name = x)
rule ninth
  match x::capp
  make Place(name = x)
rule tenth
  match x:@city "Huế
  make Place(name = x)
)";

void write_pack(const TemporaryFolder& folder) {
  folder.write("phases.txt", "bad.rules\n");
  folder.write("topics.tsv", replaced(kTable, "%", "topics"));
  folder.write("acts.tsv", replaced(kTable, "%", "acts"));
  folder.write("lexicon/city.tsv", kLexicon);
  folder.write("bad.rules", kRules);
}

}  // namespace

TEST_CASE("ten faults of a rule file are told in one run") {
  const TemporaryFolder folder;
  write_pack(folder);
  const std::vector<std::string> places = {
      "bad.rules:5:11:",  "bad.rules:8:17:",  "bad.rules:12:8:",  "bad.rules:15:14:",
      "bad.rules:18:21:", "bad.rules:20:11:", "bad.rules:23:11:", "bad.rules:26:17:",
      "bad.rules:29:11:", "bad.rules:32:17:",
  };
  const Finished finished = run({"check", folder.path()});
  CHECK(finished.exit == 1);
  CHECK(finished.out.empty());
  for (const std::string& place : places) {
    CAPTURE(finished.err);
    CAPTURE(place);
    CHECK(finished.err.find(folder.path(place) + " ") != std::string::npos);
  }

  const std::string output = folder.write("a.graphml", "earlier");
  const Finished build =
      run({"build", BOBA_SOURCE_DIR "/examples/articles", "--rules", folder.path(), "-o", output});
  CHECK(build.exit == 1);
  CHECK(build.out.empty());
  CHECK(folder.read("a.graphml") == "earlier");
}

TEST_CASE("a phrase that stands twice in a lexicon") {
  const TemporaryFolder folder;
  write_pack(folder);
  const std::string lexicon = folder.write("lexicon/city.tsv", kLexicon + std::string("hà nội\n"));
  const Finished finished = run({"check", folder.path()});
  CHECK(finished.exit == 1);
  CHECK(finished.err.starts_with(
      lexicon +
      ":6:1: duplicate phrase 'hà nội': it stands in line 4 already\n"
      "    6 | hà nội\n"
      "        ^~~~~~\n"
      "        case, tone placement and dashes do not make two phrases\n"));
}

TEST_CASE("rules that are not there") {
  const Finished finished = run({"check", "/nowhere"});
  CHECK(finished.exit == 1);
  CHECK(finished.err ==
        "/nowhere: is not a folder of rules\n"
        "        a rule pack holds phases.txt, *.rules and lexicon/*.tsv\n"
        "1 error\n");
}

TEST_CASE("a folder of packs is no pack") {
  const std::string rules = BOBA_SOURCE_DIR "/rules";
  const Finished finished = run({"check", rules});
  CHECK(finished.exit == 1);
  CHECK(finished.err ==
        rules + ": is not a folder of rules: it has no phases.txt\n        did you mean '" + rules +
            "/vi'?\n1 error\n");
}

TEST_CASE("the rules are found where the user or the environment says") {
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
