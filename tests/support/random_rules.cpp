#include "support/random_rules.hpp"

#include "text/fold.hpp"

#include <array>
#include <sstream>
#include <utility>

namespace boba::test {
namespace {

struct Word {
  const char* text;
  std::uint32_t shape;
};

constexpr std::array kWords{
    Word{"an", kWord | kLower},       Word{"ba", kWord | kLower},
    Word{"An", kWord | kCapitalized}, Word{"1", kNumber},
    Word{",", kPunctuation | kComma}, Word{";", kPunctuation | kSemicolon},
};

ast::Name name(std::string text) { return {std::move(text), {}}; }

ast::Element element_of(decltype(ast::Element::node) node) {
  ast::Element element;
  element.node = std::move(node);
  return element;
}

}  // namespace

std::vector<std::string> words_of(std::string_view phrase) {
  std::istringstream in{std::string(phrase)};
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

RandomRules::RandomRules(std::uint32_t seed) : random_(seed) {
  pattern_.node =
      ast::Alternatives{{element_of(ast::Literal{"ba", ast::Case::kFolded}),
                         element_of(ast::Sequence{}), element_of(ast::ShapeAtom{name("number")})}};
  auto& options = std::get<ast::Alternatives>(pattern_.node).options;
  options[1].node = ast::Sequence{{options[0], options[2]}};
  options[1].capture = name("x");
  for (const char* type : {"@c", "Name", "Role", "probe"}) types_.intern(type);
  for (const char* slot : {"level", "head", "x", "y", "z"}) slots_.intern(slot);
  const auto level = static_cast<SlotId>(*slots_.find("level"));
  for (const char* value : {"", "low", "High"}) {
    std::vector<Attribute> attributes;
    if (*value != '\0') attributes.push_back({level, value});
    lexicon_.add({}, attributes, {static_cast<Symbol>(lexicon_.size() + 1)});
  }
}

std::uint32_t RandomRules::below(std::uint32_t bound) {
  return static_cast<std::uint32_t>(random_() % bound);
}

ast::Test RandomRules::slot_test() {
  constexpr std::array kKinds{ast::Test::Kind::kPresent, ast::Test::Kind::kAbsent,
                              ast::Test::Kind::kEqual, ast::Test::Kind::kUnequal};
  constexpr std::array kValues{"low", "high", "an", "An ba"};
  ast::Test test;
  test.kind = kKinds[below(kKinds.size())];
  test.attribute = name(one_in(2) ? "level" : "head");
  test.value = kValues[below(kValues.size())];
  return test;
}

ast::MentionAtom RandomRules::mention() {
  constexpr std::array kTypes{"c", "Name", "Role"};
  const std::uint32_t type = below(kTypes.size());
  ast::MentionAtom atom;
  atom.type = name(kTypes[type]);
  atom.kind = type == 0 ? ast::MentionAtom::Kind::kClass : ast::MentionAtom::Kind::kMention;
  if (one_in(3)) atom.tests.push_back(slot_test());
  if (one_in(5)) atom.shape = name(one_in(2) ? "cap" : "lower");
  return atom;
}

ast::Element RandomRules::atom() {
  constexpr std::array kLiterals{"an", "ba", "AN", ",", "an ba", "1 ,"};
  constexpr std::array kShapes{"cap", "number", "comma", "word", "any"};
  constexpr std::array kPlaces{ast::Place::Kind::kSentenceStart, ast::Place::Kind::kClauseStart,
                               ast::Place::Kind::kLineStart, ast::Place::Kind::kSentenceEnd};
  switch (below(20)) {
    case 19:
      return element_of(ast::PatternRef{name("P")});
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
      return element_of(ast::Literal{kLiterals[below(kLiterals.size())],
                                     one_in(4) ? ast::Case::kAsWritten : ast::Case::kFolded});
    case 5:
    case 6:
    case 7:
      return element_of(ast::ShapeAtom{name(kShapes[below(kShapes.size())])});
    case 8:
      return element_of(ast::Gap{1 + below(4)});
    case 9:
    case 10:
      return element_of(ast::Place{kPlaces[below(kPlaces.size())]});
    default:
      return element_of(mention());
  }
}

ast::Element RandomRules::node(std::uint32_t depth) {
  if (depth == 0 || one_in(4)) return atom();
  switch (below(5)) {
    case 0:
    case 1: {
      ast::Sequence sequence;
      for (std::uint32_t i = 0; i < 2 + below(2); ++i) {
        sequence.elements.push_back(element(depth - 1));
      }
      return element_of(std::move(sequence));
    }
    case 2:
    case 3: {
      ast::Alternatives alternatives;
      for (std::uint32_t i = 0; i < 2 + below(2); ++i) {
        alternatives.options.push_back(element(depth - 1));
      }
      return element_of(std::move(alternatives));
    }
    default:
      return element_of(ast::NotAhead{{element(depth - 1)}});
  }
}

ast::Element RandomRules::element(std::uint32_t depth) {
  ast::Element made = node(depth);
  const bool takes_tokens = !std::holds_alternative<ast::Gap>(made.node) &&
                            !std::holds_alternative<ast::NotAhead>(made.node) &&
                            !std::holds_alternative<ast::Place>(made.node);
  if (!takes_tokens) return made;
  constexpr std::array kCaptures{"x", "y", "z"};
  if (one_in(3)) made.capture = name(kCaptures[below(kCaptures.size())]);
  if (one_in(3)) {
    made.least = below(2);
    made.most = 1 + below(3);
  }
  return made;
}

ast::Rule RandomRules::rule() {
  constexpr std::array kContexts{ast::Context::Kind::kBefore, ast::Context::Kind::kNotBefore,
                                 ast::Context::Kind::kAfter, ast::Context::Kind::kNotAfter};
  ast::Rule rule;
  rule.name = name("r");
  rule.match = element(3);
  for (const ast::Context::Kind kind : kContexts) {
    if (one_in(6)) rule.contexts.push_back({kind, element(1)});
  }
  ast::Emit emit;
  emit.kind = ast::Emit::Kind::kMark;
  emit.type = name("probe");
  for (const char* capture : {"x", "y", "z"}) {
    ast::ValuePart part;
    part.name = name(capture);
    emit.arguments.push_back({name(capture), {{{part}, {}}}});
  }
  rule.emits.push_back(std::move(emit));
  return rule;
}

RandomText RandomRules::text(const SymbolTable& symbols) {
  RandomText made;
  const std::uint32_t size = 1 + below(10);
  for (std::uint32_t i = 0; i < size; ++i) {
    const Word& word = kWords[below(kWords.size())];
    Token token;
    token.span.begin = static_cast<std::uint32_t>(made.text.size());
    made.text += word.text;
    token.span.end = static_cast<std::uint32_t>(made.text.size());
    made.text += ' ';
    token.key = symbols.find(fold_key(word.text));
    token.shape = word.shape | (one_in(4) ? static_cast<std::uint32_t>(kLineStart) : 0U);
    made.tokens.push_back(token);
  }
  made.sentence.begin = one_in(2) ? 0 : below(size);
  made.sentence.end =
      one_in(2) ? size : made.sentence.begin + 1 + below(size - made.sentence.begin);
  add_mentions(made);
  return made;
}

void RandomRules::add_mentions(RandomText& made) {
  const auto size = static_cast<std::uint32_t>(made.tokens.size());
  made.store.reset(size);
  for (std::uint32_t i = below(8); i > 0; --i) {
    Mention mention;
    mention.type = static_cast<TypeId>(below(3));
    mention.tokens.begin = below(size);
    mention.tokens.end =
        mention.tokens.begin + 1 + below(std::min(4U, size - mention.tokens.begin));
    std::vector<SlotValue> values;
    if (index_of(mention.type) == 0) {
      mention.entry = below(lexicon_.size());
    } else if (one_in(2)) {
      SlotValue value;
      value.slot = static_cast<SlotId>(below(2));
      value.tokens = mention.tokens;
      if (one_in(2)) value.text = made.store.add_text("Low");
      values.push_back(value);
    }
    made.store.add(mention, values);
  }
}

}  // namespace boba::test
