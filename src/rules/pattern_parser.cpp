#include "rules/pattern_parser.hpp"

#include "rules/atom_parser.hpp"

#include <array>
#include <charconv>
#include <utility>

namespace boba {
namespace {

using Kind = RuleToken::Kind;

constexpr std::uint32_t kMostRepetitions = 20;
constexpr std::uint32_t kLongestGap = 40;
constexpr std::uint32_t kDeepestNesting = 100;
constexpr std::string_view kElementExpected =
    "an element of a pattern (\"words\", @class, Type, :shape, &Pattern, '(' ...)";

std::optional<std::uint32_t> number_of(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool takes_tokens(const ast::Element& element) {
  return !std::holds_alternative<ast::Gap>(element.node) &&
         !std::holds_alternative<ast::NotAhead>(element.node) &&
         !std::holds_alternative<ast::Place>(element.node);
}

class PatternParser {
 public:
  explicit PatternParser(TokenReader& reader) : reader_(reader) {}

  std::optional<ast::Element> alternatives() {
    ast::Alternatives options;
    const std::uint32_t begin = reader_.peek().span.begin;
    do {
      std::optional<ast::Element> option = sequence();
      if (!option) return std::nullopt;
      options.options.push_back(std::move(*option));
    } while (reader_.accept("|"));
    if (options.options.size() == 1) return std::move(options.options.front());
    return element_of(std::move(options), {begin, reader_.last_end()});
  }

 private:
  [[nodiscard]] bool at_end_of_sequence() const {
    return reader_.at_end() || reader_.is_mark("|") || (depth_ > 0 && reader_.is_mark(")"));
  }

  std::optional<ast::Element> sequence() {
    if (at_end_of_sequence()) return reader_.fail_here(std::string(kElementExpected));
    ast::Sequence parts;
    const std::uint32_t begin = reader_.peek().span.begin;
    while (!at_end_of_sequence()) {
      std::optional<ast::Element> part = element();
      if (!part) return std::nullopt;
      parts.elements.push_back(std::move(*part));
    }
    if (parts.elements.size() == 1) return std::move(parts.elements.front());
    return element_of(std::move(parts), {begin, reader_.last_end()});
  }

  // A unit with what stands before and behind it: a capture, a repetition.
  std::optional<ast::Element> element() {
    const std::uint32_t begin = reader_.peek().span.begin;
    std::optional<ast::Name> capture;
    if (at_capture()) {
      capture = this->capture();
      if (!capture) return std::nullopt;
    }
    std::optional<ast::Element> parsed = unit();
    if (!parsed) return std::nullopt;
    if (capture && !takes_tokens(*parsed)) {
      return reader_.fail({begin, reader_.last_end()}, "nothing to capture here",
                          "captures hold words, mentions, shapes and groups of them");
    }
    return decorated(std::move(*parsed), std::move(capture), begin);
  }

  std::optional<ast::Element> decorated(ast::Element parsed, std::optional<ast::Name> capture,
                                        std::uint32_t begin) {
    const bool bare = !parsed.capture && parsed.least == 1 && parsed.most == 1;
    const bool repeated = reader_.attached() &&
                          (reader_.is_mark("?") || reader_.is_mark("*") || reader_.is_mark("+"));
    if (!bare && (capture || repeated)) {
      parsed = element_of(ast::Sequence{{std::move(parsed)}}, {});
    }
    if (capture) parsed.capture = std::move(capture);
    if (repeated && !repetition(parsed)) return std::nullopt;
    parsed.span = {begin, reader_.last_end()};
    return parsed;
  }

  std::optional<ast::Name> capture() {
    const RuleToken name = reader_.take();
    const RuleToken colon = reader_.take();
    const std::string front = "'" + std::string(name.text) + ":";
    if (!reader_.attached()) {
      return reader_.fail({name.span.begin, colon.span.end}, "capture with nothing behind its ':'",
                          "what is captured follows without a blank: " + front + "E'");
    }
    const std::string next(reader_.peek().text);
    if (at_capture()) {
      return reader_.fail(reader_.peek().span, "two captures of one element",
                          "capture a group: " + front + "(" + next + ":E)'");
    }
    if (reader_.peek().kind == Kind::kName && next != "at") {
      return reader_.fail(reader_.peek().span, "bare word '" + next + "' behind a capture",
                          "a shape is captured with two colons: " + front + ":" + next + "'");
    }
    return name_of(name);
  }

  // identifier, colon: the colon without a blank before it.
  [[nodiscard]] bool at_capture() const {
    return reader_.peek().kind == Kind::kName && reader_.is_mark(":", 1) && reader_.attached(1);
  }

  std::optional<std::uint32_t> repetition(ast::Element& element) {
    const RuleToken mark = reader_.take();
    if (!takes_tokens(element)) {
      return reader_.fail(mark.span, "'" + std::string(mark.text) + "' has no words to repeat",
                          "gaps, places and '!' stand alone");
    }
    std::optional<std::uint32_t> most = 1;
    if (mark.text != "?") most = bound(mark);
    if (!most) return std::nullopt;
    element.least = mark.text == "+" ? 1 : 0;
    element.most = *most;
    if (reader_.attached() &&
        (reader_.is_mark("?") || reader_.is_mark("*") || reader_.is_mark("+"))) {
      return reader_.fail(reader_.peek().span, "two repetitions of one element",
                          "put the first in parentheses");
    }
    return most;
  }

  std::optional<std::uint32_t> bound(const RuleToken& mark) {
    const RuleToken token = reader_.peek();
    if (!reader_.attached() || token.kind != Kind::kNumber) {
      return reader_.fail(
          mark.span, "repetition without a bound",
          "repetition is always bounded: write 'E" + std::string(mark.text) + "8' for at most 8");
    }
    const std::optional<std::uint32_t> most = number_of(token.text);
    if (!most || *most < 1 || *most > kMostRepetitions) {
      return reader_.fail(token.span, "repetition of at most " + std::string(token.text) +
                                          ", the bound is a number from 1 to " +
                                          std::to_string(kMostRepetitions));
    }
    reader_.take();
    return most;
  }

  std::optional<ast::Element> unit() {
    const RuleToken token = reader_.peek();
    if (token.kind == Kind::kMark) {
      if (token.text == "(") return group();
      if (token.text == "!") return not_ahead();
      if (token.text == "..") return gap();
      if (token.text == "@" || token.text == ":" || token.text == "&") return parse_atom(reader_);
      return stray_mark(token);
    }
    if (token.kind == Kind::kName && token.text == "at") return place();
    if (token.kind == Kind::kString || token.kind == Kind::kTypeName) return parse_atom(reader_);
    if (token.kind == Kind::kName || token.kind == Kind::kNumber || token.kind == Kind::kText) {
      return bare_word(token);
    }
    return reader_.fail_here(std::string(kElementExpected));
  }

  std::optional<ast::Element> bare_word(const RuleToken& token) {
    if (token.first_on_line && token.kind == Kind::kName && !reader_.is_mark("|", 1)) {
      return reader_.fail_here("a clause or the pattern to go on");
    }
    const std::string word(token.text);
    return reader_.fail(token.span, "bare word '" + word + "' in a pattern",
                        "words of the text stand in quotes: \"" + word + "\"");
  }

  std::optional<ast::Element> stray_mark(const RuleToken& token) {
    const std::string mark(token.text);
    if (mark == "?" || mark == "*" || mark == "+") {
      return reader_.fail(
          token.span, "'" + mark + "' has nothing to repeat",
          "it follows its element without a blank: 'E" + mark + (mark == "?" ? "'" : "8'"));
    }
    if (mark == ")") return reader_.fail(token.span, "')' without a '(' before it");
    if (mark == ",") {
      return reader_.fail(token.span, "bare ',' in a pattern",
                          R"(a comma of the text is written "," or :comma)");
    }
    if (mark == "[") {
      return reader_.fail(token.span, "'[' without a class or type before it",
                          "tests follow without a blank: '@title[level=deputy]', 'Role[country]'");
    }
    const std::string hint = mark == "." ? "a gap has two dots: '..'" : "";
    return reader_.fail_here(std::string(kElementExpected), hint);
  }

  // Enters one level of nesting; false, and a reported fault, if that is one too many.
  bool go_deeper() {
    if (++depth_ <= kDeepestNesting) return true;
    reader_.fail(reader_.peek().span,
                 "pattern is nested more than " + std::to_string(kDeepestNesting) + " deep",
                 "name its parts: 'pattern Part = ...', then '&Part'");
    return false;
  }

  std::optional<ast::Element> group() {
    if (!go_deeper()) return std::nullopt;
    const RuleToken open = reader_.take();
    std::optional<ast::Element> inner = alternatives();
    if (!inner) return std::nullopt;
    if (!reader_.accept(")")) return reader_.fail(open.span, "'(' without its ')'");
    --depth_;
    return inner;
  }

  std::optional<ast::Element> not_ahead() {
    if (!go_deeper()) return std::nullopt;
    reader_.take();
    if (reader_.at_end() || !reader_.attached()) {
      return reader_.fail_here("an element directly behind '!'");
    }
    std::optional<ast::Element> inner = element();
    if (!inner) return std::nullopt;
    --depth_;
    return element_of(ast::NotAhead{{std::move(*inner)}}, {});
  }

  std::optional<ast::Element> gap() {
    reader_.take();
    const RuleToken token = reader_.peek();
    if (token.kind != Kind::kNumber) return element_of(ast::Gap{kLongestGap}, {});
    if (!reader_.attached()) {
      return reader_.fail(
          token.span, "number behind a gap",
          "the bound of a gap follows without a blank: '.." + std::string(token.text) + "'");
    }
    reader_.take();
    const std::optional<std::uint32_t> most = number_of(token.text);
    if (!most || *most < 1 || *most > kLongestGap) {
      return reader_.fail(token.span, "gap of at most " + std::string(token.text) +
                                          ", the bound is a number from 1 to " +
                                          std::to_string(kLongestGap));
    }
    return element_of(ast::Gap{*most}, {});
  }

  std::optional<ast::Element> place() {
    constexpr std::array<std::pair<std::string_view, ast::Place::Kind>, 4> kPlaces{{
        {"sentence", ast::Place::Kind::kSentenceStart},
        {"clause", ast::Place::Kind::kClauseStart},
        {"line", ast::Place::Kind::kLineStart},
        {"end", ast::Place::Kind::kSentenceEnd},
    }};
    reader_.take();
    for (const auto& [word, kind] : kPlaces) {
      if (!reader_.is_name(word)) continue;
      reader_.take();
      return element_of(ast::Place{kind}, {});
    }
    return reader_.fail_here("'sentence', 'clause', 'line' or 'end' after 'at'");
  }

  TokenReader& reader_;
  std::uint32_t depth_ = 0;
};

}  // namespace

std::optional<ast::Element> parse_alternatives(TokenReader& reader) {
  return PatternParser(reader).alternatives();
}

}  // namespace boba
