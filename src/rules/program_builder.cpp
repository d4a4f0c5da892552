#include "rules/program_builder.hpp"

#include "rules/entry_sets.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <bit>
#include <optional>
#include <variant>

namespace boba {
namespace {

template <typename... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};
template <typename... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

// The place of the value in a list without repetition.
template <typename T>
std::uint32_t number_of(T value, std::vector<T>& list) {
  const auto found = std::find(list.begin(), list.end(), value);
  const auto number = static_cast<std::uint32_t>(found - list.begin());
  if (found == list.end()) list.push_back(std::move(value));
  return number;
}

bool is_once(const ast::Element& element) {
  return element.least == 1 && element.most == 1 && !element.capture;
}

bool is_plain_shape(const ast::Element& element) {
  return is_once(element) && std::holds_alternative<ast::ShapeAtom>(element.node);
}

bool is_not_ahead(const ast::Element& element) {
  return is_once(element) && std::holds_alternative<ast::NotAhead>(element.node);
}

// The bits of shapes of which a token must have one; none if the element asks for anything else.
std::optional<std::uint32_t> shape_bits(const ast::Element& element) {
  if (!is_once(element)) return std::nullopt;
  if (const auto* atom = std::get_if<ast::ShapeAtom>(&element.node)) {
    const ShapeTest test = shape_named(atom->shape.text).value_or(ShapeTest{});
    if (test.none != 0 || std::popcount(test.all) != 1) return std::nullopt;
    return test.all;
  }
  const auto* alternatives = std::get_if<ast::Alternatives>(&element.node);
  if (alternatives == nullptr) return std::nullopt;
  std::uint32_t bits = 0;
  for (const ast::Element& option : alternatives->options) {
    const std::optional<std::uint32_t> of_option = shape_bits(option);
    if (!of_option) return std::nullopt;
    bits |= *of_option;
  }
  return bits;
}

std::optional<std::uint32_t> shapes_not_ahead(const ast::Element& element) {
  return shape_bits(std::get<ast::NotAhead>(element.node).inner.front());
}

}  // namespace

std::uint32_t ProgramBuilder::element(const ast::Element& element, std::uint32_t next) {
  std::uint32_t start = next;
  for (std::uint32_t i = 0; i < element.most; ++i) {
    if (too_large()) return start;
    const std::uint32_t taken = captured(element, start);
    const bool optional = element.most - i > element.least;
    start = optional ? split(taken, next) : taken;
  }
  return start;
}

std::uint32_t ProgramBuilder::not_ahead(const ast::Element& inner, std::uint32_t next) {
  const std::uint32_t program = made_once(inner, accept());
  const std::uint32_t number = takes_one_step(program) ? kOneStep : lookahead_of(program);
  return emit(Op::kNotAhead, number, next, program);
}

Program ProgramBuilder::finish(std::uint32_t start) {
  program_.start = start;
  find_sets(program_, context_.tables);
  return std::move(program_);
}

bool ProgramBuilder::takes_one_step(std::uint32_t start) const {
  const Instruction& instruction = program_.code[start];
  switch (instruction.op) {
    case Op::kSplit:
      return takes_one_step(instruction.next) && takes_one_step(instruction.other);
    case Op::kSymbol:
    case Op::kSpelling:
    case Op::kMention:
    case Op::kShape:
      return program_.code[instruction.next].op == Op::kAccept;
    default:
      return false;
  }
}

std::uint32_t ProgramBuilder::lookahead_of(std::uint32_t program) {
  const auto [it, added] = lookaheads_.emplace(program, program_.lookaheads);
  if (added) ++program_.lookaheads;
  return it->second;
}

std::uint32_t ProgramBuilder::emit(Op op, std::uint32_t argument, std::uint32_t next,
                                   std::uint32_t other) {
  Instruction instruction;
  instruction.op = op;
  instruction.argument = argument;
  instruction.next = static_cast<std::uint16_t>(next);
  instruction.other = static_cast<std::uint16_t>(other);
  return context_.steps.number_of(instruction, program_.code);
}

std::uint32_t ProgramBuilder::split(std::uint32_t next, std::uint32_t other) {
  return next == other ? next : emit(Op::kSplit, 0, next, other);
}

std::uint32_t ProgramBuilder::captured(const ast::Element& element, std::uint32_t next) {
  if (!element.capture) return node(element, next);
  const std::uint32_t capture = captures_.intern(element.capture->text);
  const std::uint32_t end = emit(Op::kCaptureEnd, capture, next);
  const std::uint32_t begin = node(element, end);
  return emit(Op::kCaptureBegin, capture, begin);
}

std::uint32_t ProgramBuilder::node(const ast::Element& element, std::uint32_t next) {
  return std::visit(
      Overloaded{[&](const ast::Literal& literal) { return this->literal(literal, next); },
                 [&](const ast::MentionAtom& atom) { return mention(atom, next); },
                 [&](const ast::ShapeAtom& atom) { return shape(atom.shape.text, 0, next); },
                 [&](const ast::PatternRef& ref) { return pattern(ref, next); },
                 [&](const ast::Sequence& sequence) { return this->sequence(sequence, next); },
                 [&](const ast::Alternatives& alternatives) {
                   return this->alternatives(alternatives, next);
                 },
                 [&](const ast::Gap& gap) { return this->gap(gap, next); },
                 [&](const ast::NotAhead& ahead) { return not_ahead(ahead.inner.front(), next); },
                 [&](const ast::Place& place) { return this->place(place, next); }},
      element.node);
}

std::uint32_t ProgramBuilder::pattern(const ast::PatternRef& ref, std::uint32_t next) {
  return made_once(*context_.patterns.at(ref.pattern.text), next);
}

std::uint32_t ProgramBuilder::made_once(const ast::Element& element, std::uint32_t next) {
  const auto [it, added] = made_.emplace(std::pair{&element, next}, 0);
  if (added) it->second = this->element(element, next);
  return it->second;
}

std::uint32_t ProgramBuilder::literal(const ast::Literal& literal, std::uint32_t next) {
  const std::vector<PhraseWord>& words = context_.words_of(literal);
  std::uint32_t start = next;
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    if (literal.letter_case == ast::Case::kFolded) {
      start = emit(Op::kSymbol, index_of(word->key), start);
    } else {
      const std::uint32_t spelling =
          number_of(Spelling{word->surface, word->key}, program_.spellings);
      start = emit(Op::kSpelling, spelling, start);
    }
  }
  return start;
}

std::uint32_t ProgramBuilder::mention(const ast::MentionAtom& atom, std::uint32_t next) {
  MentionTest test;
  test.type = static_cast<TypeId>(*context_.types.find(
      atom.kind == ast::MentionAtom::Kind::kClass ? "@" + atom.type.text : atom.type.text));
  for (const ast::Test& written : atom.tests) {
    SlotTest::Kind kind = SlotTest::Kind::kPresent;
    if (written.kind == ast::Test::Kind::kAbsent) kind = SlotTest::Kind::kAbsent;
    if (written.kind == ast::Test::Kind::kEqual) kind = SlotTest::Kind::kEqual;
    if (written.kind == ast::Test::Kind::kUnequal) kind = SlotTest::Kind::kUnequal;
    const auto slot = static_cast<SlotId>(context_.slots.intern(written.attribute.text));
    test.slots.push_back({kind, slot, fold_key(written.value)});
  }
  if (atom.shape) test.shape = shape_named(atom.shape->text);
  const std::uint32_t number = context_.tables.tests.intern(
      std::move(test),
      [&](const MentionTest& made) { return entries_that_pass(made, context_.lexicon); });
  return emit(Op::kMention, number, next);
}

std::uint32_t ProgramBuilder::shape(const std::string& name, std::uint32_t none,
                                    std::uint32_t next) {
  ShapeTest test = shape_named(name).value_or(ShapeTest{});
  test.none |= none;
  return emit(Op::kShape, number_of(test, program_.shapes), next);
}

std::uint32_t ProgramBuilder::sequence(const ast::Sequence& sequence, std::uint32_t next) {
  std::uint32_t start = next;
  const std::vector<ast::Element>& elements = sequence.elements;
  for (std::size_t i = elements.size(); i > 0;) {
    const ast::Element& last = elements[--i];
    if (!is_plain_shape(last)) {
      start = element(last, start);
      continue;
    }
    std::size_t first = i;
    while (first > 0 && is_not_ahead(elements[first - 1])) --first;
    std::uint32_t none = 0;
    for (std::size_t k = first; k < i; ++k) none |= shapes_not_ahead(elements[k]).value_or(0);
    start = shape(std::get<ast::ShapeAtom>(last.node).shape.text, none, start);
    for (; i > first; --i) {
      if (!shapes_not_ahead(elements[i - 1])) start = element(elements[i - 1], start);
    }
  }
  return start;
}

std::uint32_t ProgramBuilder::alternatives(const ast::Alternatives& alternatives,
                                           std::uint32_t next) {
  return choice(alternatives.options, 0, alternatives.options.size(), next);
}

std::uint32_t ProgramBuilder::choice(const std::vector<ast::Element>& options, std::size_t begin,
                                     std::size_t end, std::uint32_t next) {
  if (end - begin == 1) return element(options[begin], next);
  const std::size_t middle = begin + (end - begin) / 2;
  const std::uint32_t later = choice(options, middle, end, next);
  return split(choice(options, begin, middle, next), later);
}

std::uint32_t ProgramBuilder::gap(const ast::Gap& gap, std::uint32_t next) {
  std::uint32_t start = next;
  for (std::uint32_t i = 0; i < gap.most; ++i) {
    const std::uint32_t token = emit(Op::kGap, 0, start);
    start = split(next, token);
  }
  return start;
}

std::uint32_t ProgramBuilder::place(const ast::Place& place, std::uint32_t next) {
  Op op = Op::kSentenceStart;
  if (place.kind == ast::Place::Kind::kClauseStart) op = Op::kClauseStart;
  if (place.kind == ast::Place::Kind::kLineStart) op = Op::kLineStart;
  if (place.kind == ast::Place::Kind::kSentenceEnd) op = Op::kSentenceEnd;
  return emit(op, 0, next);
}

}  // namespace boba
