// One line of a JSON Lines file: an article, or a line of a facts file that is passed on as it is.
#pragma once

#include "boba/article.hpp"
#include "boba/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace boba {

// The line holds a fact (it has "type" and "document"); facts are read elsewhere.
struct FactLine {};

using RecordLine = std::variant<Article, FactLine>;

// Reads a line without its line end. `file` and `number` (1-based) are for messages and for
// Article::origin. All faults of the line are told.
[[nodiscard]] Result<RecordLine> parse_record_line(std::string_view line, const std::string& file,
                                                   std::uint32_t number);

}  // namespace boba
