// What lets the matcher leave out most of its work: the FIRST set of every instruction, and the
// instructions that have to be marked so that no way is gone twice.
#include "rules/compiler.hpp"

namespace boba {
namespace {

class FirstSets {
 public:
  FirstSets(Program& program, MatchTables& tables)
      : program_(program), tables_(tables), table_(tables.firsts) {}

  // Instructions point to earlier ones, so one pass in their order is enough.
  void run() {
    for (Instruction& instruction : program_.code) instruction.first = first_of(instruction);
  }

 private:
  [[nodiscard]] std::uint32_t first_of(const Instruction& instruction) {
    FeatureSet set;
    switch (instruction.op) {
      case Op::kSymbol:
        set.keys.add(static_cast<Symbol>(instruction.argument));
        return table_.intern(set);
      case Op::kSpelling:
        set.keys.add(program_.spellings[instruction.argument].key);
        return table_.intern(set);
      case Op::kMention:
        set.types.add(tables_.tests.at(instruction.argument).type);
        return table_.intern(set);
      case Op::kShape:
        return of_shape(program_.shapes[instruction.argument]);
      case Op::kSplit: {
        const std::uint32_t a = program_.code[instruction.next].first;
        const std::uint32_t b = program_.code[instruction.other].first;
        return a == kNone || b == kNone ? kNone : table_.either(a, b);
      }
      case Op::kGap:
      case Op::kAccept:
        return kNone;
      default:  // takes no token
        return program_.code[instruction.next].first;
    }
  }

  [[nodiscard]] std::uint32_t of_shape(const ShapeTest& test) {
    const std::optional<std::uint32_t> bit = tables_.shapes.intern(test);
    if (!bit) return kNone;
    FeatureSet set;
    set.shapes = std::uint64_t{1} << *bit;
    return table_.intern(set);
  }

  Program& program_;
  MatchTables& tables_;
  FirstTable& table_;
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
    if (ways[i] > 1) program.code[i].mark = static_cast<std::uint16_t>(program.marks++);
  }
}

}  // namespace

void find_sets(Program& program, MatchTables& tables) {
  FirstSets(program, tables).run();
  program.tables = &tables;
  number_marks(program);
}

}  // namespace boba
