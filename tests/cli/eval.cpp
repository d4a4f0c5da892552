// boba eval: the whole report, its comparison with saved figures, and inputs at fault.
#include "cli/process.hpp"
#include "cli/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace boba::test {
namespace {

const std::string kGold =
    R"({"roles":[{"person":"Lê An","role":"Bộ trưởng","organization":["Bộ Y tế"],"country":["Lào"]}],
"events":[{"id":"e1","kind":"reception","participants":[["Lê An"],["Hà Bình"]],
  "date":["2024-03-12"],"place":["Huế"]}],
"statements":[{"speaker":[["Lê An"]],"act":["affirm"],"begin":40,"end":60,
  "text":"hai nước là bạn tốt.","topics":["trade"],"event":"e1"}]})";

const std::string kRole =
    R"({"type":"role","document":"a","begin":0,"end":5,"text":"Lê An","rule":"r","confidence":0.87,)"
    R"("person":"Lê An","role":"Bộ trưởng","organization":"Bộ Y tế","country":"Lào",)"
    R"("status":"current","date":null})"
    "\n";
const std::string kEvent =
    R"({"type":"event","document":"a","begin":0,"end":5,"text":"Lê An","rule":"r","confidence":0.9,)"
    R"("id":"a#e1","kind":"visit","participants":["Lê An","Hà Bình"],"date":"2024-03-12",)"
    R"("place":"Huế","status":"held"})"
    "\n";
const std::string kStatement =
    R"({"type":"statement","document":"a","begin":40,"end":59,"text":"hai nước là bạn tốt",)"
    R"("rule":"r","confidence":0.9,"id":"a#s1","event":"a#e1","speaker":["Lê An"],"act":"affirm",)"
    R"("addressee":[],"topics":["trade","energy"]})"
    "\n";

const char* const kReport =
    R"(2 articles, 1 without facts                       P      R     F1   95 % of F1      right     found
roles (person, role, organization, country)   1.000  0.500  0.667   0.000-1.000       1/1       1/2
roles (person, role)                          1.000  0.500  0.667   0.000-1.000       1/1       1/2
events (participants)                         1.000  0.500  0.667   0.000-1.000       1/1       1/2
events (participants, kind, date)             0.000  0.000  0.000   0.000-0.000       0/1       0/2
event places                                  1.000  1.000  1.000   1.000-1.000       1/1       1/1
statements                                    1.000  0.500  0.667   0.000-1.000       1/1       1/2
topics of the statements found                0.500  1.000  0.667   0.667-0.667       1/2       1/1
events of the statements found                1.000  1.000  1.000   1.000-1.000       1/1       1/1

roles: current                                1.000  0.500  0.667   0.000-1.000       1/1       1/2
events: reception                             0.000  0.000  0.000   0.000-0.000       0/0       0/2
events: visit                                 0.000  0.000  0.000   0.000-0.000       0/1       0/0
statements: affirm                            1.000  0.500  0.667   0.000-1.000       1/1       1/2

confidence     facts   right   share    mean     roles    events  statements
0.9-1.0            2       1   0.500   0.900       0/0       0/1         1/1
0.8-0.9            1       1   1.000   0.870       1/1       0/0         0/0

cause                                        missed  wrong
roles: person not found                           1      0
events: not found                                 1      0
events: kind differs                              1      1
statements: not found                             1      0

roles
  b: missed, person not found: Lê An, Bộ trưởng, Bộ Y tế, Lào

events
  a:0-5: wrong, kind differs: visit 2024-03-12, Lê An, Hà Bình in 'Lê An'

statements
  b:40-60: missed, not found: Lê An, affirm: hai nước là bạn tốt.
)";

// A folder with gold for two articles and facts of one.
class Corpus {
 public:
  Corpus() {
    folder_.write("gold/a.json", kGold);
    folder_.write("gold/b.json", kGold);
    folder_.write("facts.jsonl", kRole + kEvent + kStatement);
  }

  [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }

  // Runs eval on them, with more arguments.
  [[nodiscard]] Finished evaluated(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> words = {"eval", folder_.path("gold"), folder_.path("facts.jsonl")};
    words.insert(words.end(), more.begin(), more.end());
    return run(words);
  }

 private:
  TemporaryFolder folder_;
};

// What saved figures say of one row.
std::string saved(const std::string& row, const std::string& f1) {
  return R"({"articles":2,"rows":{")" + row + R"(":{"precision":0.5,"recall":0.5,"f1":)" + f1 +
         "}}}";
}

}  // namespace

TEST_CASE("facts are compared with gold") {
  const Corpus corpus;
  const Finished finished = corpus.evaluated({"--misses", "1"});
  CHECK(finished.exit == 0);
  CHECK(finished.err.empty());
  CHECK(finished.out == kReport);
}

TEST_CASE("facts may come in several files and by standard input") {
  const Corpus corpus;
  const std::string expected = corpus.evaluated().out;
  const std::string role = corpus.folder().write("role.jsonl", "\n" + kRole);
  Invocation invocation;
  invocation.arguments = {"eval", corpus.folder().path("gold"), role, "-"};
  invocation.input = kEvent + kStatement;
  CHECK(run(invocation).out == expected);
}

TEST_CASE("no facts are found wanting, not at fault") {
  const Corpus corpus;
  Invocation invocation;
  invocation.arguments = {"eval", corpus.folder().path("gold"), "-"};
  const Finished finished = run(invocation);
  CHECK(finished.exit == 0);
  CHECK(finished.err.empty());
  CHECK(finished.out.starts_with("2 articles, 2 without facts "));
}

TEST_CASE("a saved run is compared with") {
  const Corpus corpus;
  const std::string run_file = corpus.folder().path("run.json");
  CHECK(corpus.evaluated({"--json", run_file}).exit == 0);
  const Finished same = corpus.evaluated({"--against", run_file, "--tolerance", "0"});
  CHECK(same.exit == 0);
  CHECK(same.out.find("fell") == std::string::npos);

  struct Row {
    std::string name;
    std::string f1;
    std::vector<std::string> more;
    int exit;
    std::string line;
  };
  const std::vector<Row> rows = {
      {"statements", "0.6667", {}, 0, "+0.5000        0        0\n"},
      {"statements", "0.6767", {}, 0, "+0.5000        0  -0.0100\n"},
      {"statements", "0.6768", {}, 1, "+0.5000        0  -0.0101  fell\n"},
      {"statements", "0.6768", {"--tolerance", "0.02"}, 0, "+0.5000        0  -0.0101\n"},
      {"events: call", "0.5", {}, 1, "                       gone  fell\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.f1);
    std::vector<std::string> words = {"--against",
                                      corpus.folder().write("best.json", saved(row.name, row.f1))};
    words.insert(words.end(), row.more.begin(), row.more.end());
    const Finished finished = corpus.evaluated(words);
    CHECK(finished.exit == row.exit);
    CHECK(finished.err.empty());
    CHECK(finished.out.ends_with(row.line));
  }
}

TEST_CASE("a run that cannot be saved or read is a fault") {
  const Corpus corpus;
  const std::string folder = corpus.folder().path();
  const Finished unsaved = corpus.evaluated({"--json", folder + "/none/run.json"});
  CHECK(unsaved.exit == 1);
  CHECK(unsaved.out.empty());
  CHECK(unsaved.err == folder + "/none/run.json: cannot be written: No such file or directory\n");
  const Finished unread = corpus.evaluated({"--against", folder + "/none.json"});
  CHECK(unread.exit == 1);
  CHECK(unread.out.empty());
  CHECK(unread.err == folder + "/none.json: cannot be read: No such file or directory\n");
}

TEST_CASE("gold and facts at fault are all told, with their places") {
  const Corpus corpus;
  const std::string gold = corpus.folder().write("gold/c.json", "{\"roles\":[],\n\"events\":[]}");
  const std::string facts =
      corpus.folder().write("facts.jsonl", kRole + "{\"type\":\"rol\",\"document\":\"a\"}\n" +
                                               "{\"id\":\"1\",\"text\":\"Hai bên hội đàm.\"}\n");
  const Finished finished = corpus.evaluated();
  CHECK(finished.exit == 1);
  CHECK(finished.out.empty());
  CHECK(finished.err == gold + ":1:2: 'statements' is missing, it is a list of objects\n" +
                            "    1 | {\"roles\":[],\n         ^\n" + facts +
                            ":2:1: unknown type 'rol'\n" +
                            "    2 | {\"type\":\"rol\",\"document\":\"a\"}\n        ^\n" +
                            "        known: role, event, statement, article\n" + facts +
                            ":3:1: holds an article, facts were expected\n" +
                            "        'boba facts' makes facts of articles\n");
}

}  // namespace boba::test
