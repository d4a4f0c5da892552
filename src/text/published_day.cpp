#include "text/published_day.hpp"

#include <chrono>
#include <cstddef>
#include <vector>

namespace boba {
namespace {

constexpr std::string_view kMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";  // RFC 5322
constexpr std::size_t kMonthLetters = 3;

struct Day {
  unsigned year = 0;
  unsigned month = 0;
  unsigned day = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The number that `text` is, if it has `min` to `max` digits; else 0, which no part of a day is.
unsigned number_of(std::string_view text, std::size_t min, std::size_t max) {
  if (text.size() < min || text.size() > max) return 0;
  unsigned number = 0;
  for (const char c : text) {
    if (!is_digit(c)) return 0;
    number = number * 10 + static_cast<unsigned>(c - '0');
  }
  return number;
}

unsigned month_of(std::string_view name) {
  const std::size_t at = name.size() == kMonthLetters ? kMonths.find(name) : std::string_view::npos;
  if (at == std::string_view::npos || at % kMonthLetters != 0) return 0;
  return static_cast<unsigned>(at / kMonthLetters) + 1;
}

// The runs of digits, the runs of letters, and each other character.
std::vector<std::string_view> parts_of(std::string_view date) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin < date.size();) {
    std::size_t end = begin + 1;
    const auto goes_on = [&](bool (*is_kind)(char)) {
      return is_kind(date[begin]) && end < date.size() && is_kind(date[end]);
    };
    while (goes_on(is_digit) || goes_on(is_letter)) ++end;
    parts.push_back(date.substr(begin, end - begin));
    begin = end;
  }
  return parts;
}

Day day_of(const std::vector<std::string_view>& parts) {
  const auto part = [&](std::size_t i) { return i < parts.size() ? parts[i] : std::string_view(); };
  if (part(0).size() == 8) {
    return {number_of(part(0).substr(0, 4), 4, 4), number_of(part(0).substr(4, 2), 2, 2),
            number_of(part(0).substr(6, 2), 2, 2)};
  }
  if (part(1) == "-" && part(3) == "-") {
    return {number_of(part(0), 4, 4), number_of(part(2), 2, 2), number_of(part(4), 2, 2)};
  }
  if (part(1) == "/" && part(3) == "/") {
    return {number_of(part(4), 4, 4), number_of(part(2), 1, 2), number_of(part(0), 1, 2)};
  }
  const std::size_t first = part(1) == "," && part(2) == " " ? 3 : 0;
  return {number_of(part(first + 4), 4, 4), month_of(part(first + 2)),
          number_of(part(first), 1, 2)};
}

}  // namespace

std::optional<std::string> published_day(std::string_view date) {
  const Day day = day_of(parts_of(date));
  const std::chrono::year_month_day calendar_day{std::chrono::year(static_cast<int>(day.year)),
                                                 std::chrono::month(day.month),
                                                 std::chrono::day(day.day)};
  if (day.year == 0 || !calendar_day.ok()) return std::nullopt;
  const auto padded = [](unsigned number, std::size_t width) {
    const std::string digits = std::to_string(number);
    return std::string(width - digits.size(), '0') + digits;
  };
  return padded(day.year, 4) + "-" + padded(day.month, 2) + "-" + padded(day.day, 2);
}

}  // namespace boba
