#include "rules/example_parser.hpp"

namespace boba {
namespace {

using Kind = RuleToken::Kind;

class ExampleParser {
 public:
  explicit ExampleParser(TokenReader& reader) : reader_(reader) {}

  std::optional<ast::Example> example(const RuleToken& word) {
    ast::Example example;
    example.kind = word.text == "yes" ? ast::Example::Kind::kYes : ast::Example::Kind::kNo;
    if (reader_.peek().kind != Kind::kString) return reader_.fail_here("a sentence in quotes");
    example.sentence = string_value(reader_.peek());
    example.span = reader_.take().span;
    if (example.kind == ast::Example::Kind::kNo && reader_.is_mark("=>")) {
      return reader_.fail_here("the end of the clause", "a 'no' example makes nothing");
    }
    if (reader_.accept("=>")) {
      do {
        std::optional<ast::Expectation> expected = expectation();
        if (!expected) return std::nullopt;
        example.expected.push_back(std::move(*expected));
      } while (reader_.accept(","));
      reader_.expect_end("','");
    } else {
      reader_.expect_end(example.kind == ast::Example::Kind::kYes ? "'=>'" : "");
    }
    return example;
  }

 private:
  std::optional<ast::Expectation> expectation() {
    const RuleToken type = reader_.peek();
    if (type.kind != Kind::kName && type.kind != Kind::kTypeName) {
      return reader_.fail_here(R"(a type with its values: type("value", slot = "value"))");
    }
    ast::Expectation expectation;
    expectation.type = name_of(reader_.take());
    const RuleToken open = reader_.peek();
    if (!reader_.accept("(")) return reader_.fail_here("'(' and the values of the slots");
    while (!reader_.accept(")")) {
      if (!expectation.values.empty() && !reader_.accept(",")) {
        if (reader_.at_end()) return reader_.fail(open.span, "'(' without its ')'");
        return reader_.fail_here("',' or ')'");
      }
      std::optional<ast::ExpectedValue> value = expected_value(expectation);
      if (!value) return std::nullopt;
      expectation.values.push_back(std::move(*value));
    }
    expectation.span = {type.span.begin, reader_.last_end()};
    return expectation;
  }

  std::optional<ast::ExpectedValue> expected_value(const ast::Expectation& before) {
    ast::ExpectedValue value;
    value.span.begin = reader_.peek().span.begin;
    const bool named = reader_.peek().kind == Kind::kName && reader_.is_mark("=", 1);
    if (named) {
      value.slot = name_of(reader_.take());
      reader_.take();
    } else if (!before.values.empty() && before.values.back().slot) {
      return reader_.fail_here("'slot = value'", "values by position stand first");
    }
    const RuleToken token = reader_.peek();
    switch (token.kind) {
      case Kind::kString:
        value.text = string_value(token);
        break;
      case Kind::kName:
      case Kind::kTypeName:
      case Kind::kNumber:
      case Kind::kText:
        if (token.text != "null") value.text = std::string(token.text);
        break;
      case Kind::kMark:
      case Kind::kBad:
      case Kind::kEnd:
        return reader_.fail_here(R"(a value: "text", a word or null)");
    }
    reader_.take();
    value.span.end = reader_.last_end();
    return value;
  }

  TokenReader& reader_;
};

}  // namespace

std::optional<ast::Example> parse_example(TokenReader& reader, const RuleToken& word) {
  return ExampleParser(reader).example(word);
}

}  // namespace boba
