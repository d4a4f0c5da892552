// The facts stream: one JSON object a line, the joint between extraction and everything after it
// (doc/output.md has the fields). Writing and reading back gives the same value.
#pragma once

#include "boba/fact.hpp"
#include "boba/result.hpp"

#include <string>
#include <string_view>

namespace boba {

// The fact as one JSON line with its newline: fixed key order, no field left out.
[[nodiscard]] std::string to_json_line(const Fact& fact);

// Reads one line. `file` and `line` are for the messages.
[[nodiscard]] Result<Fact> parse_fact_line(std::string_view json, std::string_view file,
                                           std::uint32_t line);

// Whether the first non-blank line of a .jsonl file is a fact (has "type" and "document") rather
// than an article (has "text" and "id").
[[nodiscard]] bool looks_like_fact(std::string_view json_line);

}  // namespace boba
