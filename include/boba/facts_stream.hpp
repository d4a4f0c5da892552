// The facts stream: one JSON object a line, the joint between extraction and everything after it
// (doc/output.md has the fields). Writing and reading back gives the same value.
#pragma once

#include "boba/article.hpp"
#include "boba/fact.hpp"
#include "boba/result.hpp"

#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace boba {

// A fact, or what is known of the article whose facts follow.
using StreamLine = std::variant<Fact, ArticleInfo>;

// One JSON line with its newline: fixed key order, no field left out.
[[nodiscard]] std::string to_json_line(const Fact& fact);
[[nodiscard]] std::string to_json_line(const ArticleInfo& article);

// The lines of one article: what is known of it, if anything, then its facts; none without facts.
[[nodiscard]] std::string to_json_lines(const ArticleInfo& article, std::span<const Fact> facts);

// All facts in canonical order, each article with what is known of it.
void write_facts(std::span<const Fact> facts, std::span<const ArticleInfo> articles,
                 std::ostream& out);

// Reads one line. `file` and `line` are for the messages. A value that is not among the known ones
// is a fault.
[[nodiscard]] Result<StreamLine> parse_stream_line(std::string_view json, std::string_view file,
                                                   std::uint32_t line,
                                                   const FactValues& known = {});

}  // namespace boba
