// Parser: the text of a rule file to its syntax tree. Recovers at the next clause or item, so that
// one run finds all syntax errors of a file. O(text).
#pragma once

#include "base/source_file.hpp"
#include "rules/ast.hpp"

#include <set>
#include <string>

namespace boba {

struct ParsedFile {
  ast::File file;      // what could be read
  Diagnostics errors;  // in the order of the text
  // Names that the faulty parts may declare, in lower case: so that they are not taken for unknown.
  std::set<std::string> unread;
};

// The source is valid UTF-8, which reading it has seen to.
[[nodiscard]] ParsedFile parse_rules(const SourceFile& source);

}  // namespace boba
