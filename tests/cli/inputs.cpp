// Inputs at fault: message and exit code, and that nothing is written.
#include "cli/process.hpp"
#include "cli/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <sstream>
#include <string>
#include <vector>

namespace boba::test {
namespace {

constexpr const char* kText = "Hai bên hội đàm tại Hà Nội.\n";
constexpr const char* kUniqueHint =
    "        ids are file names without extension, or the 'id' of a JSON Lines record\n";

struct File {
  std::string name;
  std::string bytes;
};

struct Row {
  std::vector<File> files;
  std::vector<std::string> inputs;  // names in the folder
  std::string message;              // '@' stands for the folder
};

std::string record(const std::string& id) {
  return R"({"id":")" + id + R"(","text":"Hai bên hội đàm."})" + "\n";
}

std::vector<Row> unreadable_rows() {
  return {
      {{}, {"none.txt"}, "@/none.txt: cannot be read: No such file or directory\n"},
      {{{"a.pdf", "x"}},
       {"a.pdf"},
       "@/a.pdf: is no kind of article: found '.pdf'\n        known: .txt, .html, .htm, .jsonl\n"},
      {{{"folder/notes.md", "x"}},
       {"folder"},
       "@/folder: is a folder without articles\n        known: .txt, .html, .htm, .jsonl\n"},
      {{},
       {"a.txt", "b.txt"},
       "@/a.txt: cannot be read: No such file or directory\n"
       "@/b.txt: cannot be read: No such file or directory\n"},
  };
}

std::vector<Row> bad_article_rows() {
  return {
      {{{"a.txt", std::string("\x7F"
                              "ELF\0\0",
                              6)}},
       {"a.txt"},
       "@/a.txt: is a binary file: found byte 0x00 at offset 4\n"},
      {{{"a.txt", "Hai bên\nhội \xE9\xE0m"}},
       {"a.txt"},
       "@/a.txt:2:5: is not UTF-8: found byte 0xE9\n"
       "        convert the file first, e.g. iconv -f WINDOWS-1258 -t UTF-8 OLD > NEW\n"},
      {{{"a.txt", ""}}, {"a.txt"}, "@/a.txt: holds no text\n"},
      {{{"a.txt", " \r\n\n"}}, {"a.txt"}, "@/a.txt: holds no text\n"},
      {{{"a.jsonl", record("1") + "{\"id\":\"2\",\"text\":\n" + record("3")}},
       {"a.jsonl"},
       "@/a.jsonl:2:18: is not a line of JSON: Invalid value\n"
       "    2 | {\"id\":\"2\",\"text\":\n"
       "                         ^\n"},
      {{{"a.jsonl", record("1") + record("1")}},
       {"a.jsonl"},
       std::string("@/a.jsonl:2: article id '1' is already that of @/a.jsonl:1\n") + kUniqueHint},
      {{{"d/a.txt", kText}, {"e/a.txt", kText}},
       {"d", "e"},
       std::string("@/e/a.txt: article id 'a' is already that of @/d/a.txt\n") + kUniqueHint},
      {{{"a.jsonl", R"({"id":"1"})"}},
       {"a.jsonl"},
       "@/a.jsonl:1:1: 'text' is missing, it is a string\n"
       "    1 | {\"id\":\"1\"}\n"
       "        ^\n"},
  };
}

std::vector<std::string> arguments(const TemporaryFolder& folder, const char* command,
                                   const Row& row) {
  std::vector<std::string> words = {command};
  for (const File& file : row.files) folder.write(file.name, file.bytes);
  for (const std::string& input : row.inputs) words.push_back(folder.path(input));
  return words;
}

Finished run_build(const TemporaryFolder& folder, const Row& row,
                   const std::vector<std::string>& options = {}) {
  std::vector<std::string> words = arguments(folder, "build", row);
  words.insert(words.end(), {"-o", folder.path("out.graphml"), "-o", folder.path("out.jsonl")});
  words.insert(words.end(), options.begin(), options.end());
  folder.write("out.graphml", "earlier");
  return run(words);
}

void check_untouched(const TemporaryFolder& folder, const Row& row) {
  std::vector<std::string> expected = {"out.graphml"};
  for (const File& file : row.files) expected.push_back(file.name);
  std::sort(expected.begin(), expected.end());
  CHECK(folder.names() == expected);
  CHECK(folder.read("out.graphml") == "earlier");
}

}  // namespace

TEST_CASE("inputs that are not there or no articles stop a build before anything is written") {
  for (const Row& row : unreadable_rows()) {
    CAPTURE(row.message);
    const TemporaryFolder folder;
    const Finished finished = run_build(folder, row, {"--skip-bad"});
    CHECK(finished.exit == 1);
    CHECK(finished.out.empty());
    CHECK(finished.err == replaced(row.message, "@", folder.path()));
    check_untouched(folder, row);
  }
}

TEST_CASE("a bad article stops a build before anything is written") {
  for (const Row& row : bad_article_rows()) {
    CAPTURE(row.message);
    const TemporaryFolder folder;
    const Finished finished = run_build(folder, row);
    CHECK(finished.exit == 1);
    CHECK(finished.out.empty());
    CHECK(finished.err == replaced(row.message, "@", folder.path()));
    check_untouched(folder, row);
  }
}

TEST_CASE("--skip-bad reports bad articles, goes on and counts them") {
  for (const Row& row : bad_article_rows()) {
    CAPTURE(row.message);
    const TemporaryFolder folder;
    const std::string good = folder.write("good.txt", kText);
    const Finished finished = run_build(folder, row, {"--skip-bad", good});
    CHECK(finished.exit == 0);
    CHECK(finished.err.starts_with(replaced(row.message, "@", folder.path())));
    CHECK(finished.err.ends_with("\n1 bad record skipped\n"));
    CHECK(folder.read("out.graphml") != "earlier");
  }
}

TEST_CASE("--skip-bad writes nothing where all records are bad") {
  struct AllBad {
    Row row;
    std::string end;
  };
  const std::vector<AllBad> rows = {
      {{{{"a.jsonl", "{}\n"}}, {"a.jsonl"}, {}}, "the only record is bad, nothing is written\n"},
      {{{{"a.jsonl", "{}\n[]\n"}, {"b.txt", ""}}, {"a.jsonl", "b.txt"}, {}},
       "all 3 records are bad, nothing is written\n"},
  };
  for (const AllBad& bad : rows) {
    CAPTURE(bad.end);
    const TemporaryFolder folder;
    const Finished finished = run_build(folder, bad.row, {"--skip-bad"});
    CHECK(finished.exit == 1);
    CHECK(finished.err.ends_with("\n" + bad.end));
    check_untouched(folder, bad.row);
    std::vector<std::string> words = arguments(folder, "facts", bad.row);
    words.emplace_back("--skip-bad");
    const Finished facts = run(words);
    CHECK(facts.exit == 1);
    CHECK(facts.out.empty());
    CHECK(facts.err.ends_with("\n" + bad.end));
  }
}

TEST_CASE("explain --skip-bad goes on behind a bad article") {
  const TemporaryFolder folder;
  const std::string bad = folder.write("a.jsonl", "{}\n");
  const std::string good = folder.write("b.txt", kText);
  const Finished stopped = run({"explain", bad, good});
  CHECK(stopped.exit == 1);
  CHECK(stopped.out.empty());
  const Finished finished = run({"explain", bad, good, "--skip-bad"});
  CHECK(finished.exit == 0);
  CHECK(finished.out.starts_with("# b\n"));
  CHECK(finished.err.starts_with(stopped.err));
  CHECK(finished.err.ends_with("\n1 bad record skipped\n"));
  CHECK(run({"explain", bad, "--skip-bad"}).exit == 1);
}

TEST_CASE("facts files at fault are told by line, with what is expected") {
  const std::string begin =
      R"({"type":"event","document":"a","begin":0,"end":3,"text":"An.","rule":"r","confidence":0.9,)";
  struct Fault {
    std::string line;
    std::string message;
  };
  const std::vector<Fault> rows = {
      {begin +
           R"("id":"a#e1","kind":"receptoin","participants":[],"date":"12/3","place":null,"status":"elect"})",
       "'kind' has the unknown value 'receptoin' | did you mean 'reception'?\n"
       "'date' is a date, found '12/3' | such as 2024-03-12, 2024-03, 2024, XXXX-03-12 or "
       "2022-10-30/2022-11-01\n"
       "'status' has the unknown value 'elect' | known: cancelled, held, planned\n"},
      {R"({"type":"article","document":"a","published":"13/3/2024","title":null,"url":null,"source":null})",
       "'published' is a day as YYYY-MM-DD, found '13/3/2024' | \n"},
      {R"({"type":"rol","document":"a"})",
       "unknown type 'rol' | known: role, event, statement, article\n"},
  };
  for (const Fault& row : rows) {
    CAPTURE(row.line);
    const TemporaryFolder folder;
    const std::string file = folder.write("a.jsonl", row.line + "\n");
    for (const char* command : {"facts", "build"}) {
      std::vector<std::string> words = {command, file};
      if (command == std::string("build")) words.insert(words.end(), {"-o", folder.path("a.dot")});
      const Finished finished = run(words);
      CHECK(finished.exit == 1);
      std::string told;
      std::istringstream lines(finished.err);
      for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(file + ":1:1: ")) {
          told += (told.empty() ? "" : "\n") + line.substr(file.size() + 6) + " | ";
        } else if (line.starts_with("        ") && line.find('^') == std::string::npos) {
          told += line.substr(8);
        }
      }
      CHECK(told + "\n" == row.message);
    }
    CHECK(folder.names() == std::vector<std::string>{"a.jsonl"});
  }
}

TEST_CASE("the summary tells articles from those of former runs") {
  const std::string fact =
      R"({"type":"role","document":"b","begin":0,"end":3,"text":"An.","rule":"r","confidence":0.9,)"
      R"("person":"An","role":"X","organization":null,"country":null,"status":"current","date":null})"
      "\n";
  const TemporaryFolder folder;
  const std::string article = folder.write("a.txt", kText);
  const std::string facts = folder.write("b.jsonl", fact + fact + replaced(fact, "\"b\"", "\"c\""));
  struct Told {
    std::vector<std::string> inputs;
    std::string message;
  };
  const std::vector<Told> rows = {
      {{article}, "1 article, 0 facts ("},
      {{facts}, "2 articles of former runs, 3 facts ("},
      {{article, facts}, "1 article, 2 articles of former runs, 3 facts ("},
      {{folder.write("empty.jsonl", "")}, "0 articles, 0 facts ("},
  };
  for (const Told& row : rows) {
    CAPTURE(row.message);
    std::vector<std::string> words = {"facts"};
    words.insert(words.end(), row.inputs.begin(), row.inputs.end());
    CHECK(run(words).err.starts_with(row.message));
  }
}

TEST_CASE("facts stops at a bad article, with any number of threads") {
  const TemporaryFolder folder;
  const std::string article =
      R"(,"text":"Bộ trưởng Ngoại giao Nguyễn Văn An tiếp Đại sứ Lào Khăm Sinh."})";
  const std::string good = R"({"id":"1")" + article + "\n";
  const std::string file = folder.write("a.jsonl", good + "{\n" + R"({"id":"3")" + article);
  const std::string alone = folder.write("b.jsonl", good);
  const Finished expected = run({"facts", alone});
  CHECK(expected.out.find(R"("document":"1")") != std::string::npos);
  for (const char* jobs : {"1", "2", "5"}) {
    CAPTURE(jobs);
    const Finished finished = run({"facts", file, "--jobs", jobs});
    CHECK(finished.exit == 1);
    CHECK(finished.out == expected.out);
    CHECK(finished.err == file + ":2:2: is not a line of JSON: Missing a name for object member\n" +
                              "    2 | {\n         ^\n");
  }
}

TEST_CASE("standard input is an article or JSON Lines") {
  struct StandardInput {
    std::string text;
    int exit;
    std::string message_begin;
  };
  const std::vector<StandardInput> rows = {
      {kText, 0, "1 article, "},
      {record("1") + record("2"), 0, "2 articles, "},
      {"", 1, "standard input: holds no text\n"},
      {"<p></p>", 1, "standard input: holds no text\n"},
      {"\n<!DOCTYPE html><title>x</title>", 1, "standard input: holds no text\n"},
  };
  for (const StandardInput& row : rows) {
    CAPTURE(row.text);
    Invocation invocation;
    invocation.arguments = {"facts", "-"};
    invocation.input = row.text;
    const Finished finished = run(invocation);
    CHECK(finished.exit == row.exit);
    CHECK(finished.err.starts_with(row.message_begin));
  }
}

TEST_CASE("very long inputs are read like any other") {
  std::string line;
  while (line.size() < BOBA_LONG_BYTES) {
    line += "Bộ trưởng Ngoại giao Nguyễn Văn An cho biết hai bên hợp tác tốt và tin cậy, ";
  }
  std::string megabyte = line.substr(0, line.find(',', std::size_t{1} << 20));
  struct Long {
    std::string about;
    std::string name;
    std::string bytes;
  };
  const std::vector<Long> rows = {
      {"1 MB without a full stop", "a.txt", megabyte},
      {"one line", "a.txt", line},
      {"one line of JSON", "a.jsonl", R"({"id":"a","text":")" + line + "\"}"},
      {"no blank at all", "a.txt", std::string(std::size_t{1} << 20, 'a')},
  };
  for (const Long& row : rows) {
    CAPTURE(row.about);
    const TemporaryFolder folder;
    const Finished finished = run({"facts", folder.write(row.name, row.bytes)});
    CHECK(finished.exit == 0);
    CHECK(finished.err.starts_with("1 article, "));
  }
}

}  // namespace boba::test
