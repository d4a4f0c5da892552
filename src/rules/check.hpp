// Check: what a rule file means, before it is compiled. Looks up every name (classes, attributes,
// types, slots, patterns, captures, shapes, values, zones, strategies) and reports all faults of
// all files, errors first by file and line, with the nearest known name; then lint warnings.
#pragma once

#include "base/source_file.hpp"
#include "rules/ast.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace boba {

// What the files may refer to besides each other.
struct KnownNames {
  std::map<std::string, std::set<std::string>> class_attributes;  // class -> attributes
  std::set<std::string> strategies;                               // named in `else`
  std::map<std::string, std::set<std::string>> values;            // act, topic: from their tables
  std::set<std::string> used_by_program;                          // classes that C++ reads
  std::set<std::string> made_by_program;                          // mention types that it makes
};

// A parsed file (parser.hpp); what the parser found is told with what is found here.
struct CheckedFile {
  const SourceFile* source = nullptr;
  const ast::File* file = nullptr;
  Diagnostics syntax_errors = {};
  std::set<std::string> unread = {};
};

// Files in phase order: a pattern or mention type must be declared before it is used. After syntax
// errors nothing is said about what the faulty parts may hold, and there are no warnings.
[[nodiscard]] Diagnostics check_rules(const std::vector<CheckedFile>& files,
                                      const KnownNames& known);

}  // namespace boba
