#include "base/utf8.hpp"
#include "segment/segmenter.hpp"
#include "segment_tables.hpp"
#include "text/characters.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

namespace boba {
namespace {

TEST_CASE("tokens are words, numbers and marks") {
  struct Row {
    const char* text;
    const char* tokens;
  };
  const Row rows[] = {
      {"", ""},
      {" \n\t\u00A0", ""},
      {"Ngày 28/9, ông An tới Huế.", "Ngày|28|/|9|,|ông|An|tới|Huế|."},
      {"30/10/2022", "30|/|10|/|2022"},
      {"10.000 và 3,5", "10.000|và|3,5"},
      {"1.250.000,75 đồng", "1.250.000,75|đồng"},
      {"28.9.2022", "28|.|9|.|2022"},
      {"1,2,3", "1|,|2|,|3"},
      {"năm 2022.", "năm|2022|."},
      {"7–9/10", "7|–|9|/|10"},
      {"50% G20 7h30", "50|%|G20|7h30"},
      {"Moon Jae-in", "Moon|Jae|-|in"},
      {"A - B", "A|-|B"},
      {"TP.HCM, TP. Huế", "TP.HCM|,|TP|.|Huế"},
      {"TP.Huế", "TP|.|Huế"},
      {"U.S và T.Ư Đảng", "U.S|và|T.Ư|Đảng"},
      {"Donald J. Minh, J.Minh", "Donald|J.|Minh|,|J.|Minh"},
      {"V.I.Minh", "V.|I.|Minh"},
      {"châu Á. Ông", "châu|Á|.|Ông"},
      {"APEC.ASEAN", "APEC|.|ASEAN"},
      {"v.v...", "v.v|..."},
      {"VGP/Nhật Bắc", "VGP|/|Nhật|Bắc"},
      {"N'Djamena, N’Djamena", "N'Djamena|,|N’Djamena"},
      {"'một' ‘hai’", "'|một|'|‘|hai|’"},
      {"hết./.", "hết|.|/|."},
      {"thế… thôi...", "thế|…|thôi|..."},
      {"Việt Nam.Chủ tịch", "Việt|Nam|.|Chủ|tịch"},
      {"kỷ niệmGiáo sư", "kỷ|niệm|Giáo|sư"},
      {"bạnQuốcNgụy", "bạn|Quốc|Ngụy"},
      {"ôngTrump ViệtJet", "ông|Trump|ViệtJet"},
      {"28/9Thủ tướng 35tỷ", "28|/|9|Thủ|tướng|35|tỷ"},
      {"McDonald VnExpress iPhone eBay GDP YouTube", "McDonald|VnExpress|iPhone|eBay|GDP|YouTube"},
      {"Ba là,nhất trí", "Ba|là|,|nhất|trí"},
      {"chinhphu.vn", "chinhphu|.|vn"},
      {"(Ảnh: TTXVN)", "(|Ảnh|:|TTXVN|)"},
      {"a\u200Bb", "a|b"},
      {"🙂x", "🙂|x"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(dump_tokens(row.text) == row.tokens);
  }
}

std::string dump_shape(std::uint32_t shape) {
  const char* const names[] = {
      "word",  "number", "punct", "cap",    "caps",  "lower",     "syllable", "marked", "initial",
      "mixed", "line",   "eol",   "space",  "comma", "semicolon", "colon",    "stop",   "dash",
      "open",  "close",  "openb", "closeb", "slash", "par",       "joined",   "abbr"};
  std::string dump;
  for (std::size_t bit = 0; bit < std::size(names); ++bit) {
    if ((shape >> bit & 1U) == 0) continue;
    if (!dump.empty()) dump += " ";
    dump += names[bit];
  }
  return dump;
}

std::string dump_shapes(std::string_view text) {
  std::string dump;
  for (const Token& token : segmentation_of(text).tokens) {
    dump += std::string(text.substr(token.span.begin, token.span.size())) + ": " +
            dump_shape(token.shape) + "\n";
  }
  return dump;
}

TEST_CASE("a token knows its shapes") {
  CHECK(dump_shapes("Đại sứ ASEAN J. G20\n“x”; 5\n\nTP") ==
        "Đại: word cap syllable marked line par\n"
        "sứ: word lower syllable marked space\n"
        "ASEAN: word cap caps space\n"
        "J.: word cap initial space\n"
        "G20: word cap mixed eol space\n"
        "“: punct line space open\n"
        "x: word lower\n"
        "”: punct close\n"
        ";: punct semicolon\n"
        "5: number eol space\n"
        "TP: word cap caps line eol space par abbr\n");
  CHECK(dump_shapes("Jae-in (a/b): …") ==
        "Jae: word cap line par\n"
        "-: punct dash\n"
        "in: word lower syllable joined\n"
        "(: punct space openb\n"
        "a: word lower syllable\n"
        "/: punct slash\n"
        "b: word lower\n"
        "): punct closeb\n"
        ":: punct colon\n"
        "…: punct eol space stop\n");
  CHECK(dump_shapes("A - 5–6") ==
        "A: word cap syllable initial line par\n"
        "-: punct space dash\n"
        "5: number space\n"
        "–: punct dash\n"
        "6: number eol joined\n");
}

TEST_CASE("a straight quote opens or closes") {
  struct Row {
    const char* text;
    const char* sides;
  };
  const Row rows[] = {
      {"\"a\" b \"c\"", "<><>"}, {"nói:\"a b\",c", "<>"}, {"(\"a\")", "<>"},
      {"a \"b\nc\" d", "<>"},    {"\"'a' b\"", "<<>>"},   {"x\"y\"z", "<>"},
      {"\"a\", \"b\";", "<><>"}, {"\"a? \".", "<>"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    std::string sides;
    for (const Token& token : segmentation_of(row.text).tokens) {
      if ((token.shape & kOpenQuote) != 0) sides += '<';
      if ((token.shape & kCloseQuote) != 0) sides += '>';
    }
    CHECK(sides == row.sides);
  }
}

TEST_CASE("a token has the symbol of its folded key") {
  SymbolTable symbols;
  const Symbol peace = symbols.intern("hòa");
  const Symbol initial = symbols.intern("j");
  const Symbol site = symbols.intern("tin.vn");
  Segmenter segmenter(symbols, syllable_tables());
  const std::vector<Token> tokens = segmenter.segment("HOÀ J. tin.vn bình").tokens;
  REQUIRE(tokens.size() == 4);
  CHECK(tokens[0].key == peace);
  CHECK(tokens[1].key == initial);
  CHECK(tokens[2].key == site);
  CHECK(tokens[3].key == Symbol::kUnknown);
}

TEST_CASE("the cache does not change the result") {
  std::string text;
  for (int i = 0; i < 70000; ++i) text += "Từ" + std::to_string(i) + "x ";
  Segmenter segmenter(no_symbols(), syllable_tables());
  const std::vector<Token> first = segmenter.segment(text).tokens;
  const std::vector<Token> second = segmenter.segment(text).tokens;
  REQUIRE(first.size() == 70000);
  REQUIRE(second.size() == first.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (first[i].span != second[i].span || first[i].shape != second[i].shape) FAIL(i);
  }
}

TEST_CASE("a word without end is one token") {
  const std::string text(300000, 'x');
  CHECK(segmentation_of(text).tokens.size() == 1);
}

TEST_CASE("tokens cover the text, in order, and sentences cover the tokens") {
  std::mt19937 random(5);
  const char* const pieces[] = {"Nam", "niệm", "Giáo",   "A",      "J",    "28", "3",    ".",
                                ",",   ";",    ":",      "-",      "–",    "\"", "'",    "“",
                                "”",   "(",    ")",      "/",      " ",    "\n", "\n\n", "…",
                                "!",   "ệ",    "\u0301", "\u00A0", "🙂", "TP"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t n = random() % 40; n > 0; --n) text += pieces[random() % 30];
    CAPTURE(text);
    const Segmentation segmentation = segmentation_of(text);
    std::uint32_t end = 0;
    const auto is_blank = [&](std::uint32_t from, std::uint32_t to) {
      return dump_tokens(std::string_view(text).substr(from, to - from)).empty();
    };
    for (const Token& token : segmentation.tokens) {
      CHECK(token.span.begin >= end);
      CHECK(token.span.size() > 0);
      CHECK(is_blank(end, token.span.begin));
      CHECK_FALSE(first_invalid_utf8(text.substr(token.span.begin, token.span.size())));
      end = token.span.end;
    }
    CHECK(is_blank(end, static_cast<std::uint32_t>(text.size())));
    std::uint32_t covered = 0;
    for (const Sentence& sentence : segmentation.sentences) {
      CHECK(sentence.tokens.begin == covered);
      CHECK(sentence.tokens.size() > 0);
      covered = sentence.tokens.end;
    }
    CHECK(covered == segmentation.tokens.size());
  }
}

}  // namespace
}  // namespace boba
