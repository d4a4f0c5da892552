#include "identity/edtf.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace boba {
namespace {

std::optional<unsigned> number(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

unsigned days_in_month(unsigned year, unsigned month) {
  constexpr std::array<unsigned, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays.at(month - 1);
}

// "-MM" or "-DD" at `at`; nothing if it is not there or unknown (XX).
std::optional<unsigned> part_at(std::string_view date, std::size_t at) {
  if (date.size() < at + 3 || date[at] != '-') return std::nullopt;
  return number(date.substr(at + 1, 2));
}

DayRange days_of_date(std::string_view date) {
  while (!date.empty() && std::string_view("~?%").find(date.back()) != std::string_view::npos) {
    date.remove_suffix(1);
  }
  if (date.size() != 4 && date.size() != 7 && date.size() != 10) return {};
  const auto year = number(date.substr(0, 4));
  if (!year.has_value()) return {};
  const std::string y(date.substr(0, 4));
  const auto month = part_at(date, 4);
  if (!month.has_value()) return {y + "-01-01", y + "-12-31"};
  if (*month < 1 || *month > 12) return {};
  const std::string prefix = y + "-" + two_digits(*month) + "-";
  const auto day = part_at(date, 7);
  const unsigned last = days_in_month(*year, *month);
  if (!day.has_value()) return {prefix + "01", prefix + two_digits(last)};
  if (*day < 1 || *day > last) return {};
  return {prefix + two_digits(*day), prefix + two_digits(*day)};
}

bool is_unknown(std::string_view part) {
  return part.find_first_not_of('X') == std::string_view::npos;
}

bool is_date(std::string_view date) {
  while (!date.empty() && std::string_view("~?%").find(date.back()) != std::string_view::npos) {
    date.remove_suffix(1);
  }
  if (date.size() != 4 && date.size() != 7 && date.size() != 10) return false;
  constexpr unsigned kLeapYear = 2000;
  constexpr unsigned kLongMonth = 1;
  const bool any_year = is_unknown(date.substr(0, 4));
  const auto year = any_year ? kLeapYear : number(date.substr(0, 4));
  if (!year.has_value()) return false;
  if (date.size() == 4) return true;
  const bool any_month = is_unknown(date.substr(5, 2));
  const auto month = any_month ? kLongMonth : part_at(date, 4);
  if (date[4] != '-' || !month.has_value() || *month < 1 || *month > 12) return false;
  if (date.size() == 7) return true;
  const bool any_day = is_unknown(date.substr(8, 2));
  const auto day = any_day ? 1 : part_at(date, 7);
  return date[7] == '-' && day.has_value() && *day >= 1 && *day <= days_in_month(*year, *month);
}

}  // namespace

bool is_edtf(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return is_date(text);
  return is_date(text.substr(0, slash)) && is_date(text.substr(slash + 1));
}

DayRange days_of(std::string_view edtf) {
  const std::size_t slash = edtf.find('/');
  if (slash == std::string_view::npos) return days_of_date(edtf);
  DayRange from = days_of_date(edtf.substr(0, slash));
  DayRange to = days_of_date(edtf.substr(slash + 1));
  if (from.empty()) return to;
  if (to.empty()) return from;
  return {std::min(from.first, to.first), std::max(from.last, to.last)};
}

}  // namespace boba
