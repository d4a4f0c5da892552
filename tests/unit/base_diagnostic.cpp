#include "boba/result.hpp"

#include <doctest/doctest.h>

#include <string>

namespace boba {
namespace {

Diagnostic sample() {
  Diagnostic diagnostic;
  diagnostic.file = "a.rules";
  diagnostic.line = 3;
  diagnostic.column = 6;
  diagnostic.width = 4;
  diagnostic.message = "unknown class 'tittle'";
  diagnostic.excerpt = "ngày tittle";
  diagnostic.hint = "did you mean 'title'?";
  return diagnostic;
}

TEST_CASE("a diagnostic shows its place") {
  CHECK(format(sample()) ==
        "a.rules:3:6: unknown class 'tittle'\n"
        "    3 | ngày tittle\n"
        "             ^~~~\n"
        "        did you mean 'title'?\n");
}

TEST_CASE("a diagnostic says no more than it knows") {
  Diagnostic diagnostic = sample();
  diagnostic.severity = Severity::kWarning;
  diagnostic.excerpt.clear();
  diagnostic.hint.clear();
  CHECK(format(diagnostic) == "a.rules:3:6: warning: unknown class 'tittle'\n");
  CHECK(format(file_error("a.txt", "holds no text", "look")) ==
        "a.txt: holds no text\n        look\n");
  CHECK(format(file_error("", "no input")) == "no input\n");
  CHECK(format(Diagnostics{file_error("a", "x"), file_error("b", "y")}) == "a: x\nb: y\n");
}

TEST_CASE("a long line is cut round the caret") {
  Diagnostic diagnostic = sample();
  diagnostic.hint.clear();
  diagnostic.line = 123456;
  diagnostic.excerpt = std::string(150, 'a') + "\tXY" + std::string(150, 'b');
  diagnostic.column = 152;
  diagnostic.width = 2;
  CHECK(format(diagnostic) == "a.rules:123456:152: unknown class 'tittle'\n123456 | ..." +
                                  std::string(93, 'a') + " XY\n" + std::string(9 + 3 + 94, ' ') +
                                  "^~\n");
}

}  // namespace
}  // namespace boba
