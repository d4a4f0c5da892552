#include "rules/dump.hpp"

#include "rules/emit_words.hpp"

#include <array>
#include <sstream>
#include <string_view>

namespace boba {
namespace {

std::string quoted(std::string_view text) {
  std::string shown = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') shown += '\\';
    shown += c;
  }
  return shown + "\"";
}

// "a, b" of a list whose items `text_of` turns into text.
template <typename Items, typename TextOf>
std::string joined(const Items& items, std::string_view separator, TextOf text_of) {
  std::string text;
  for (const auto& item : items) {
    if (&item != &items.front()) text += separator;
    text += text_of(item);
  }
  return text;
}

std::string text_of_name(const ast::Name& name) { return name.text; }

std::string text_of_test(const ast::Test& test) {
  switch (test.kind) {
    case ast::Test::Kind::kPresent:
      return test.attribute.text;
    case ast::Test::Kind::kAbsent:
      return "!" + test.attribute.text;
    case ast::Test::Kind::kEqual:
      return test.attribute.text + "=" + quoted(test.value);
    case ast::Test::Kind::kUnequal:
      return test.attribute.text + "!=" + quoted(test.value);
  }
  return {};
}

// Where an element stands: alone, or in a sequence or behind a capture, where alternatives and
// sequences need parentheses.
enum class Around { kNothing, kOption, kElement };

struct NodeText {
  Around around;

  std::string operator()(const ast::Literal& literal) const {
    return quoted(literal.text) + (literal.letter_case == ast::Case::kAsWritten ? "c" : "");
  }
  std::string operator()(const ast::MentionAtom& atom) const {
    std::string text = atom.kind == ast::MentionAtom::Kind::kClass ? "@" : "";
    text += atom.type.text;
    if (!atom.tests.empty()) text += "[" + joined(atom.tests, ",", text_of_test) + "]";
    if (atom.shape) text += ":" + atom.shape->text;
    return text;
  }
  std::string operator()(const ast::ShapeAtom& atom) const { return ":" + atom.shape.text; }
  std::string operator()(const ast::PatternRef& ref) const { return "&" + ref.pattern.text; }
  std::string operator()(const ast::Sequence& sequence) const;
  std::string operator()(const ast::Alternatives& alternatives) const;
  std::string operator()(const ast::Gap& gap) const { return ".." + std::to_string(gap.most); }
  std::string operator()(const ast::NotAhead& ahead) const;
  std::string operator()(const ast::Place& place) const {
    constexpr std::array kWords{"at sentence", "at clause", "at line", "at end"};
    return kWords[static_cast<std::size_t>(place.kind)];
  }
};

std::string text_of_element(const ast::Element& element, Around around) {
  const bool decorated = element.capture || element.least != 1 || element.most != 1;
  std::string text = element.capture ? element.capture->text + ":" : "";
  text += std::visit(NodeText{decorated ? Around::kElement : around}, element.node);
  if (element.least == 0 && element.most == 1) return text + "?";
  if (element.least == 0) return text + "*" + std::to_string(element.most);
  if (element.most > 1) return text + "+" + std::to_string(element.most);
  return text;
}

std::string NodeText::operator()(const ast::Sequence& sequence) const {
  const std::string text = joined(sequence.elements, " ", [](const ast::Element& part) {
    return text_of_element(part, Around::kElement);
  });
  return around == Around::kElement ? "(" + text + ")" : text;
}

std::string NodeText::operator()(const ast::Alternatives& alternatives) const {
  const std::string text = joined(alternatives.options, " | ", [](const ast::Element& option) {
    return text_of_element(option, Around::kOption);
  });
  return around == Around::kNothing ? text : "(" + text + ")";
}

std::string NodeText::operator()(const ast::NotAhead& ahead) const {
  return "!" + text_of_element(ahead.inner.front(), Around::kElement);
}

std::string text_of_part(const ast::ValuePart& part) {
  switch (part.kind) {
    case ast::ValuePart::Kind::kWord:
      return part.name.text;
    case ast::ValuePart::Kind::kAttribute:
      return part.name.text + "." + part.attribute->text;
    case ast::ValuePart::Kind::kString:
      return quoted(part.name.text);
  }
  return {};
}

std::string text_of_argument(const ast::Argument& argument) {
  return argument.slot.text + " = " + joined(argument.values, " ", [](const ast::Value& value) {
           return joined(value.parts, " + ", text_of_part);
         });
}

std::string text_of_expected(const ast::ExpectedValue& value) {
  const std::string slot = value.slot ? value.slot->text + " = " : "";
  return slot + (value.text ? quoted(*value.text) : "null");
}

std::string text_of_expectation(const ast::Expectation& expected) {
  return expected.type.text + "(" + joined(expected.values, ", ", text_of_expected) + ")";
}

class Dumper {
 public:
  std::string file(const ast::File& file) {
    if (file.phase) phase(*file.phase);
    for (const ast::ValuesDeclaration& list : file.values) {
      out_ << "values " << list.name.text << " = " << joined(list.values, " | ", text_of_name)
           << "\n";
    }
    for (const ast::TypeDeclaration& declaration : file.types) type(declaration);
    for (const ast::Pattern& pattern : file.patterns) {
      out_ << "pattern " << pattern.name.text << " = " << dump(pattern.body) << "\n";
    }
    for (const ast::Rule& rule : file.rules) this->rule(rule);
    return out_.str();
  }

 private:
  void phase(const ast::Phase& phase) {
    out_ << "phase " << phase.name.text << ": "
         << (phase.policy == ast::Policy::kAll ? "all" : "longest");
    if (!phase.outside.empty()) out_ << " outside " << joined(phase.outside, ", ", text_of_name);
    out_ << "\n";
  }

  void type(const ast::TypeDeclaration& declaration) {
    out_ << declaring_word(declaration.kind) << " " << declaration.name.text << "\n";
    for (const ast::Slot& slot : declaration.slots) {
      out_ << "  " << slot.name.text << " " << slot.type.text
           << (slot.need == ast::Slot::Need::kRequired ? " required" : "")
           << (slot.count == ast::Slot::Count::kMany ? " many" : "");
      if (!slot.strategies.empty()) out_ << " else " << joined(slot.strategies, ", ", text_of_name);
      out_ << "\n";
    }
  }

  void rule(const ast::Rule& rule) {
    out_ << "rule " << rule.name.text << "\n";
    if (!rule.match.span.empty()) out_ << "  match " << dump(rule.match) << "\n";
    for (const ast::Context& context : rule.contexts) {
      out_ << "  " << context_word(context.kind) << " " << dump(context.pattern) << "\n";
    }
    if (!rule.zones.empty()) out_ << "  in " << joined(rule.zones, ", ", text_of_name) << "\n";
    for (const ast::Emit& emit : rule.emits) {
      out_ << "  " << making_word(emit.kind) << " " << emit.type.text << "("
           << joined(emit.arguments, ", ", text_of_argument) << ")";
      if (emit.over) out_ << " over " << emit.over->text;
      out_ << "\n";
    }
    if (rule.confidence) out_ << "  confidence " << *rule.confidence << "\n";
    for (const ast::Example& example : rule.examples) this->example(example);
  }

  void example(const ast::Example& example) {
    out_ << (example.kind == ast::Example::Kind::kYes ? "  yes " : "  no ")
         << quoted(example.sentence);
    if (!example.expected.empty()) {
      out_ << " => " << joined(example.expected, ", ", text_of_expectation);
    }
    out_ << "\n";
  }

  std::ostringstream out_;
};

}  // namespace

std::string dump(const ast::Element& element) { return text_of_element(element, Around::kNothing); }

std::string dump(const ast::File& file) { return Dumper().file(file); }

}  // namespace boba
