// Lexer: a rule file to tokens. Views into the source file, which outlives them. Never fails: what
// it does not know becomes a kBad token that the parser reports.
#pragma once

#include "boba/span.hpp"

#include "base/source_file.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace boba {

struct RuleToken {
  enum class Kind : std::uint8_t {
    kName,      // lower case ASCII letters, digits, '_' and hyphens inside
    kTypeName,  // ASCII letters and digits, the first a capital
    kNumber,    // digits, perhaps with one decimal point
    kText,      // any other run of letters and digits: a word of Vietnamese, 2024-03-12
    kString,    // with its quotes
    kMark,      // one of ( ) [ ] | , = + * ? : & @ ! . or != => ..
    kBad,       // an unknown character, or a string without end
    kEnd,
  } kind = Kind::kEnd;
  std::string_view text;
  Span span;
  bool first_on_line = false;
  bool indented = false;      // blanks stand before it on its line, and nothing else
  bool space_before = false;  // white space or a line start stands before it
};

// The tokens of a file, the last one kEnd. Comments are dropped. O(text).
[[nodiscard]] std::vector<RuleToken> lex_rules(const SourceFile& source);

}  // namespace boba
