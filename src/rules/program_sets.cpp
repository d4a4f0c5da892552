// What lets the matcher leave out most of its work: the FIRST set of every instruction, and the
// instructions that have to be marked so that no way is gone twice.
#include "rules/compiler.hpp"

#include <algorithm>

namespace boba {
namespace {

class FirstSets {
 public:
  explicit FirstSets(Program& program) : program_(program) {}

  // Instructions point to earlier ones, so one pass in their order is enough.
  void run() {
    for (Instruction& instruction : program_.code) instruction.first = first_of(instruction);
  }

 private:
  [[nodiscard]] std::uint32_t first_of(const Instruction& instruction) {
    FirstSet set;
    switch (instruction.op) {
      case Op::kSymbol:
        set.keys.add(static_cast<Symbol>(instruction.argument));
        return add(std::move(set));
      case Op::kSpelling:
        set.keys.add(program_.spellings[instruction.argument].key);
        return add(std::move(set));
      case Op::kMention:
        set.types.add(program_.tests[instruction.argument].type);
        return add(std::move(set));
      case Op::kShape:
        set.shapes.push_back(program_.shapes[instruction.argument]);
        return add(std::move(set));
      case Op::kSplit:
        return either(program_.code[instruction.next].first,
                      program_.code[instruction.other].first);
      case Op::kGap:
      case Op::kAccept:
        return kNone;
      default:  // takes no token
        return program_.code[instruction.next].first;
    }
  }

  [[nodiscard]] std::uint32_t either(std::uint32_t a, std::uint32_t b) {
    if (a == kNone || b == kNone) return kNone;
    if (a == b) return a;
    FirstSet set = program_.firsts[a];
    const FirstSet& more = program_.firsts[b];
    set.types.merge(more.types);
    set.keys.merge(more.keys);
    for (const ShapeTest& shape : more.shapes) {
      if (std::find(set.shapes.begin(), set.shapes.end(), shape) == set.shapes.end()) {
        set.shapes.push_back(shape);
      }
    }
    return add(std::move(set));
  }

  // Equal sets are mostly made one soon after the other.
  std::uint32_t add(FirstSet set) {
    constexpr std::size_t kLookedThrough = 8;
    std::vector<FirstSet>& sets = program_.firsts;
    for (std::size_t i = sets.size(); i > 0 && sets.size() - i < kLookedThrough; --i) {
      if (sets[i - 1] == set) return static_cast<std::uint32_t>(i - 1);
    }
    sets.push_back(std::move(set));
    return static_cast<std::uint32_t>(sets.size() - 1);
  }

  Program& program_;
};

// A pair (instruction, token) is come to twice only where two ways join, or behind mentions, which
// take different numbers of tokens.
void number_marks(Program& program) {
  std::vector<std::uint32_t> ways(program.code.size(), 0);
  for (const Instruction& instruction : program.code) {
    if (instruction.op == Op::kAccept) continue;
    ways[instruction.next] += instruction.op == Op::kMention ? 2 : 1;
    if (instruction.op == Op::kSplit) ++ways[instruction.other];
  }
  for (std::size_t i = 0; i < program.code.size(); ++i) {
    if (ways[i] > 1) program.code[i].mark = program.marks++;
  }
}

}  // namespace

void find_sets(Program& program) {
  FirstSets(program).run();
  number_marks(program);
}

}  // namespace boba
