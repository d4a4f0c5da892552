#include "rules/token_reader.hpp"

#include "base/suggest.hpp"
#include "base/utf8.hpp"
#include "text/characters.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace boba {
namespace {

using Kind = RuleToken::Kind;

constexpr std::array<std::string_view, 13> kClauseWords{
    "match", "before", "after", "not", "in", "make",      "fact",
    "open",  "refer",  "mark",  "yes", "no", "confidence"};
constexpr std::array<std::string_view, 9> kItemWords{"phase", "values", "mention", "fact", "open",
                                                     "refer", "mark",   "pattern", "rule"};

constexpr std::size_t kShownWidth = 30;

std::string quoted(std::string_view text) {
  std::string shown = "'";
  shown += text;
  return shown + "'";
}

std::string shortened_string(std::string_view text) {
  const std::u32string all = decode_utf8(text);
  if (all.size() <= kShownWidth) return std::string(text);
  std::string shown;
  for (const char32_t c : all.substr(0, kShownWidth)) append_utf8(shown, c);
  return shown + "...\"";
}

// A hint for what the lexer did not know.
std::string hint_of_bad(std::string_view text) {
  if (text.starts_with('"')) return R"(a string ends on its line; inside, '"' is written '\"')";
  const CharKind kind = char_kinds().of(code_point_at(text, 0).value);
  if (kind == CharKind::kOpenQuote || kind == CharKind::kCloseQuote || text == "'") {
    return R"(quotes of the rule language are straight and double: "...")";
  }
  return "words and marks of the text stand in quotes: \"" + std::string(text) + "\"";
}

// What a line that goes on may have been meant to begin.
std::string hint_of_line(const RuleToken& token) {
  if (!token.first_on_line || token.kind != Kind::kName) return {};
  const std::vector<std::string> words(kClauseWords.begin(), kClauseWords.end());
  const std::optional<std::string> nearest = nearest_name(token.text, words);
  return nearest ? "did you mean the clause '" + *nearest + "'?" : "";
}

}  // namespace

std::string lower_case(std::string_view name) {
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

bool is_clause_word(std::string_view word) {
  return std::find(kClauseWords.begin(), kClauseWords.end(), word) != kClauseWords.end();
}

bool is_item_word(std::string_view word) {
  return std::find(kItemWords.begin(), kItemWords.end(), word) != kItemWords.end();
}

std::string string_value(const RuleToken& token) {
  const std::string_view inside = token.text.substr(1, token.text.size() - 2);
  std::string plain;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    const bool escape = inside[i] == '\\' && i + 1 < inside.size() &&
                        (inside[i + 1] == '"' || inside[i + 1] == '\\');
    if (escape) ++i;
    plain += inside[i];
  }
  return plain;
}

ast::Name name_of(const RuleToken& token) { return {std::string(token.text), token.span}; }

TokenReader::TokenReader(const SourceFile& source)
    : source_(source), tokens_(lex_rules(source)), window_{0, tokens_.size() - 1, "file"} {}

RuleToken TokenReader::peek(std::size_t ahead) const {
  if (at_ + ahead < window_.end) return tokens_[at_ + ahead];
  RuleToken end;
  const std::uint32_t place = window_.end == 0 ? 0 : tokens_[window_.end - 1].span.end;
  end.span = {place, place};
  end.space_before = true;
  return end;
}

RuleToken TokenReader::take() {
  const RuleToken token = peek();
  if (!at_end()) ++at_;
  return token;
}

bool TokenReader::is_mark(std::string_view mark, std::size_t ahead) const {
  const RuleToken token = peek(ahead);
  return token.kind == Kind::kMark && token.text == mark;
}

bool TokenReader::is_name(std::string_view name) const {
  const RuleToken token = peek();
  return token.kind == Kind::kName && token.text == name;
}

bool TokenReader::accept(std::string_view mark) {
  if (!is_mark(mark)) return false;
  take();
  return true;
}

void TokenReader::enter(Window window) {
  window_ = window;
  at_ = window.begin;
}

std::nullopt_t TokenReader::fail(Span span, std::string message, std::string hint) {
  note(span, std::move(message), std::move(hint));
  ++fault_count_;
  // A clause declares its captures; what other windows declare can be any word of theirs.
  for (std::size_t i = window_.begin; i < window_.end; ++i) {
    const RuleToken& token = tokens_[i];
    if (token.kind != Kind::kName && token.kind != Kind::kTypeName && token.kind != Kind::kText) {
      continue;
    }
    if (window_.what == "clause" && tokens_[i + 1].text != ":") continue;
    unread_.insert(lower_case(token.text));
  }
  return std::nullopt;
}

void TokenReader::note(Span span, std::string message, std::string hint) {
  errors_.push_back(source_.error(span, std::move(message), std::move(hint)));
}

std::nullopt_t TokenReader::fail_here(const std::string& expected, std::string hint) {
  const RuleToken token = peek();
  if (token.kind == Kind::kBad) {
    const std::string found = token.text.starts_with('"')
                                  ? "string without its closing quote"
                                  : "unknown character " + quoted(token.text);
    return fail(token.span, found, hint_of_bad(token.text));
  }
  std::string found = quoted(token.text);
  if (token.kind == Kind::kEnd) found = "the end of the " + std::string(window_.what);
  if (token.kind == Kind::kString) found = "the string " + shortened_string(token.text);
  if (hint.empty()) hint = hint_of_line(token);
  return fail(token.span, "expected " + expected + ", found " + found, std::move(hint));
}

void TokenReader::expect_end(const std::string& alternative) {
  if (at_end()) return;
  const std::string end = "the end of the " + std::string(window_.what);
  fail_here(alternative.empty() ? end : alternative + " or " + end);
}

std::optional<ast::Name> TokenReader::take_name(const std::string& expected) {
  if (peek().kind == Kind::kName) return name_of(take());
  const bool wrong_case = peek().kind == Kind::kTypeName;
  return fail_here(expected, wrong_case ? "such names are lower case, with hyphens" : "");
}

std::optional<ast::Name> TokenReader::take_type_name(const std::string& expected) {
  if (peek().kind == Kind::kTypeName) return name_of(take());
  const bool wrong_case = peek().kind == Kind::kName && !peek().first_on_line;
  return fail_here(expected, wrong_case ? "such names start with a capital, without hyphens" : "");
}

Diagnostics TokenReader::take_errors() {
  std::stable_sort(errors_.begin(), errors_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.line, a.column) < std::tie(b.line, b.column);
  });
  return std::move(errors_);
}

}  // namespace boba
