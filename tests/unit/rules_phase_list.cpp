#include "rules/phase_list.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace boba {
namespace {

std::string files_of(const std::string& text) {
  const SourceFile source("phases.txt", text);
  const PhaseList list = read_phase_list(source);
  std::string names;
  for (const PhaseFile& file : list.files) {
    CHECK(source.slice(file.span) == file.name);
    names += file.name + "\n";
  }
  return names + format(list.errors);
}

TEST_CASE("phases.txt names files, one a line") {
  CHECK(files_of("types.rules\n10-a.rules\n") == "types.rules\n10-a.rules\n");
  CHECK(files_of("# order\r\n\r\n \tb.rules # first\r\na.rules") == "b.rules\na.rules\n");
}

TEST_CASE("phases.txt that lists nothing, or a file twice") {
  CHECK(files_of("# none\n") ==
        "phases.txt: lists no rule files\n"
        "        it holds their names, one a line, in the order to run\n");
  CHECK(files_of("a.rules\nb.rules\n  a.rules\n") ==
        "a.rules\n"
        "b.rules\n"
        "phases.txt:3:3: file 'a.rules' is listed twice\n"
        "    3 |   a.rules\n"
        "          ^~~~~~~\n"
        "        first in line 1\n");
}

TEST_CASE("a listed file that is not there") {
  const SourceFile source("phases.txt", "types.rules\n20-rols.rules\n");
  const PhaseList list = read_phase_list(source);
  CHECK(format(missing_file(source, list.files.at(1), {"20-roles.rules", "types.rules"})) ==
        "phases.txt:2:1: there is no file '20-rols.rules' in this folder\n"
        "    2 | 20-rols.rules\n"
        "        ^~~~~~~~~~~~~\n"
        "        did you mean '20-roles.rules'?\n");
}

}  // namespace
}  // namespace boba
