#include "base/utf8.hpp"
#include "text/html.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

namespace boba {
namespace {

TEST_CASE("a page is read as lines of text") {
  struct Row {
    const char* page;
    const char* text;
  };
  const Row rows[] = {
      {"", ""},
      {"chữ", "chữ"},
      {"<p>Một  hai\n ba</p><p>Bốn</p>", "Một hai ba\nBốn"},
      {"a<br>b<br/>c<BR />d", "a\nb\nc\nd"},
      {"<b>Việt</b> <i>Nam</i>", "Việt Nam"},
      {"Vi&#7879;t&nbsp;Nam &amp; L&agrave;o", "Việt\u00A0Nam & Lào"},
      {"&#x1EC7;&ecirc;&dstrok;&Abreve;&hellip;&ndash;", "ệêđĂ…–"},
      {"A &lt; B &gt C &unknown; &#; &", "A < B > C &unknown; &#; &"},
      {"&#150;&#0;&#xD800;", "–\uFFFD\uFFFD"},
      {"a<script>if (a<b) {\"</p>\"}</script>b", "ab"},
      {"<style>p{}</style><p>x</p><STYLE>y</style >", "x"},
      {"<nav>Trang chủ <nav>x</nav> y</nav><p>Tin</p><footer>z</footer>", "Tin"},
      {"<header><h1>Tựa</h1></header><p>Tin</p><aside>q</aside>", "Tin"},
      {"<form>Tìm <input name='q'></form>Tin", "Tin"},
      {"<form><div><p>Tin</p></div></form>", "Tin"},
      {"<nav>a<p>b", "a\nb"},
      {"a<!-- <p>b</p> -->c", "ac"},
      {"a<!-- b > c", "a c"},
      {"a <!doctype html> b<?php x ?>c", "a bc"},
      {"1 < 2 và 3 > 2", "1 < 2 và 3 > 2"},
      {"x<", "x<"},
      {"x <b chữ", "x <b chữ"},
      {"<a title=\"x > y\" href='>'>z</a>", "z"},
      {"<a title=\"x>y", "y"},
      {"<figure><img alt='x'><figcaption>Ảnh: A</figcaption></figure>Ông", "Ảnh: A\nÔng"},
      {"<ul><li>a</li><li>b</li></ul>", "a\nb"},
      {"<table><tr><td>a</td><td>b</td></tr></table>", "a\nb"},
      {"\uFEFF<p>a</p>", "a"},
      {"<custom-tag>a</custom-tag>", "a"},
      {"<svg><text>x</text></svg>a", "a"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page);
    CHECK(plain_text_of_html(row.page).text == row.text);
  }
}

TEST_CASE("a page has a title") {
  struct Row {
    const char* page;
    const char* title;
  };
  const Row rows[] = {
      {"<p>a</p>", ""},
      {"<title> Tin\n m&#7899;i </title>", "Tin mới"},
      {"<title>Một</title><h1>Hai</h1>", "Một"},
      {"<title>Một - Báo</title><meta property='og:title' content='Một &amp; hai'>", "Một & hai"},
      {"<h1 class=x>Hai <b>ba</b></h1><h1>bốn</h1>", "Hai ba"},
      {"<header><h1>Hai</h1></header>", "Hai"},
      {"<title></title><h1>Hai</h1>", "Hai"},
      {"<h1>Hai", ""},
      {"<title><title><title>x", "<title><title>x"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page);
    CHECK(plain_text_of_html(row.page).title == row.title);
  }
}

TEST_CASE("a page tells when it was published") {
  struct Row {
    const char* page;
    const char* day;
  };
  const Row rows[] = {
      {"<p>2024-03-13</p>", ""},
      {"<meta property=\"article:published_time\" content=\"2024-03-13T08:00:00+07:00\">",
       "2024-03-13"},
      {"<META CONTENT=2024-03-13 PROPERTY=article:published_time />", "2024-03-13"},
      {"<meta name='pubdate' content='13/3/2024 08:00'>", "2024-03-13"},
      {"<meta itemprop=\"datePublished\" content = \"2024-03-13\">", "2024-03-13"},
      {"<time datetime=\"2024-03-13 08:00\">hôm qua</time>", "2024-03-13"},
      {"<time>2024-03-13</time>", ""},
      {"<header><time datetime='2024-03-13'></header>", "2024-03-13"},
      {"<aside><time datetime='2024-03-12'></time></aside><time datetime='2024-03-13'>",
       "2024-03-13"},
      {"<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\",\n"
       "\"datePublished\" : \"2024-03-13T01:00Z\"}</script>",
       "2024-03-13"},
      {"<script>{\"datePublished\": \"2024-03-13\"}</script>", ""},
      {"<script type='application/ld+json'>{\"datePublished\": 2024}</script>", ""},
      {"<script type='application/ld+json'>\"datePublished\":\"2024-03-13", "2024-03-13"},
      {"<time datetime='2024-03-01'><meta name=date content='2024-03-02'>"
       "<script type='application/ld+json'>{\"datePublished\":\"2024-03-03\"}</script>"
       "<time itemprop=datePublished datetime='2024-03-04'>"
       "<meta property='article:published_time' content='2024-03-05'>"
       "<meta property='article:published_time' content='2024-03-06'>",
       "2024-03-05"},
      {"<meta property='article:published_time' content='soon'><time datetime=2024-03-13>",
       "2024-03-13"},
      {"<meta = content property=article:published_time content='2024-03-13", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.page);
    CHECK(plain_text_of_html(row.page).published.value_or("") == row.day);
  }
}

TEST_CASE("the text of a page maps back to its source") {
  const std::string page = "<p>Ông A</p>\n<p>b&#224; <b>C</b>&amp;<i>D</i></p>";
  const PlainText plain = plain_text_of_html(page);
  REQUIRE(plain.text == "Ông A\nbà C&D");
  const auto source_of = [&](std::string_view part) {
    const auto begin = static_cast<std::uint32_t>(plain.text.find(part));
    const Span span = plain.map.to_original({begin, begin + std::uint32_t(part.size())});
    return page.substr(span.begin, span.size());
  };
  CHECK(source_of("Ông A") == "Ông A");
  CHECK(source_of("bà") == "b&#224;");
  CHECK(source_of("à C") == "&#224; <b>C");
  CHECK(source_of("C") == "C");
  CHECK(source_of("&") == "&amp;");
  CHECK(source_of("D") == "D");
  CHECK(source_of("A\nb") == "A</p>\n<p>b");
}

TEST_CASE("any page can be read, and each letter maps back to itself") {
  std::mt19937 random(3);
  const char* const pieces[] = {"<p>",
                                "</p>",
                                "<b",
                                ">",
                                "\"",
                                "'",
                                "=",
                                " ",
                                "<",
                                "&",
                                ";",
                                "ệ",
                                "&#224;",
                                "<!--",
                                "-->",
                                "<nav>",
                                "a",
                                "\n",
                                "/",
                                "<form>",
                                "</form>",
                                "<script>",
                                "</script",
                                "</nav>",
                                "<meta ",
                                "content=",
                                "<time datetime=",
                                "property=\"og:title\""};
  for (int round = 0; round < 5000; ++round) {
    std::string page;
    for (std::size_t n = random() % 24; n > 0; --n) page += pieces[random() % 28];
    CAPTURE(page);
    const PlainText plain = plain_text_of_html(page);
    CHECK_FALSE(first_invalid_utf8(plain.text).has_value());
    for (std::uint32_t i = 0; i < plain.text.size(); ++i) {
      const Span span = plain.map.to_original({i, i + 1});
      CHECK(span.end <= page.size());
      if (plain.text[i] == 'a') CHECK(page.substr(span.begin, span.size()) == "a");
    }
  }
}

TEST_CASE("a slice is made readable") {
  struct Row {
    std::string slice;
    std::string readable;
  };
  const std::vector<Row> rows = {
      {"mở <a href=\"#\">đường bay</a> &amp; cảng", "mở đường bay & cảng"},
      {"mở  đường\nbay", "mở đường bay"},
      {"1 < 2 & 3 > 2", "1 < 2 & 3 > 2"},
      {"AT&T", "AT&T"},
      {"đoàn <b>công tác", "đoàn công tác"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.slice);
    CHECK(readable(row.slice) == row.readable);
  }
}

}  // namespace
}  // namespace boba
