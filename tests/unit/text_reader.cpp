#include "text/article_record.hpp"
#include "text/published_day.hpp"
#include "text/reader.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace boba {
namespace {

namespace fs = std::filesystem;

// A folder of its own that goes away at the end of the test.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("boba_reader_" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }

  std::string write(const std::string& name, const std::string& bytes) const {
    const fs::path file = path_ / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

  // The text with the folder's path left out.
  [[nodiscard]] std::string relative(std::string text) const {
    const std::string prefix = path() + "/";
    for (std::size_t i = text.find(prefix); i != std::string::npos; i = text.find(prefix)) {
      text.erase(i, prefix.size());
    }
    return text;
  }

 private:
  fs::path path_;
};

std::string dump_record(const Record& record) {
  const std::string number = std::to_string(record.number) + " ";
  switch (record.kind) {
    case Record::Kind::kArticle:
      return number + "article " + record.article.id + " [" + record.article.text + "] " +
             record.article.published.value_or("-") + " " + record.article.title.value_or("-") +
             "\n";
    case Record::Kind::kFactLine:
      return number + "fact " + record.line + "\n";
    case Record::Kind::kBad:
      return number + "bad " + format(record.errors);
  }
  return {};
}

std::string dump_records(const InputFile& file) {
  std::string dump;
  read_records(file, [&](Record&& record) {
    dump += dump_record(record);
    return Next::kGoOn;
  });
  return dump;
}

TEST_CASE("a folder is listed in order, without hidden and foreign files") {
  const Folder folder;
  folder.write("b.txt", "x");
  folder.write("a/z.HTML", "x");
  folder.write("a/y.jsonl", "{}");
  folder.write(".hidden/c.txt", "x");
  folder.write(".d.txt", "x");
  folder.write("e.pdf", "x");
  const Result<std::vector<InputFile>> files = list_inputs({folder.path(), "-"});
  REQUIRE(files.ok());
  std::string dump;
  for (const InputFile& file : files.value()) {
    dump += file.path + " " + std::to_string(static_cast<int>(file.kind)) + "\n";
  }
  CHECK(folder.relative(dump) == "a/y.jsonl 2\na/z.HTML 1\nb.txt 0\n- 2\n");
}

TEST_CASE("every argument that cannot be read is told") {
  const Folder folder;
  const std::string strange = folder.write("e.pdf", "x");
  const std::string bare = folder.write("bare", "x");
  const std::string missing = folder.path() + "/missing.txt";
  folder.write("empty/.keep", "");
  const Result<std::vector<InputFile>> files =
      list_inputs({strange, bare, missing, folder.path() + "/empty"});
  REQUIRE_FALSE(files.ok());
  CHECK(folder.relative(format(files.errors())) ==
        "e.pdf: is no kind of article: found '.pdf'\n"
        "        known: .txt, .html, .htm, .jsonl\n"
        "bare: is no kind of article: found no extension\n"
        "        known: .txt, .html, .htm, .jsonl\n"
        "missing.txt: cannot be read: No such file or directory\n"
        "empty: is a folder without articles\n"
        "        known: .txt, .html, .htm, .jsonl\n");
}

TEST_CASE("a text file is one article") {
  const Folder folder;
  const std::string path = folder.write("tin.1.txt", "Ông A\r\n");
  CHECK(dump_records({path, InputFile::Kind::kText}) == "1 article tin.1 [Ông A\r\n] - -\n");
  CHECK(folder.relative(dump_records({path + "x", InputFile::Kind::kText})) ==
        "0 bad tin.1.txtx: cannot be read: No such file or directory\n");
}

TEST_CASE("a JSON Lines file is read line by line") {
  const Folder folder;
  const std::string path =
      folder.write("a.jsonl",
                   "\uFEFF{\"id\":\"1\",\"text\":\"m\\u1ed9t\",\"date\":\"2024-03-13T07:00\","
                   "\"extra\":{\"a\":[1]}}\r\n"
                   "\n"
                   "{\"type\":\"role\",\"document\":\"1\"}\n"
                   "{\"id\":\"2\"}\n"
                   "{\"id\":\"3\",\"text\":\"ba\",\"title\":\"T\",\"date\":\"\",\"url\":null}");
  CHECK(folder.relative(dump_records({path, InputFile::Kind::kJsonLines})) ==
        "1 article 1 [một] 2024-03-13 -\n"
        "3 fact {\"type\":\"role\",\"document\":\"1\"}\n"
        "4 bad a.jsonl:4:1: 'text' is missing, it is a string\n"
        "    4 | {\"id\":\"2\"}\n"
        "        ^\n"
        "5 article 3 [ba] - T\n");
  CHECK(folder.relative(dump_records({path + "x", InputFile::Kind::kJsonLines})) ==
        "0 bad a.jsonlx: cannot be read: No such file or directory\n");
}

TEST_CASE("reading stops when the sink says so") {
  const Folder folder;
  const std::string path = folder.write("a.jsonl", "{\"id\":\"1\",\"text\":\"a\"}\n{}\n");
  std::vector<std::string> origins;
  read_records({path, InputFile::Kind::kJsonLines}, [&](Record&& record) {
    origins.push_back(record.article.origin);
    return Next::kStop;
  });
  CHECK(origins == std::vector<std::string>{path + ":1"});
}

TEST_CASE("a broken line is told with its place") {
  struct Row {
    const char* line;
    const char* message;
  };
  const Row rows[] = {
      {"{\"id\": \"a\", \"text\": 5}", "f:7:13: 'text' must be a string\n"},
      {"{\"ý\": 1, \"id\": null, \"text\": \"x\"}", "f:7:10: 'id' must be a string\n"},
      {"{\"id\": \"\", \"text\": \"x\"}", "f:7:2: 'id' is empty\n"},
      {"{\"id\": \"a\", \"text\": \"x\", \"url\": []}", "f:7:26: 'url' must be a string or null\n"},
      {"{\"id\": \"a\", \"text\": \"x\", \"date\": \"13 tháng 3\"}",
       "f:7:26: 'date' is a day as YYYY-MM-DD, found '13 tháng 3'\n"},
      {"{\"id\": 1, \"text\": 2}",
       "f:7:2: 'id' must be a string\nf:7:11: 'text' must be a string\n"},
      {"[1]", "f:7:1: a record is a JSON object, this is something else\n"},
      {"{\"id\": \"a\" \"text\"}",
       "f:7:12: is not a line of JSON: Missing a comma or '}' after an object member\n"},
      {"{\"id\": \"a\", \"text\": \"\\ud83d\"}",
       "f:7:22: is not a line of JSON: The surrogate pair in string is invalid\n"},
      {"{\"id\": \"a\", \"text\": \"\\udc00\"}", "f:7:13: 'text' holds half of a surrogate pair\n"},
      {"{\"id\": \"\xC3\"}", "f:7:9: the line is not UTF-8\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const Result<RecordLine> record = parse_record_line(row.line, "f", 7);
    REQUIRE_FALSE(record.ok());
    std::string messages;
    for (Diagnostic error : record.errors()) {
      error.excerpt.clear();
      messages += format(error);
    }
    CHECK(messages == row.message);
  }
}

TEST_CASE("deeply nested JSON does no harm") {
  const std::string line = "{\"x\":" + std::string(200000, '[');
  CHECK_FALSE(parse_record_line(line, "f", 1).ok());
}

TEST_CASE("a day of publication is known by its form") {
  struct Row {
    const char* date;
    const char* day;
  };
  const Row rows[] = {
      {"2024-03-13", "2024-03-13"},
      {"2024-03-13T07:00:00+07:00", "2024-03-13"},
      {"2024-03-13, 07:00", "2024-03-13"},
      {"20240313", "2024-03-13"},
      {"13/3/2024 7:00", "2024-03-13"},
      {"Wed, 13 Mar 2024 07:00:00 +0700", "2024-03-13"},
      {"3 Mar 2024", "2024-03-03"},
      {"2024-02-29", "2024-02-29"},
      {"2023-02-29", "-"},
      {"2024-13-01", "-"},
      {"2024-3-1", "-"},
      {"2024-03-133", "-"},
      {"2024-03", "-"},
      {"13 anM 2024", "-"},
      {"0000-01-01", "-"},
      {"hôm nay", "-"},
      {"", "-"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.date);
    CHECK(published_day(row.date).value_or("-") == row.day);
  }
}

}  // namespace
}  // namespace boba
