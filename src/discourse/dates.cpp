#include "discourse/dates.hpp"

#include "base/ascii.hpp"

#include <array>
#include <charconv>
#include <cstdlib>

namespace boba {
namespace {

constexpr std::int64_t kDaysAhead = 60;     // that a text may be dated late
constexpr std::int64_t kDaysPlanned = 300;  // within which what lies ahead takes place
constexpr std::int64_t kSinceMonday = 2;    // of the day from which days are counted
constexpr int kLastMonth = 12;
constexpr int kSomeYear = 2001;  // stands for an unknown one in arithmetic

std::optional<int> number(std::string_view text) {
  int value = 0;
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::int64_t days_from_civil(const Day& day) {
  const std::int64_t y = day.year - (day.month <= 2 ? 1 : 0);
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int64_t year_of_era = y - era * 400;
  const std::int64_t month_shifted = (day.month + 9) % 12;
  const std::int64_t day_of_year = (153 * month_shifted + 2) / 5 + day.day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
}

Day civil_from_days(std::int64_t days) {
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const std::int64_t day_of_era = days - era * 146097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_shifted = (5 * day_of_year + 2) / 153;
  const auto day = static_cast<unsigned>(day_of_year - (153 * month_shifted + 2) / 5 + 1);
  const auto month =
      static_cast<unsigned>(month_shifted < 10 ? month_shifted + 3 : month_shifted - 9);
  return {static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)), month, day};
}

// What a Date mention says, field by field.
struct Fields {
  std::optional<int> day, month, year;
};

class DateReader {
 public:
  DateReader(const ArticleView& view, const Mention& mention, const std::optional<Day>& reference,
             Tense tense)
      : view_(view), mention_(mention), reference_(reference), tense_(tense) {}

  [[nodiscard]] std::optional<std::string> read() const {
    const Schema& s = view_.schema;
    const std::optional<int> offset = field(s.offset);
    if (offset) return relative(*offset, field(s.month));
    Fields from = fields(s.day, s.month, s.year);
    Fields to = fields(s.to_day, s.to_month, s.to_year);
    if (from.day && from.year && has_point(s.month)) {  // 23-25.4, 28.6-1.7: the second is a day
      to = {from.month, from.year, std::nullopt};
      from = {from.day, month_of_day(), std::nullopt};
    }
    if (!to.day && !to.month) return single(from);
    // The first day of a range takes from the last what it lacks.
    if (!from.month) from.month = to.month;
    if (!from.year) from.year = to.year;
    const std::optional<std::string> begin = single(from);
    const std::optional<std::string> end = single({to.day, to.month, to.year});
    if (!begin || !end) return begin ? begin : end;
    return *begin + "/" + *end;
  }

 private:
  [[nodiscard]] std::optional<int> field(SlotId slot) const {
    const std::optional<std::string> text = view_.text(mention_, slot);
    return text ? number(*text) : std::nullopt;
  }

  [[nodiscard]] bool has_point(SlotId slot) const {
    return view_.text(mention_, slot).value_or("").find('.') != std::string::npos;
  }

  // The month of a day that is written as one number with it.
  [[nodiscard]] std::optional<int> month_of_day() const {
    const std::string text = view_.text(mention_, view_.schema.day).value_or("");
    const std::size_t stop = text.find('.');
    if (stop == std::string::npos) return std::nullopt;
    return number(std::string_view(text).substr(stop + 1));
  }

  // A day written as one number with its month (28.9) and a month with its year (9.2025).
  [[nodiscard]] Fields fields(SlotId day, SlotId month, SlotId year) const {
    Fields found{field(day), field(month), field(year)};
    const auto split = [&](SlotId slot, std::optional<int>& first, std::optional<int>& second) {
      const std::string text = view_.text(mention_, slot).value_or("");
      const std::size_t stop = text.find('.');
      if (stop == std::string::npos || second) return;
      first = number(std::string_view(text).substr(0, stop));
      second = number(std::string_view(text).substr(stop + 1));
    };
    split(day, found.day, found.month);
    split(month, found.month, found.year);
    // A month with its year is written like a day with its month.
    if (found.day && found.month && !found.year && *found.month > kLastMonth) {
      found = {std::nullopt, found.day, found.month};
    }
    return found;
  }

  [[nodiscard]] std::optional<std::string> relative(int offset, std::optional<int> month) const {
    if (!reference_) return std::nullopt;
    const std::string unit = view_.text(mention_, view_.schema.unit).value_or("day");
    if (unit == "weekday") return format_day(add_days(*reference_, days_to_weekday(offset)));
    if (unit == "day") return format_day(add_days(*reference_, offset));
    if (unit == "year" && month) return single({std::nullopt, month, reference_->year + offset});
    if (unit == "year") return std::to_string(reference_->year + offset);
    if (unit != "month") return std::nullopt;
    const int months = reference_->year * 12 + static_cast<int>(reference_->month) - 1 + offset;
    return std::to_string(months / 12) + "-" + two_digits(static_cast<unsigned>(months % 12 + 1));
  }

  // The last such day up to the reference, or the next one for what lies ahead; 1 is Monday.
  [[nodiscard]] std::int64_t days_to_weekday(int weekday) const {
    const std::int64_t since_monday = (days_from_civil(*reference_) + kSinceMonday) % 7;
    const std::int64_t back = (since_monday - (weekday - 1) + 7) % 7;
    return tense_ == Tense::kAhead ? (7 - back) % 7 : -back;
  }

  [[nodiscard]] std::optional<std::string> single(Fields fields) const {
    if (fields.year && *fields.year < 100) fields.year = *fields.year + 2000;
    if (fields.year && (*fields.year < 1000 || *fields.year > 9999)) fields.year.reset();
    if (!fields.month) {
      return fields.year ? std::optional(std::to_string(*fields.year)) : std::nullopt;
    }
    const auto month = static_cast<unsigned>(*fields.month);
    if (month < 1 || month > 12) return std::nullopt;
    if (!fields.day) {
      const std::optional<int> year = fields.year ? fields.year : year_of(month, 1);
      return (year ? std::to_string(*year) : "XXXX") + "-" + two_digits(month);
    }
    const auto day = static_cast<unsigned>(*fields.day);
    if (!fields.year) fields.year = year_of(month, day);
    if (!is_valid({fields.year.value_or(2000), month, day})) return std::nullopt;
    const std::string year = fields.year ? std::to_string(*fields.year) : "XXXX";
    return year + "-" + two_digits(month) + "-" + two_digits(day);
  }

  // The year that puts the day nearest before the reference, or shortly after it.
  [[nodiscard]] std::optional<int> year_of(unsigned month, unsigned day) const {
    if (!reference_) return std::nullopt;
    const Day same_year{reference_->year, month, day};
    const std::int64_t distance = days_from_civil(same_year) - days_from_civil(*reference_);
    if (tense_ == Tense::kAhead) return reference_->year + (distance < kDaysPlanned - 365 ? 1 : 0);
    return reference_->year - (distance > kDaysAhead ? 1 : 0);
  }

  const ArticleView& view_;
  const Mention& mention_;
  const std::optional<Day>& reference_;
  Tense tense_;
};

}  // namespace

std::optional<Day> parse_day(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const std::optional<int> year = number(iso.substr(0, 4));
  const std::optional<int> month = number(iso.substr(5, 2));
  const std::optional<int> day = number(iso.substr(8, 2));
  if (!year || !month || !day || *month < 1 || *day < 1) return std::nullopt;
  const Day parsed{*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day)};
  if (!is_valid(parsed)) return std::nullopt;
  return parsed;
}

std::string format_day(const Day& day) {
  return std::to_string(day.year) + "-" + two_digits(day.month) + "-" + two_digits(day.day);
}

bool is_valid(const Day& day) {
  return day.month >= 1 && day.month <= 12 && day.day >= 1 &&
         civil_from_days(days_from_civil(day)) == day;
}

Day add_days(const Day& day, std::int64_t days) {
  return civil_from_days(days_from_civil(day) + days);
}

std::optional<std::string> days_from(const std::string& date, int offset) {
  const bool is_open = date.starts_with("XXXX");
  const auto day = parse_day(is_open ? std::to_string(kSomeYear) + date.substr(4) : date);
  if (!day) return std::nullopt;
  const std::string moved = format_day(add_days(*day, offset));
  return is_open ? "XXXX" + moved.substr(4) : moved;
}

std::optional<std::string> date_of(const ArticleView& view, const Mention& mention,
                                   const std::optional<Day>& reference, Tense tense) {
  return DateReader(view, mention, reference, tense).read();
}

}  // namespace boba
