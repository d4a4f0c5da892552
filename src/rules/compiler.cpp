#include "rules/compiler.hpp"

#include "rules/entry_sets.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <unordered_map>

namespace boba {
namespace {

template <typename... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};
template <typename... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

// Builds one program backwards: each function is given where to go on and returns where to begin.
class ProgramBuilder {
 public:
  ProgramBuilder(CompileContext& context, NameTable& captures)
      : context_(context), captures_(captures) {
    context_.steps.clear();
  }

  [[nodiscard]] std::uint32_t accept() { return emit(Op::kAccept, 0, 0); }
  [[nodiscard]] std::uint32_t match_end(std::uint32_t next) { return emit(Op::kMatchEnd, 0, next); }

  // The element with its repetition and capture.
  [[nodiscard]] std::uint32_t element(const ast::Element& element, std::uint32_t next) {
    std::uint32_t start = next;
    for (std::uint32_t i = 0; i < element.most; ++i) {
      if (too_large()) return start;
      const std::uint32_t taken = captured(element, start);
      const bool optional = element.most - i > element.least;
      start = optional ? split(taken, next) : taken;
    }
    return start;
  }

  [[nodiscard]] std::uint32_t not_ahead(const ast::Element& inner, std::uint32_t next) {
    const std::uint32_t program = made_once(inner, accept());
    const std::uint32_t number = takes_one_step(program) ? kOneStep : lookahead_of(program);
    return emit(Op::kNotAhead, number, next, program);
  }

  [[nodiscard]] bool too_large() const { return program_.code.size() > kMaxInstructions; }

  [[nodiscard]] Program finish(std::uint32_t start) {
    program_.start = start;
    find_sets(program_, context_.tables);
    return std::move(program_);
  }

 private:
  // Whether the program at `start` is one token or mention, or a choice between such.
  [[nodiscard]] bool takes_one_step(std::uint32_t start) const {
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

  std::uint32_t lookahead_of(std::uint32_t program) {
    const auto [it, added] = lookaheads_.emplace(program, program_.lookaheads);
    if (added) ++program_.lookaheads;
    return it->second;
  }

  // The same step on the same way is one instruction.
  std::uint32_t emit(Op op, std::uint32_t argument, std::uint32_t next, std::uint32_t other = 0) {
    Instruction instruction;
    instruction.op = op;
    instruction.argument = argument;
    instruction.next = static_cast<std::uint16_t>(next);
    instruction.other = static_cast<std::uint16_t>(other);
    return context_.steps.number_of(instruction, program_.code);
  }

  std::uint32_t split(std::uint32_t next, std::uint32_t other) {
    return next == other ? next : emit(Op::kSplit, 0, next, other);
  }

  std::uint32_t captured(const ast::Element& element, std::uint32_t next) {
    if (!element.capture) return node(element, next);
    const std::uint32_t capture = captures_.intern(element.capture->text);
    const std::uint32_t end = emit(Op::kCaptureEnd, capture, next);
    const std::uint32_t begin = node(element, end);
    return emit(Op::kCaptureBegin, capture, begin);
  }

  std::uint32_t node(const ast::Element& element, std::uint32_t next) {
    return std::visit(
        Overloaded{[&](const ast::Literal& literal) { return this->literal(literal, next); },
                   [&](const ast::MentionAtom& atom) { return mention(atom, next); },
                   [&](const ast::ShapeAtom& atom) { return shape(atom.shape.text, next); },
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

  std::uint32_t pattern(const ast::PatternRef& ref, std::uint32_t next) {
    return made_once(*context_.patterns.at(ref.pattern.text), next);
  }

  // What stands in several places of a rule and goes on at the same one is made once.
  std::uint32_t made_once(const ast::Element& element, std::uint32_t next) {
    const auto [it, added] = made_.emplace(std::pair{&element, next}, 0);
    if (added) it->second = this->element(element, next);
    return it->second;
  }

  std::uint32_t literal(const ast::Literal& literal, std::uint32_t next) {
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

  std::uint32_t mention(const ast::MentionAtom& atom, std::uint32_t next) {
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

  std::uint32_t shape(const std::string& name, std::uint32_t next) {
    const std::uint32_t number =
        number_of(shape_named(name).value_or(ShapeTest{}), program_.shapes);
    return emit(Op::kShape, number, next);
  }

  std::uint32_t sequence(const ast::Sequence& sequence, std::uint32_t next) {
    std::uint32_t start = next;
    for (auto it = sequence.elements.rbegin(); it != sequence.elements.rend(); ++it) {
      start = element(*it, start);
    }
    return start;
  }

  std::uint32_t alternatives(const ast::Alternatives& alternatives, std::uint32_t next) {
    return choice(alternatives.options, 0, alternatives.options.size(), next);
  }

  // A tree of choices, in the order of the options, so that one of many is soon reached.
  std::uint32_t choice(const std::vector<ast::Element>& options, std::size_t begin, std::size_t end,
                       std::uint32_t next) {
    if (end - begin == 1) return element(options[begin], next);
    const std::size_t middle = begin + (end - begin) / 2;
    const std::uint32_t later = choice(options, middle, end, next);
    return split(choice(options, begin, middle, next), later);
  }

  // As few tokens as possible: going on is preferred to taking one.
  std::uint32_t gap(const ast::Gap& gap, std::uint32_t next) {
    std::uint32_t start = next;
    for (std::uint32_t i = 0; i < gap.most; ++i) {
      const std::uint32_t token = emit(Op::kGap, 0, start);
      start = split(next, token);
    }
    return start;
  }

  std::uint32_t place(const ast::Place& place, std::uint32_t next) {
    Op op = Op::kSentenceStart;
    if (place.kind == ast::Place::Kind::kClauseStart) op = Op::kClauseStart;
    if (place.kind == ast::Place::Kind::kLineStart) op = Op::kLineStart;
    if (place.kind == ast::Place::Kind::kSentenceEnd) op = Op::kSentenceEnd;
    return emit(op, 0, next);
  }

  // The place of the value in a list without repetition.
  template <typename T>
  static std::uint32_t number_of(T value, std::vector<T>& list) {
    const auto found = std::find(list.begin(), list.end(), value);
    const auto number = static_cast<std::uint32_t>(found - list.begin());
    if (found == list.end()) list.push_back(std::move(value));
    return number;
  }

  CompileContext& context_;
  NameTable& captures_;
  Program program_;
  std::unordered_map<std::uint32_t, std::uint32_t> lookaheads_;  // by program: its number
  // By pattern and where to go on: where to begin.
  std::map<std::pair<const ast::Element*, std::uint32_t>, std::uint32_t> made_;
};

// The match, then its contexts to the right.
Program match_program(const ast::Rule& rule, CompileContext& context, NameTable& captures) {
  ProgramBuilder builder(context, captures);
  std::uint32_t next = builder.accept();
  for (const ast::Context& right : rule.contexts) {
    if (right.kind == ast::Context::Kind::kBefore) next = builder.element(right.pattern, next);
  }
  for (const ast::Context& right : rule.contexts) {
    if (right.kind == ast::Context::Kind::kNotBefore) next = builder.not_ahead(right.pattern, next);
  }
  return builder.finish(builder.element(rule.match, builder.match_end(next)));
}

Program context_program(const ast::Element& element, CompileContext& context, NameTable& captures) {
  ProgramBuilder builder(context, captures);
  return builder.finish(builder.element(element, builder.accept()));
}

// The captures that a rule binds, by name.
class EmitCompiler {
 public:
  EmitCompiler(CompileContext& context, const NameTable& captures)
      : context_(context), captures_(captures) {}

  [[nodiscard]] EmitProgram compile(const ast::Emit& emit) const {
    EmitProgram program;
    program.type = static_cast<TypeId>(*context_.types.find(emit.type.text));
    for (const ast::Argument& argument : emit.arguments) {
      ArgumentProgram compiled{static_cast<SlotId>(context_.slots.intern(argument.slot.text)), {}};
      for (const ast::Value& value : argument.values) compiled.values.push_back(parts_of(value));
      program.arguments.push_back(std::move(compiled));
    }
    if (emit.over) program.over = capture(emit.over->text);
    return program;
  }

 private:
  [[nodiscard]] std::optional<CaptureId> capture(const std::string& name) const {
    const std::optional<std::uint32_t> found = captures_.find(name);
    if (!found) return std::nullopt;
    return static_cast<CaptureId>(*found);
  }

  [[nodiscard]] std::vector<ValuePart> parts_of(const ast::Value& value) const {
    std::vector<ValuePart> parts;
    for (const ast::ValuePart& written : value.parts) {
      ValuePart part;
      const std::optional<CaptureId> bound = capture(written.name.text);
      if (written.kind == ast::ValuePart::Kind::kString || !bound) {
        part.text = written.name.text;
      } else {
        part.capture = *bound;
        part.kind = ValuePart::Kind::kCapture;
        if (written.kind == ast::ValuePart::Kind::kAttribute) {
          part.kind = ValuePart::Kind::kSlot;
          part.slot = static_cast<SlotId>(context_.slots.intern(written.attribute->text));
        }
      }
      parts.push_back(std::move(part));
    }
    return parts;
  }

  CompileContext& context_;
  const NameTable& captures_;
};

bool is_too_large(const Program& program) { return program.code.size() > kMaxInstructions; }

Diagnostic too_large(const ast::Rule& rule, Span place, const SourceFile& source) {
  return source.error(place,
                      "rule '" + rule.name.text + "' becomes too large: more than " +
                          std::to_string(kMaxInstructions) + " steps",
                      "repetitions inside repetitions multiply: lower their bounds");
}

}  // namespace

const std::vector<PhraseWord>& CompileContext::words_of(const ast::Literal& literal) {
  const auto [it, added] = words.try_emplace(&literal);
  if (added) {
    for (std::string& surface : split(literal.text)) {
      const Symbol key = symbols.intern(folder.fold(surface));
      it->second.push_back({std::move(surface), key});
    }
  }
  return it->second;
}

Result<CompiledRule> compile_rule(const ast::Rule& rule, RuleId id, const SourceFile& source,
                                  CompileContext& context) {
  NameTable captures;
  CompiledRule compiled;
  compiled.id = id;
  compiled.match = match_program(rule, context, captures);
  if (is_too_large(compiled.match)) return too_large(rule, rule.name.span, source);
  compiled.entrance = entrance_of(rule, context);
  for (const ast::Context& left : rule.contexts) {
    const bool required = left.kind == ast::Context::Kind::kAfter;
    if (!required && left.kind != ast::Context::Kind::kNotAfter) continue;
    Program program = context_program(left.pattern, context, captures);
    if (is_too_large(program)) return too_large(rule, left.pattern.span, source);
    (required ? compiled.after : compiled.not_after).push_back(std::move(program));
  }
  for (const ast::Name& zone : rule.zones) {
    compiled.zones |= 1U << context.zones.intern(zone.text);
  }
  const EmitCompiler emits(context, captures);
  for (const ast::Emit& emit : rule.emits) compiled.emits.push_back(emits.compile(emit));
  return compiled;
}

}  // namespace boba
