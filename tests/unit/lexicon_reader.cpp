#include "lexicon/lexicon_reader.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace boba {
namespace {

std::string entries_of(const ClassFile& file) {
  std::string text;
  for (const EntryLine& entry : file.entries) {
    text.append(std::to_string(entry.line)).append(" ").append(entry.phrase);
    for (const AttributeText& attribute : file.attributes_of(entry)) {
      text.append(" [").append(attribute.name).append("=").append(attribute.value).append("]");
    }
    text += "\n";
  }
  return text;
}

TEST_CASE("phrases and their attributes") {
  const SourceFile source("lexicon/title.tsv",
                          "# ours, CC0\n"
                          "Bộ trưởng\thead=Bộ trưởng\tlevel=minister\n"
                          "\n"
                          "vụ trưởng\r\n"
                          "Thứ trưởng\tnote=a = b c\n");
  const ClassFile file = read_class(source);
  CHECK(format(file.errors) == "");
  CHECK(file.name == "title");
  CHECK(entries_of(file) ==
        "2 Bộ trưởng [head=Bộ trưởng] [level=minister]\n"
        "4 vụ trưởng\n"
        "5 Thứ trưởng [note=a = b c]\n");
}

TEST_CASE("faulty lines are left out, the others are read") {
  const SourceFile source("lexicon/title.tsv",
                          "Bộ trưởng\thead=Bộ trưởng\n"
                          "Đại sứ\tlevel\n"
                          "thứ trưởng\tLevel=x\n"
                          "Lãnh sự\n");
  const ClassFile file = read_class(source);
  CHECK(entries_of(file) == "1 Bộ trưởng [head=Bộ trưởng]\n4 Lãnh sự\n");
  CHECK(file.errors.size() == 2);
}

std::string faults_of(const std::string& text) {
  const SourceFile source("lexicon/title.tsv", text);
  return format(read_class(source).errors);
}

TEST_CASE("an attribute that the head of the file does not declare") {
  const std::string head = "# class title\n# source: press\n# licence: CC0\n# level: its rank\n";
  CHECK(faults_of(head + "Thứ trưởng\tlevel=deputy\n") == "");
  CHECK(faults_of(head + "Thứ trưởng\tlvel=deputy\nĐại sứ\tsort=x\n# sort: too late\n") ==
        "lexicon/title.tsv:5:12: unknown attribute 'lvel'\n"
        "    5 | Thứ trưởng lvel=deputy\n"
        "                   ^~~~\n"
        "        did you mean 'level'?\n"
        "lexicon/title.tsv:6:8: unknown attribute 'sort'\n"
        "    6 | Đại sứ sort=x\n"
        "               ^~~~\n"
        "        the head of the file declares its attributes: # sort: what it means\n");
}

// The message of a line that stands below 'Bộ trưởng'.
std::string message_of(const std::string& line) {
  const SourceFile source("lexicon/title.tsv", "Bộ trưởng\n" + line + "\n");
  const ClassFile file = read_class(source);
  REQUIRE(file.errors.size() == 1);
  const Diagnostic& error = file.errors.front();
  CHECK(error.line == 2);
  return std::to_string(error.column) + "+" + std::to_string(error.width) + " " + error.message;
}

TEST_CASE("messages of faulty lines") {
  struct Row {
    std::string line;
    std::string message;
  };
  const std::vector<Row> rows = {
      {"Đại sứ\tlevel", "8+5 expected attribute=value behind the tab, found 'level'"},
      {"Đại sứ\tlevel=", "8+6 expected attribute=value behind the tab, found 'level='"},
      {"Đại sứ\t=x", "8+2 expected attribute=value behind the tab, found '=x'"},
      {"Đại sứ\ta=b\t", "12+1 expected attribute=value behind the tab, found nothing"},
      {"Đại sứ\ta=b\t\tc=d", "12+1 expected attribute=value behind the tab, found nothing"},
      {"Đại sứ\tLevel=x", "8+5 'Level' is no name of an attribute"},
      {"Đại sứ\tlevel =x", "8+6 'level ' is no name of an attribute"},
      {"Đại sứ\ta=b\tc=d\ta=e", "16+3 attribute 'a' is given twice"},
      {"\tlevel=x", "1+1 expected a phrase, found a tab"},
      {"  ", "1+2 expected a phrase, found blanks"},
      {" Bí thư", "1+7 blanks at the ends of ' Bí thư'"},
      {"Bí thư ", "1+7 blanks at the ends of 'Bí thư '"},
      {"Bí thư \ta=b", "1+7 blanks at the ends of 'Bí thư '"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.line);
    CHECK(message_of(row.line) == row.message);
  }
}

TEST_CASE("the message of a phrase that stands twice") {
  const SourceFile source("title.tsv", "a\nB\n");
  const Diagnostic error = duplicate_phrase(source, source.line(2), 1);
  CHECK(format({error}) ==
        "title.tsv:2:1: duplicate phrase 'B': it stands in line 1 already\n"
        "    2 | B\n"
        "        ^\n"
        "        case, tone placement and dashes do not make two phrases\n");
}

}  // namespace
}  // namespace boba
