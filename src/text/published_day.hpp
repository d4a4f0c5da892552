// The day of a date of publication, as feeds and newspapers write it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace boba {

// The day as YYYY-MM-DD, of 2024-03-13, 20240313, 13/3/2024 or Wed, 13 Mar 2024, each with or
// without a time after it; nothing if it is none of these or no real day.
[[nodiscard]] std::optional<std::string> published_day(std::string_view date);

}  // namespace boba
