#include "base/utf8.hpp"
#include "text/fold.hpp"

#include <doctest/doctest.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <random>
#include <string>

namespace boba {
namespace {

TEST_CASE("fold_key gives one key per spelling") {
  struct Row {
    const char* text;
    const char* key;
  };
  const Row rows[] = {
      {"", ""},
      {"Việt Nam", "việt nam"},
      {"VIE\u0323\u0302T NAM", "việt nam"},
      {"ĐẠI SỨ", "đại sứ"},
      {"hoà", "hòa"},
      {"hòa", "hòa"},
      {"Hoà Bình", "hòa bình"},
      {"HOẠ", "họa"},
      {"khoẻ", "khỏe"},
      {"Uỷ ban", "ủy ban"},
      {"Ủy ban", "ủy ban"},
      {"thuỵ", "thụy"},
      {"quý", "quý"},
      {"qúy", "quý"},
      {"qủa", "quả"},
      {"hoàn", "hoàn"},
      {"toán", "toán"},
      {"khuỷu", "khuỷu"},
      {"uyển", "uyển"},
      {"hoạ-sĩ", "họa-sĩ"},
      {"a\u00A0 b\t\nc ", "a b c"},
      {"A – B", "a-b"},
      {"A —B", "a-b"},
      {"A\u2212B", "a-b"},
      {"“Tin” «x» ‘y’", "'tin' 'x' 'y'"},
      {"N’Djamena", "n'djamena"},
      {"so\u00ADft\u200Bware", "soft ware"},
      {"Straße", "strasse"},
      {"10.000", "10.000"},
      {"\x01"
       "a",
       "a"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(fold_key(row.text) == row.key);
    CHECK(fold_key(row.key) == row.key);
  }
}

TEST_CASE("clean_text keeps the letters and tidies the rest") {
  struct Row {
    const char* text;
    const char* clean;
  };
  const Row rows[] = {
      {"  Ông\u00A0 An\r\n ", "Ông An"},
      {"Lê Tha\u0300nh", "Lê Thành"},
      {"A – B", "A – B"},
      {"“x”", "“x”"},
      {"a\x07"
       "b\u200E",
       "ab"},
      {"\uFEFFx\uFFFEy", "xy"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(clean_text(row.text) == row.clean);
    CHECK(clean_text(row.clean) == row.clean);
  }
}

TEST_CASE("ascii_key takes the marks away") {
  struct Row {
    const char* text;
    const char* key;
  };
  const Row rows[] = {
      {"Đỗ Thị Ướt", "do thi uot"},
      {"Sergei Şahin", "sergei sahin"},
      {"Łódź", "lodz"},
      {"Ærø", "aero"},
      {"Moon Jae‑in", "moon jae-in"},
      {"Минск", "минск"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(ascii_key(row.text) == row.key);
  }
}

TEST_CASE("toneless_key keeps the vowels apart") {
  CHECK(toneless_key("nguyễn") == "nguyên");
  CHECK(toneless_key("đường") == "đương");
  CHECK(toneless_key("hòa") == "hoa");
}

// Letters that take one table look-up each, apart and with marks of their own, which take ICU.
std::string random_words(std::mt19937& random) {
  std::string text;
  for (std::uint64_t i = 1 + random() % 12; i > 0; --i) {
    switch (random() % 8) {
      case 0:
        append_utf8(text, static_cast<char32_t>(0x1EA0 + random() % 0x5A));
        break;
      case 1:
        append_utf8(text, static_cast<char32_t>(0xC0 + random() % 0xF0));
        break;
      case 2:
        if (random() % 2 == 0) text += ' ';
        break;
      default:
        text += "oauyeqiOAUYEQINHng5"[random() % 19];
    }
  }
  return text;
}

std::string decomposed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFDInstance(status);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  form->normalizeUTF8(0, text, sink, nullptr, status);
  return out;
}

TEST_CASE("keys of composed and of decomposed letters are the same") {
  std::mt19937 random(17);
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = random_words(random);
    CAPTURE(text);
    REQUIRE(fold_key(text) == fold_key(decomposed(text)));
    REQUIRE(ascii_key(text) == ascii_key(decomposed(text)));
    const std::string key = fold_key(text);
    REQUIRE(toneless_key(key) == toneless_key(decomposed(key)));
  }
}

TEST_CASE("folding and cleaning twice changes nothing") {
  std::mt19937 random(7);
  const std::u32string letters =
      U"aoueyqQUOAEY ớỚđĐhH-–—\u00A0\u0300\u0301\u0303\u0309\u0323\u0302\u031B\u200B'\"“.,1İßŉΐﬁǰΆ";
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (std::size_t n = random() % 12; n > 0; --n) {
      append_utf8(text, letters[random() % letters.size()]);
    }
    CAPTURE(text);
    const std::string key = fold_key(text);
    CHECK(fold_key(key) == key);
    const std::string clean = clean_text(text);
    CHECK(clean_text(clean) == clean);
    CHECK(fold_key(clean) == key);
  }
}

}  // namespace
}  // namespace boba
