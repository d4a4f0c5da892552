#include "rules/atom_parser.hpp"

namespace boba {
namespace {

using Kind = RuleToken::Kind;

class AtomParser {
 public:
  explicit AtomParser(TokenReader& reader) : reader_(reader) {}

  std::optional<ast::Element> atom() {
    const RuleToken token = reader_.take();
    if (token.kind == Kind::kString) return literal(token);
    if (token.kind == Kind::kTypeName) {
      return mention({name_of(token), ast::MentionAtom::Kind::kMention, {}, {}}, token.span.begin);
    }
    const std::string mark(token.text);
    if (mark == "&") return pattern(token);
    const std::string expected = mark == "@" ? "the name of a lexicon class directly behind '@'"
                                             : "the name of a shape directly behind ':'";
    if (!reader_.attached()) return reader_.fail_here(expected);
    std::optional<ast::Name> name = reader_.take_name(expected);
    if (!name) return std::nullopt;
    name->span.begin = token.span.begin;
    const Span span = name->span;
    if (mark == ":") return element_of(ast::ShapeAtom{std::move(*name)}, span);
    return mention({std::move(*name), ast::MentionAtom::Kind::kClass, {}, {}}, token.span.begin);
  }

 private:
  std::optional<ast::Element> literal(const RuleToken& token) {
    ast::Literal literal{string_value(token), ast::Case::kFolded};
    if (literal.text.find_first_not_of(" \t") == std::string::npos) {
      return reader_.fail(token.span, "empty string in a pattern",
                          "E? makes an element optional, '..' allows any words");
    }
    const RuleToken suffix = reader_.peek();
    if (reader_.attached() && suffix.kind == Kind::kName) {
      if (suffix.text != "c" && reader_.is_mark(":", 1)) {
        return element_of(std::move(literal), token.span);
      }
      if (suffix.text != "c") {
        return reader_.fail(suffix.span,
                            "unknown suffix '" + std::string(suffix.text) + "' of a string",
                            R"("..."c asks for the letters as written)");
      }
      reader_.take();
      literal.letter_case = ast::Case::kAsWritten;
    }
    return element_of(std::move(literal), {token.span.begin, reader_.last_end()});
  }

  std::optional<ast::Element> pattern(const RuleToken& mark) {
    const std::string expected = "the name of a pattern directly behind '&'";
    if (!reader_.attached()) return reader_.fail_here(expected);
    std::optional<ast::Name> name = reader_.take_type_name(expected);
    if (!name) return std::nullopt;
    name->span.begin = mark.span.begin;
    return element_of(ast::PatternRef{*name}, name->span);
  }

  std::optional<ast::Element> mention(ast::MentionAtom atom, std::uint32_t begin) {
    if (reader_.is_mark("[") && reader_.attached() && !tests(atom)) return std::nullopt;
    if (reader_.is_mark(":") && reader_.attached()) {
      const RuleToken colon = reader_.take();
      if (reader_.attached() && reader_.peek().kind == Kind::kTypeName &&
          atom.kind == ast::MentionAtom::Kind::kMention) {
        return reader_.fail(
            {begin, reader_.peek().span.end},
            "'" + atom.type.text + ":' is followed by a type, a shape was expected",
            "the name of a capture is lower case: 'x:" + std::string(reader_.peek().text) + "'");
      }
      if (!reader_.attached()) {
        return reader_.fail_here("the name of a shape directly behind ':'");
      }
      std::optional<ast::Name> shape = reader_.take_name("the name of a shape directly behind ':'");
      if (!shape) return std::nullopt;
      shape->span.begin = colon.span.begin;
      atom.shape = std::move(shape);
    }
    return element_of(std::move(atom), {begin, reader_.last_end()});
  }

  bool tests(ast::MentionAtom& atom) {
    const RuleToken open = reader_.take();
    do {
      std::optional<ast::Test> test = this->test();
      if (!test) return false;
      atom.tests.push_back(std::move(*test));
    } while (reader_.accept(","));
    if (reader_.accept("]")) return true;
    if (reader_.at_end()) {
      reader_.fail(open.span, "'[' without its ']'");
    } else {
      const Kind kind = reader_.peek().kind;
      const bool word = kind == Kind::kName || kind == Kind::kText || kind == Kind::kTypeName;
      reader_.fail_here("',' or ']'", word ? "a value of several words stands in quotes" : "");
    }
    return false;
  }

  std::optional<ast::Test> test() {
    ast::Test test;
    const std::uint32_t begin = reader_.peek().span.begin;
    if (reader_.accept("!")) test.kind = ast::Test::Kind::kAbsent;
    const std::optional<ast::Name> attribute = reader_.take_name("the name of an attribute");
    if (!attribute) return std::nullopt;
    test.attribute = *attribute;
    const bool equal = reader_.is_mark("=");
    if (test.kind == ast::Test::Kind::kPresent && (equal || reader_.is_mark("!="))) {
      reader_.take();
      test.kind = equal ? ast::Test::Kind::kEqual : ast::Test::Kind::kUnequal;
      std::optional<std::string> value = this->value();
      if (!value) return std::nullopt;
      test.value = std::move(*value);
    }
    test.span = {begin, reader_.last_end()};
    return test;
  }

  std::optional<std::string> value() {
    const RuleToken token = reader_.peek();
    switch (token.kind) {
      case Kind::kString:
        return string_value(reader_.take());
      case Kind::kName:
      case Kind::kTypeName:
      case Kind::kNumber:
      case Kind::kText:
        return std::string(reader_.take().text);
      case Kind::kMark:
      case Kind::kBad:
      case Kind::kEnd:
        break;
    }
    return reader_.fail_here("a value");
  }

  TokenReader& reader_;
};

}  // namespace

ast::Element element_of(decltype(ast::Element::node) node, Span span) {
  ast::Element element;
  element.node = std::move(node);
  element.span = span;
  return element;
}

std::optional<ast::Element> parse_atom(TokenReader& reader) { return AtomParser(reader).atom(); }

}  // namespace boba
