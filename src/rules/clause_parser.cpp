#include "rules/clause_parser.hpp"

#include "rules/emit_words.hpp"
#include "rules/example_parser.hpp"
#include "rules/pattern_parser.hpp"

#include <algorithm>
#include <charconv>

namespace boba {
namespace {

using Kind = RuleToken::Kind;

class RuleParser {
 public:
  explicit RuleParser(TokenReader& reader) : reader_(reader) {}

  std::optional<ast::Rule> rule() {
    const std::size_t faults = reader_.fault_count();
    const std::size_t end = reader_.window().end;
    rule_.span = {reader_.take().span.begin, reader_.token(end - 1).span.end};
    std::size_t clause = next_clause(reader_.index(), end);
    const bool named = header(clause);
    while (clause < end) {
      const std::size_t next = next_clause(clause + 1, end);
      reader_.enter({clause, next, "clause"});
      this->clause();
      clause = next;
    }
    if (!named) return std::nullopt;
    rule_.complete = reader_.fault_count() == faults;
    return std::move(rule_);
  }

 private:
  [[nodiscard]] std::size_t next_clause(std::size_t from, std::size_t end) const {
    const auto starts_clause = [](const RuleToken& token) {
      return token.first_on_line && token.kind == Kind::kName && is_clause_word(token.text);
    };
    while (from < end && !starts_clause(reader_.token(from))) ++from;
    return from;
  }

  bool header(std::size_t end) {
    reader_.enter({reader_.index(), end, "line"});
    std::optional<ast::Name> name = reader_.take_name("the name of the rule");
    if (!name) return false;
    rule_.name = std::move(*name);
    if (!reader_.at_end() && reader_.peek().first_on_line) {
      reader_.fail_here("a clause ('match', 'before', 'in', 'make', 'fact', 'yes' ...)");
    } else {
      reader_.expect_end();
    }
    return true;
  }

  void clause() {
    const RuleToken word = reader_.take();
    if (word.text == "match") {
      match(word);
    } else if (word.text == "before") {
      before(word);
    } else if (word.text == "after") {
      context(ast::Context::Kind::kAfter);
    } else if (word.text == "not") {
      negative_context();
    } else if (word.text == "in") {
      zones(word);
    } else if (word.text == "confidence") {
      confidence(word);
    } else if (word.text == "yes" || word.text == "no") {
      if (std::optional<ast::Example> example = parse_example(reader_, word)) {
        rule_.examples.push_back(std::move(*example));
      }
    } else {
      emit(word);
    }
  }

  // Reports a clause that a rule has already.
  bool is_second(bool seen, const RuleToken& word) {
    if (!seen) return false;
    reader_.fail(word.span, "second '" + std::string(word.text) + "' of this rule");
    return true;
  }

  void match(const RuleToken& word) {
    if (is_second(!rule_.match.span.empty(), word)) return;
    // Kept even if its pattern is faulty: one message is enough.
    rule_.match.span = word.span;
    std::optional<ast::Element> element = parse_alternatives(reader_);
    if (!element) return;
    reader_.expect_end();
    rule_.match = std::move(*element);
  }

  void context(ast::Context::Kind kind) {
    std::optional<ast::Element> element = parse_alternatives(reader_);
    if (!element) return;
    reader_.expect_end();
    rule_.contexts.push_back({kind, std::move(*element)});
  }

  // Only one: its captures count, so it goes on where the match ends.
  void before(const RuleToken& word) {
    const bool seen = std::any_of(
        rule_.contexts.begin(), rule_.contexts.end(),
        [](const ast::Context& one) { return one.kind == ast::Context::Kind::kBefore; });
    if (!is_second(seen, word)) context(ast::Context::Kind::kBefore);
  }

  void negative_context() {
    if (!reader_.is_name("before") && !reader_.is_name("after")) {
      reader_.fail_here("'before' or 'after' behind 'not'");
      return;
    }
    const bool before = reader_.take().text == "before";
    context(before ? ast::Context::Kind::kNotBefore : ast::Context::Kind::kNotAfter);
  }

  void zones(const RuleToken& word) {
    if (is_second(!rule_.zones.empty(), word)) return;
    do {
      std::optional<ast::Name> zone = reader_.take_name("the name of a zone");
      if (!zone) return;
      rule_.zones.push_back(std::move(*zone));
    } while (reader_.accept(","));
    reader_.expect_end("','");
  }

  void confidence(const RuleToken& word) {
    if (is_second(rule_.confidence.has_value(), word)) return;
    const RuleToken token = reader_.peek();
    double value = 0;
    const char* const end = token.text.data() + token.text.size();
    const bool number =
        token.kind == Kind::kNumber && std::from_chars(token.text.data(), end, value).ptr == end;
    if (!number || value <= 0 || value > 1) {
      reader_.fail_here("a number above 0 and at most 1");
      return;
    }
    reader_.take();
    reader_.expect_end();
    rule_.confidence = value;
  }

  void emit(const RuleToken& word) {
    ast::Emit emit;
    emit.kind = *kind_of_making_word(word.text);
    const std::string expected = "the type that '" + std::string(word.text) + "' makes";
    if (emit.kind != ast::Emit::Kind::kMake && reader_.peek().kind == Kind::kTypeName) {
      reader_.fail_here(expected, "mentions are made by 'make', other types are lower case");
      return;
    }
    std::optional<ast::Name> type = emit.kind == ast::Emit::Kind::kMake
                                        ? reader_.take_type_name(expected)
                                        : reader_.take_name(expected);
    if (!type) return;
    emit.type = std::move(*type);
    if (!arguments(emit)) return;
    if (reader_.is_name("over")) {
      reader_.take();
      emit.over = reader_.take_name("the name of a capture");
      if (!emit.over) return;
      reader_.expect_end();
    } else {
      reader_.expect_end("'over'");
    }
    emit.span = {word.span.begin, reader_.last_end()};
    rule_.emits.push_back(std::move(emit));
  }

  bool arguments(ast::Emit& emit) {
    const RuleToken open = reader_.peek();
    if (!reader_.accept("(")) {
      reader_.fail_here("'(' and the slots: " + emit.type.text + "(slot = value)");
      return false;
    }
    while (!reader_.accept(")")) {
      if (!emit.arguments.empty() && !reader_.accept(",")) return missing_close(open);
      std::optional<ast::Argument> argument = this->argument();
      if (!argument) return false;
      emit.arguments.push_back(std::move(*argument));
    }
    return true;
  }

  bool missing_close(const RuleToken& open) {
    if (reader_.at_end()) {
      reader_.fail(open.span, "'(' without its ')'");
    } else {
      reader_.fail_here(reader_.is_mark("=", 1) ? "',' before the next slot"
                                                : "a value, ',' or ')'");
    }
    return false;
  }

  std::optional<ast::Argument> argument() {
    ast::Argument argument;
    std::optional<ast::Name> slot = reader_.take_name("the name of a slot");
    if (!slot) return std::nullopt;
    argument.slot = std::move(*slot);
    if (!reader_.accept("=")) return reader_.fail_here("'=' and a value");
    do {
      std::optional<ast::Value> value = this->value();
      if (!value) return std::nullopt;
      argument.values.push_back(std::move(*value));
    } while (at_value() && !reader_.is_mark("=", 1));
    return argument;
  }

  [[nodiscard]] bool at_value() const {
    const Kind kind = reader_.peek().kind;
    return kind == Kind::kName || kind == Kind::kTypeName || kind == Kind::kText ||
           kind == Kind::kNumber || kind == Kind::kString;
  }

  std::optional<ast::Value> value() {
    ast::Value value;
    value.span.begin = reader_.peek().span.begin;
    do {
      std::optional<ast::ValuePart> part = this->part();
      if (!part) return std::nullopt;
      value.parts.push_back(std::move(*part));
    } while (reader_.accept("+"));
    value.span.end = reader_.last_end();
    return value;
  }

  std::optional<ast::ValuePart> part() {
    if (!at_value()) return reader_.fail_here("a capture, a word or a string");
    const RuleToken token = reader_.take();
    ast::ValuePart part;
    part.name = name_of(token);
    if (token.kind == Kind::kString) {
      part.kind = ast::ValuePart::Kind::kString;
      part.name.text = string_value(token);
    } else if (token.kind == Kind::kName && reader_.is_mark(".") && reader_.attached()) {
      reader_.take();
      const std::string expected = "the name of an attribute or slot directly behind '.'";
      if (!reader_.attached()) return reader_.fail_here(expected);
      part.kind = ast::ValuePart::Kind::kAttribute;
      part.attribute = reader_.take_name(expected);
      if (!part.attribute) return std::nullopt;
    }
    return part;
  }

  TokenReader& reader_;
  ast::Rule rule_;
};

}  // namespace

std::optional<ast::Rule> parse_rule(TokenReader& reader) { return RuleParser(reader).rule(); }

}  // namespace boba
