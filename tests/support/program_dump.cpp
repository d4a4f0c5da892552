#include "support/program_dump.hpp"

#include <bit>
#include <map>
#include <vector>

namespace boba::test {
namespace {

class ProgramDumper {
 public:
  ProgramDumper(const Program& program, const ProgramNames& names)
      : program_(program), names_(names) {}

  std::string run() {
    number(program_.start);
    std::string text;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      if (i > 0) text += " | ";
      text += std::to_string(i) + " " + line(program_.code[order_[i]]);
    }
    return text;
  }

 private:
  static bool has_other(const Instruction& instruction) {
    return instruction.op == Op::kSplit || instruction.op == Op::kNotAhead;
  }

  void number(std::uint32_t at) {
    if (!numbers_.emplace(at, order_.size()).second) return;
    order_.push_back(at);
    const Instruction& instruction = program_.code[at];
    if (instruction.op == Op::kAccept) return;
    number(instruction.next);
    if (has_other(instruction)) number(instruction.other);
  }

  std::string line(const Instruction& instruction) {
    std::string text = what(instruction);
    if (instruction.op == Op::kAccept) return text;
    text += " " + std::to_string(numbers_.at(instruction.next));
    if (has_other(instruction)) text += " " + std::to_string(numbers_.at(instruction.other));
    return text;
  }

  [[nodiscard]] std::string what(const Instruction& instruction) const {
    const std::string argument = std::to_string(instruction.argument);
    switch (instruction.op) {
      case Op::kSymbol:
        return "'" + std::string(names_.symbols.key(static_cast<Symbol>(instruction.argument))) +
               "'";
      case Op::kSpelling:
        return "'" + program_.spellings[instruction.argument].letters + "'c";
      case Op::kMention:
        return mention(program_.tables->tests.at(instruction.argument));
      case Op::kShape:
        return shape(program_.shapes[instruction.argument]);
      case Op::kGap:
        return "gap";
      case Op::kSplit:
        return "split";
      case Op::kCaptureBegin:
        return "begin#" + argument;
      case Op::kCaptureEnd:
        return "end#" + argument;
      case Op::kMatchEnd:
        return "end";
      case Op::kNotAhead:
        return "not";
      case Op::kSentenceStart:
        return "sentence";
      case Op::kClauseStart:
        return "clause";
      case Op::kLineStart:
        return "line";
      case Op::kSentenceEnd:
        return "sentence-end";
      case Op::kAccept:
        return "accept";
    }
    return {};
  }

  static std::string shape(const ShapeTest& test) {
    for (const std::string& name : shape_names()) {
      const ShapeTest named = *shape_named(name);
      if (named.all == test.all && (named.none & ~test.none) == 0) {
        return ":" + name + without(test.none & ~named.none);
      }
    }
    return ":?";
  }

  static std::string without(std::uint32_t bits) {
    std::string text;
    for (const std::string& name : shape_names()) {
      const ShapeTest named = *shape_named(name);
      if (std::popcount(named.all) == 1 && named.none == 0 && (named.all & bits) != 0) {
        text += "!" + name;
      }
    }
    return text;
  }

  [[nodiscard]] std::string mention(const MentionTest& test) const {
    std::string text = names_.types.name(index_of(test.type));
    for (const SlotTest& slot : test.slots) {
      const std::string name = names_.slots.name(index_of(slot.slot));
      switch (slot.kind) {
        case SlotTest::Kind::kPresent:
          text += "[" + name + "]";
          break;
        case SlotTest::Kind::kAbsent:
          text += "[!" + name + "]";
          break;
        case SlotTest::Kind::kEqual:
          text += "[" + name + "=" + slot.key + "]";
          break;
        case SlotTest::Kind::kUnequal:
          text += "[" + name + "!=" + slot.key + "]";
          break;
      }
    }
    return test.shape ? text + shape(*test.shape) : text;
  }

  const Program& program_;
  const ProgramNames& names_;
  std::map<std::uint32_t, std::size_t> numbers_;
  std::vector<std::uint32_t> order_;
};

}  // namespace

std::string dump(const Program& program, const ProgramNames& names) {
  return ProgramDumper(program, names).run();
}

}  // namespace boba::test
