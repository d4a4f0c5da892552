#include "discourse/dates.hpp"
#include "unit/discourse_support.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace boba::test {
namespace {

struct DateRow {
  std::string published;
  std::string text;
  std::string date;
};

// The dates of the events, one after the other; "-" for one without.
std::string dates_of(const DateRow& row) {
  std::string dates;
  for (const Fact& fact : read(row.text, row.published)) {
    const auto* event = std::get_if<EventFact>(&fact);
    if (event == nullptr) continue;
    if (!dates.empty()) dates += " ";
    dates += event->date.value_or("-");
  }
  return dates;
}

void check_dates(const std::vector<DateRow>& rows) {
  for (const DateRow& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.published);
    CHECK(dates_of(row) == row.date);
  }
}

const std::string kReception = "Thủ tướng Lê Quang Hòa tiếp Đại sứ Peru Juan Molina.";
const std::string kPlanned = "Thủ tướng Lê Quang Hòa sẽ tiếp Đại sứ Peru Juan Molina.";
const std::string kVisit = "Thủ tướng Lê Quang Hòa thăm Peru ";

}  // namespace

TEST_CASE("a day is read from its ISO form alone") {
  struct Row {
    std::string iso;
    std::optional<Day> day;
  };
  const std::vector<Row> rows = {
      {"2024-03-05", Day{2024, 3, 5}},
      {"1999-12-31", Day{1999, 12, 31}},
      {"2024-02-29", Day{2024, 2, 29}},
      {"2000-02-29", Day{2000, 2, 29}},
      {"2023-02-29", std::nullopt},
      {"1900-02-29", std::nullopt},
      {"2024-04-31", std::nullopt},
      {"2024-13-01", std::nullopt},
      {"2024-00-10", std::nullopt},
      {"2024-01-00", std::nullopt},
      {"2024-3-5", std::nullopt},
      {"2024/03/05", std::nullopt},
      {"20240305", std::nullopt},
      {"05-03-2024", std::nullopt},
      {"2024-03-05T10", std::nullopt},
      {"2024-03-XX", std::nullopt},
      {"", std::nullopt},
  };
  for (const Row& row : rows) {
    CAPTURE(row.iso);
    const std::optional<Day> day = parse_day(row.iso);
    CHECK((day == row.day));
    if (day) CHECK(format_day(*day) == row.iso);
  }
}

TEST_CASE("a day is valid if the calendar has it") {
  struct Row {
    Day day;
    bool valid;
  };
  const std::vector<Row> rows = {
      {{2024, 1, 31}, true},  {{2024, 1, 32}, false}, {{2024, 4, 30}, true},
      {{2024, 4, 31}, false}, {{2024, 2, 29}, true},  {{2024, 2, 30}, false},
      {{2023, 2, 28}, true},  {{2023, 2, 29}, false}, {{2000, 2, 29}, true},
      {{2100, 2, 29}, false}, {{2024, 12, 31}, true}, {{2024, 0, 1}, false},
      {{2024, 13, 1}, false}, {{2024, 1, 0}, false},
  };
  for (const Row& row : rows) {
    CAPTURE(format_day(row.day));
    CHECK(is_valid(row.day) == row.valid);
  }
}

TEST_CASE("days are added over the ends of months and years") {
  struct Row {
    std::string from;
    std::int64_t days;
    std::string to;
  };
  const std::vector<Row> rows = {
      {"2024-03-05", 0, "2024-03-05"},      {"2024-02-28", 1, "2024-02-29"},
      {"2024-02-29", 1, "2024-03-01"},      {"2023-02-28", 1, "2023-03-01"},
      {"2000-02-28", 1, "2000-02-29"},      {"2100-02-28", 1, "2100-03-01"},
      {"2024-03-01", -1, "2024-02-29"},     {"2023-03-01", -1, "2023-02-28"},
      {"2023-12-31", 1, "2024-01-01"},      {"2024-01-01", -1, "2023-12-31"},
      {"2023-01-01", 365, "2024-01-01"},    {"2024-01-01", 366, "2025-01-01"},
      {"2024-02-29", 365, "2025-02-28"},    {"2024-02-29", 1461, "2028-02-29"},
      {"2024-02-29", 146097, "2424-02-29"}, {"1970-01-01", 11016, "2000-02-29"},
      {"2000-02-29", -11016, "1970-01-01"}, {"2023-01-05", 60, "2023-03-06"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.from);
    CAPTURE(row.days);
    const std::optional<Day> from = parse_day(row.from);
    REQUIRE(from);
    CHECK(format_day(add_days(*from, row.days)) == row.to);
  }
}

TEST_CASE("a date with its year needs no day of publication") {
  check_dates({
      {"", "Ngày 28/9/2023, " + kReception, "2023-09-28"},
      {"", "Ngày 28-9-2023, " + kReception, "2023-09-28"},
      {"", "Sáng 5 tháng 3 năm 2024, " + kReception, "2024-03-05"},
      {"", "Thủ tướng Lê Quang Hòa hội đàm với Thủ tướng Peru Juan Molina ngày 16.5.2023.",
       "2023-05-16"},
      {"", "Ngày 29/2/2024, " + kReception, "2024-02-29"},
      {"", "Ngày 29/2/2023, " + kReception, "-"},
      {"", "Ngày 31/4/2023, " + kReception, "-"},
      {"2024-06-01", "Ngày 28/9/2019, " + kReception, "2019-09-28"},
      {"", kVisit + "tháng 5/2017.", "2017-05"},
      {"", kVisit + "vào năm 1999.", "1999"},
      {"", kReception, "-"},
  });
}

TEST_CASE("the year of a day is the one that puts it at most 60 days ahead") {
  check_dates({
      {"2024-09-30", "Ngày 28/9, " + kReception, "2024-09-28"},
      {"2024-09-30", "Ngày 28.9, " + kReception, "2024-09-28"},
      {"2024-09-30", "Ngày 30/9, " + kReception, "2024-09-30"},
      {"2023-01-05", "Ngày 28/12, " + kReception, "2022-12-28"},
      {"2023-01-05", "Ngày 6/3, " + kReception, "2023-03-06"},
      {"2023-01-05", "Ngày 7/3, " + kReception, "2022-03-07"},
      {"2023-01-05", "Ngày 7/3, " + kPlanned, "2023-03-07"},
      {"2023-12-20", "Ngày 5/1, " + kPlanned, "2024-01-05"},
      {"2024-03-01", "Ngày 29/2, " + kReception, "2024-02-29"},
      {"2023-03-01", "Ngày 29/2, " + kReception, "-"},
      {"2024-03-01", kVisit + "hồi tháng 11.", "2023-11"},
  });
}

TEST_CASE("without a day of publication the year stays open") {
  check_dates({
      {"", "Ngày 28/9, " + kReception, "XXXX-09-28"},
      {"", "Ngày 28.9, " + kReception, "XXXX-09-28"},
      {"", "Ngày 29/2, " + kReception, "XXXX-02-29"},
      {"", "Ngày 30/2, " + kReception, "-"},
      {"", kVisit + "hồi tháng 11.", "XXXX-11"},
  });
}

TEST_CASE("the first day of a range takes from the last what it lacks") {
  check_dates({
      {"", kVisit + "từ ngày 30/10 - 1/11/2022.", "2022-10-30/2022-11-01"},
      {"", "Chuyến thăm Peru (30/10 - 1/11/2022) của Thủ tướng Lê Quang Hòa thành công tốt đẹp.",
       "2022-10-30/2022-11-01"},
      {"", kVisit + "từ ngày 20 - 22/10/2024.", "2024-10-20/2024-10-22"},
      {"", kVisit + "từ ngày 14 đến 17-4-2025.", "2025-04-14/2025-04-17"},
      {"", kVisit + "từ ngày 10 đến 12 tháng 3 năm 2024.", "2024-03-10/2024-03-12"},
      {"2024-05-02", kVisit + "từ ngày 23 đến 25.4.", "2024-04-23/2024-04-25"},
      {"2024-05-02", "Ngày 25 và 26.4, " + kVisit + "lần đầu.", "2024-04-25/2024-04-26"},
      {"2025-01-10", kVisit + "từ ngày 28/12 đến ngày 3/1.", "2024-12-28/2025-01-03"},
  });
}

TEST_CASE("a relative day counts from the day of publication") {
  check_dates({
      {"2024-03-01", "Hôm qua, " + kReception, "2024-02-29"},
      {"2023-03-01", "Hôm qua, " + kReception, "2023-02-28"},
      {"2024-01-01", "Chiều qua, " + kReception, "2023-12-31"},
      {"2024-03-01", "Sáng nay, " + kReception, "2024-03-01"},
      {"2023-12-31", "Ngày mai, " + kPlanned, "2024-01-01"},
      {"", "Hôm qua, " + kReception, "-"},
      {"", "Sáng nay, " + kReception, "-"},
      {"2024-03-01", kVisit + "tháng 5 năm ngoái.", "2023-05"},
      {"2024-03-01", kVisit + "năm ngoái.", "2023"},
      {"2024-12-10", "Thủ tướng Lê Quang Hòa sẽ thăm Peru tháng tới.", "2025-01"},
      {"", kVisit + "năm ngoái.", "-"},
  });
}

TEST_CASE("a weekday is the last one, or the next one of what is planned") {
  check_dates({
      {"2024-03-01", "Hôm thứ Ba, " + kReception, "2024-02-27"},
      {"2024-03-01", "Sáng thứ Sáu, " + kReception, "2024-03-01"},
      {"2024-03-01", "Hôm Chủ nhật, " + kReception, "2024-02-25"},
      {"2024-03-01", "Vào thứ Hai, " + kPlanned, "2024-03-04"},
      {"", "Hôm thứ Ba, " + kReception, "-"},
      {"2024-03-01", "Hôm thứ Ba (20/2), " + kReception, "2024-02-20"},
  });
}

TEST_CASE("days before and after count from the event before") {
  const std::string other = "Thủ tướng Lê Quang Hòa tiếp Đại sứ Chile Pedro Rojas.";
  check_dates({
      {"", "Ngày 1/3/2024, " + kReception + " Một ngày trước đó, " + other,
       "2024-03-01 2024-02-29"},
      {"", "Ngày 31/12, " + kReception + " Sáng hôm sau, " + other, "XXXX-12-31 XXXX-01-01"},
      {"", kReception + " Sáng hôm sau, " + other, "- -"},
  });
}

TEST_CASE("days from an open or a whole date") {
  CHECK(days_from("2024-02-28", 1) == "2024-02-29");
  CHECK(days_from("XXXX-03-01", -1) == "XXXX-02-28");
  CHECK(days_from("2024-02", 1) == std::nullopt);
}

TEST_CASE("a date in brackets says what a relative day means") {
  check_dates({
      {"", "Hôm qua (30/3/2023), " + kReception, "2023-03-30"},
      {"2024-03-01", "Hôm qua (30/3/2023), " + kReception, "2023-03-30"},
      {"2024-03-01", "Hôm qua (28/2), " + kReception, "2024-02-28"},
  });
}

TEST_CASE("the same day is the day of the event before") {
  check_dates({
      {"",
       "Sáng 5/3/2024, " + kReception +
           " Chiều cùng ngày, Thủ tướng Lê Quang Hòa tiếp Đại sứ Chile Pedro Rojas.",
       "2024-03-05 2024-03-05"},
  });
}

}  // namespace boba::test
