#include "base/utf8.hpp"
#include "text/document.hpp"
#include "text/normalize.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

namespace boba {
namespace {

Article article_of(std::string text, Markup markup = Markup::kPlain) {
  Article article;
  article.id = "a";
  article.text = std::move(text);
  article.markup = markup;
  article.origin = "a.txt";
  return article;
}

std::string fault_of(std::string text) {
  const Result<Document> document = make_document(article_of(std::move(text)));
  return document.ok() ? "" : format(document.errors());
}

TEST_CASE("a document has one kind of line end and no byte order mark") {
  const Result<Document> made = make_document(article_of("\uFEFFÔng\r\nA\u0301\rx\n"));
  REQUIRE(made.ok());
  const Document& document = made.value();
  CHECK(document.text == "Ông\nÁ\nx\n");
  CHECK(document.article.text == "\uFEFFÔng\r\nA\u0301\rx\n");
  const CodePointIndex index(document.article.text);
  struct Row {
    Span span;
    Span original;
  };
  const Row rows[] = {
      {{0, 4}, {1, 4}},   // Ông, after the mark
      {{4, 5}, {4, 6}},   // CRLF
      {{5, 7}, {6, 8}},   // A and its accent
      {{7, 8}, {8, 9}},   // CR
      {{8, 9}, {9, 10}},  // x
      {{0, 9}, {1, 10}}, {{5, 5}, {6, 6}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.span.begin);
    CHECK(index.of(document.original_bytes(row.span)) == row.original);
  }
}

TEST_CASE("a document tells why it cannot be read") {
  struct Row {
    std::string text;
    const char* message;
  };
  const Row rows[] = {
      {"", "a.txt: holds no text\n"},
      {" \n\t\u00A0\uFEFF", "a.txt: holds no text\n"},
      {"tin\nh\xC3m nay",
       "a.txt:2:2: is not UTF-8: found byte 0xC3\n"
       "        convert the file first, e.g. iconv -f WINDOWS-1258 -t UTF-8 OLD > NEW\n"},
      {"ông\n\xE2",
       "a.txt:2:1: is not UTF-8: found byte 0xE2\n"
       "        convert the file first, e.g. iconv -f WINDOWS-1258 -t UTF-8 OLD > NEW\n"},
      {std::string("a\0b", 3), "a.txt: is a binary file: found byte 0x00 at offset 1\n"},
      {"\xFF\xFEo\x01",
       "a.txt: is UTF-16, UTF-8 was expected\n"
       "        convert the file first: iconv -f UTF-16 -t UTF-8 OLD > NEW\n"},
      {"ab\x01\x02\x03",
       "a.txt: is a binary file: more than a quarter of it are control characters\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.message);
    CHECK(fault_of(row.text) == row.message);
  }
  CHECK(fault_of("Tin hôm nay") == "");
}

TEST_CASE("the title of a page becomes the article's") {
  const Result<Document> made =
      make_document(article_of("<title>Tin</title><p>Ông &amp; b&#224;</p>", Markup::kHtml));
  REQUIRE(made.ok());
  CHECK(made.value().article.title == "Tin");
  CHECK(made.value().text == "Ông & bà");
  CHECK(made.value().original_bytes({0, 4}) == Span{21, 25});
}

TEST_CASE("text in NFC is not copied") {
  CHECK_FALSE(normalize("Việt Nam").has_value());
  CHECK(normalize("Vie\u0323\u0302t")->text == "Việt");
}

TEST_CASE("code points are counted to any byte") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += i % 3 == 0 ? "ệ" : "ab";
  const CodePointIndex index(text);
  for (std::uint32_t offset = 0; offset <= text.size(); offset += 7) {
    CHECK(index.at(offset) == count_code_points(std::string_view(text).substr(0, offset)));
  }
  CHECK(index.at(static_cast<std::uint32_t>(text.size())) == count_code_points(text));
  CHECK(CodePointIndex("").at(0) == 0);
}

// The original slice behind a slice of the text, made readable by itself, is that slice.
TEST_CASE("slices between blanks map back to what they came from") {
  std::mt19937 random(11);
  const char* const pieces[] = {"a", "b",       "ê",  "e\u0302\u0323", "o\u031B\u0301",
                                " ", "\r\n",    "\r", "\u00A0",        "u\u0309",
                                "đ", "x\u0301", "\n"};
  for (int round = 0; round < 2000; ++round) {
    std::string original = random() % 4 == 0 ? "\uFEFF" : "";
    for (std::size_t n = 1 + random() % 20; n > 0; --n) original += pieces[random() % 13];
    const Result<Document> made = make_document(article_of(original));
    if (!made.ok()) continue;
    const Document& document = made.value();
    CAPTURE(document.text);
    std::uint32_t begin = 0;
    for (std::uint32_t end = 0; end <= document.text.size(); ++end) {
      const bool blank =
          end == document.text.size() || document.text[end] == ' ' || document.text[end] == '\n';
      if (!blank) continue;
      const Span source = document.original_bytes({begin, end});
      const std::string slice = original.substr(source.begin, source.size());
      const auto normalized = normalize(slice);
      CHECK((normalized ? normalized->text : slice) == document.slice({begin, end}));
      begin = end + 1;
    }
  }
}

TEST_CASE("maps of two steps are followed one after the other") {
  using Piece = OffsetMap::Piece;
  OffsetMap outer;  // "ab" + two bytes for one + "c"
  outer.add(0, 0, Piece::kStepwise);
  outer.add(2, 2, Piece::kFixed);
  outer.add(3, 4, Piece::kStepwise);
  OffsetMap inner;  // five bytes are left out before the middle's byte 4
  inner.add(0, 10, Piece::kStepwise);
  inner.add(4, 19, Piece::kStepwise);
  const OffsetMap both = outer.then(inner);
  for (std::uint32_t begin = 0; begin < 5; ++begin) {
    for (std::uint32_t end = begin; end < 6; ++end) {
      CAPTURE(begin);
      CAPTURE(end);
      CHECK(both.to_original({begin, end}) == inner.to_original(outer.to_original({begin, end})));
    }
  }
  CHECK(both.to_original({2, 3}) == Span{12, 14});
  CHECK(outer.then(OffsetMap()).to_original({3, 4}) == Span{4, 5});
  CHECK(OffsetMap().then(inner).to_original({4, 5}) == Span{19, 20});
}

}  // namespace
}  // namespace boba
