#include "unit/discourse_support.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace boba::test {
namespace {

// "zone: sentence", one line each.
std::string zones_of(const std::string& text, Zones zones) {
  std::string lines;
  for (const ExplainedSentence& sentence : explain(text, "", zones).sentences) {
    lines += sentence.zone + ": " + sentence.text + "\n";
  }
  return lines;
}

const std::string kReception = "Thủ tướng Lê Quang Hòa tiếp Đại sứ Peru Juan Molina.";
const std::string kTalks =
    "Thủ tướng Thụy Điển Jonas Lindmark hội đàm với Tổng thống Chile Pedro Rojas.";

}  // namespace

TEST_CASE("a mark puts sentences into a zone, whether they are read or not") {
  struct Row {
    std::string text;
    std::string zones;
  };
  const std::vector<Row> rows = {
      {"Thủ tướng về nước. Ông rất vui.",
       "body: Thủ tướng về nước.\n"
       "body: Ông rất vui.\n"},
      {"Thủ tướng về nước./.\nTổng thống đến Lima. Ông rất vui.",
       "body: Thủ tướng về nước./.\n"
       "teaser: Tổng thống đến Lima.\n"
       "teaser: Ông rất vui.\n"},
      {"Thủ tướng tại Lima. Ảnh: TTXVN\n\nÔng rất vui.",
       "caption: Thủ tướng tại Lima.\n"
       "caption: Ảnh: TTXVN\n"
       "body: Ông rất vui.\n"},
      {"Thủ tướng về nước.\n\nBình luận của bạn\n\nBài này rất hay.",
       "body: Thủ tướng về nước.\n"
       "boilerplate: Bình luận của bạn\n"
       "boilerplate: Bài này rất hay.\n"},
      {"Bài viết liên quan: Tổng thống đến Lima.\n\nThủ tướng về nước.",
       "boilerplate: Bài viết liên quan: Tổng thống đến Lima.\n"
       "body: Thủ tướng về nước.\n"},
      {"Ông đọc các bài viết liên quan đến Peru. Ông nói rằng bình luận của bạn rất hay.",
       "body: Ông đọc các bài viết liên quan đến Peru.\n"
       "body: Ông nói rằng bình luận của bạn rất hay.\n"},
      {"Bức ảnh cho thấy Thủ tướng: ông rất vui.",
       "body: Bức ảnh cho thấy Thủ tướng: ông rất vui.\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(zones_of(row.text, Zones::kArticle) == row.zones);
    CHECK(zones_of(row.text, Zones::kAll) == row.zones);
  }
}

TEST_CASE("a credit ends its sentence without a stop") {
  struct Row {
    std::string text;
    std::string zones;
  };
  const std::vector<Row> rows = {
      {"Thủ tướng tại Lima. Ảnh: Reuters Ngày 12/3, Thủ tướng về nước.",
       "caption: Thủ tướng tại Lima.\n"
       "caption: Ảnh: Reuters\n"
       "body: Ngày 12/3, Thủ tướng về nước.\n"},
      {"Thủ tướng tại Lima. (Nguồn: TTXVN) Ngày 12/3, Thủ tướng về nước.",
       "caption: Thủ tướng tại Lima.\n"
       "caption: (Nguồn: TTXVN)\n"
       "body: Ngày 12/3, Thủ tướng về nước.\n"},
      {"Theo Reuters, ngày 12/3, Thủ tướng về nước.",
       "body: Theo Reuters, ngày 12/3, Thủ tướng về nước.\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(zones_of(row.text, Zones::kArticle) == row.zones);
  }
}

TEST_CASE("what belongs to other articles is read only if all zones are") {
  struct Row {
    std::string text;
    std::string article;
    std::string all;
  };
  const std::string reception = "e1|reception|Lê Quang Hòa, Juan Molina|||held\n";
  const std::string both = reception + "e2|talks|Jonas Lindmark, Pedro Rojas|||held\n";
  const std::vector<Row> rows = {
      {kReception + "/.\n" + kTalks, reception, both},
      {kReception + "\n\n" + kTalks, both, both},
      {kReception + "\n\nBình luận của bạn\n\n" + kTalks, reception, both},
      {kReception + "\n\nBài viết liên quan: " + kTalks, reception, both},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(events_of(read(row.text, "", Zones::kArticle)) == row.article);
    CHECK(events_of(read(row.text, "", Zones::kAll)) == row.all);
  }
}

TEST_CASE("a teaser adds no people to the article") {
  const std::string text = kReception + "/.\n" + kTalks;
  const std::string article =
      "Lê Quang Hòa|Thủ tướng|Chính phủ|Việt Nam|current\n"
      "Juan Molina|Đại sứ||Peru|current\n";
  CHECK(roles_of(read(text, "", Zones::kArticle)) == article);
  CHECK(roles_of(read(text, "", Zones::kAll)) ==
        article +
            "Jonas Lindmark|Thủ tướng|Chính phủ|Thụy Điển|current\n"
            "Pedro Rojas|Tổng thống|Nhà nước|Chile|current\n");
}

TEST_CASE("captions are read, credits and bylines tell nothing") {
  struct Row {
    std::string text;
    std::string roles;
    std::string events;
  };
  const std::string roles =
      "Lê Quang Hòa|Thủ tướng|Chính phủ|Việt Nam|current\n"
      "Juan Molina|Đại sứ||Peru|current\n";
  const std::string event = "e1|reception|Lê Quang Hòa, Juan Molina|||held\n";
  const std::vector<Row> rows = {
      {kReception, roles, event},
      {kReception + " Ảnh: TTXVN", roles, event},
      {kReception + "\n\nẢnh: Trần Văn Khải", roles, event},
      {kReception + "\n\nTrần Văn Khải", roles, event},
      {kReception + "\n\nTheo Trần Văn Khải (TTXVN)", roles, event},
      {kReception + "\n\nBài và ảnh: Trần Văn Khải", roles, event},
      {kReception + "\n\nTác giả: Trần Văn Khải", roles, event},
      {kReception + "\n\nChia sẻ\n\nLên đầu trang", roles, event},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::vector<Fact> facts = read(row.text);
    CHECK(roles_of(facts) == row.roles);
    CHECK(events_of(facts) == row.events);
    CHECK(statements_of(facts).empty());
  }
}

TEST_CASE("a printed day of publication is what relative days count from") {
  struct Row {
    std::string text;
    std::string published;
    std::string date;
  };
  const std::vector<Row> rows = {
      {"05/03/2024 | 15:30\n\nHôm qua, ", "", "2024-03-04"},
      {"Thứ Ba, 05/03/2024 15:30 GMT+7\n\nHôm qua, ", "", "2024-03-04"},
      {"05/03/2024 | 15:30\n\nNgày 28/12, ", "", "2023-12-28"},
      {"05/03/2024 | 15:30\n\nHôm qua, ", "2024-06-01", "2024-05-31"},
      {"Hôm qua, ", "2024-06-01", "2024-05-31"},
      {"Hôm qua, ", "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.published);
    CHECK(events_of(read(row.text + kReception, row.published)) ==
          "e1|reception|Lê Quang Hòa, Juan Molina|" + row.date + "||held\n");
  }
}

}  // namespace boba::test
