// Dates: what a Date mention says, as EDTF (Library of Congress, level 1 for unknown years).
#pragma once

#include "discourse/article_view.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace boba {

// A day of the Gregorian calendar.
struct Day {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;

  auto operator<=>(const Day&) const = default;
};

[[nodiscard]] std::optional<Day> parse_day(std::string_view iso);  // YYYY-MM-DD
[[nodiscard]] std::string format_day(const Day& day);
[[nodiscard]] bool is_valid(const Day& day);

// `days` may be negative. Howard Hinnant's civil calendar algorithms.
[[nodiscard]] Day add_days(const Day& day, std::int64_t days);

// The day so many days from one written YYYY-MM-DD or XXXX-MM-DD, or nothing for other dates.
[[nodiscard]] std::optional<std::string> days_from(const std::string& date, int offset);

// Whether what a date tells of has happened or lies ahead.
enum class Tense : std::uint8_t { kPast, kAhead };

// The date of a mention, or nothing where it cannot be told: `reference` is the day on which the
// text was published, if that is known. A day without a year gets the year in which it lies at
// most 60 days ahead of the reference, or 300 if it is ahead, else stays XXXX-MM-DD; so does a
// month.
[[nodiscard]] std::optional<std::string> date_of(const ArticleView& view, const Mention& mention,
                                                 const std::optional<Day>& reference,
                                                 Tense tense = Tense::kPast);

}  // namespace boba
