// Program: a compiled rule, a vector of small instructions in the manner of Thompson and Pike (Cox,
// "Regular Expression Matching: the Virtual Machine Approach"), whose atoms step over whole
// mentions. Immutable. Every repetition is unrolled (it is bounded), so a program has no loops and
// a run from one token ends.
#pragma once

#include "base/ids.hpp"
#include "rules/first_table.hpp"
#include "rules/mention_store.hpp"
#include "rules/shape_table.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace boba {

enum class Op : std::uint8_t {
  kSymbol,        // one token with key `argument`; kUnknown matches nothing
  kSpelling,      // one token whose letters are spellings[argument]
  kMention,       // a mention or entry that passes test `argument`
  kShape,         // one token that passes shapes[argument]
  kGap,           // one token that is not a semicolon
  kSplit,         // try `next`, then `other`
  kCaptureBegin,  // `argument` is the capture
  kCaptureEnd,
  kMatchEnd,  // the match ends here; what follows is context
  kNotAhead,  // go on at `next` only if the program at `other` does not match here;
              // `argument` is its number, or kOneStep if that takes one token or mention
  kSentenceStart,
  kClauseStart,
  kLineStart,
  kSentenceEnd,
  kAccept,
};

inline constexpr std::uint32_t kOneStep = kNone;
inline constexpr std::uint16_t kNoMark = std::numeric_limits<std::uint16_t>::max();

// Small, as thousands of them are walked over.
struct Instruction {
  Op op = Op::kAccept;
  std::uint16_t mark = kNoMark;  // number among those that several ways lead to
  std::uint16_t next = 0;
  std::uint16_t other = 0;
  std::uint32_t argument = 0;
  std::uint32_t first = kNone;  // number of its FIRST set; kNone: it may take no token, or any
};

struct SlotTest {
  enum class Kind : std::uint8_t { kPresent, kAbsent, kEqual, kUnequal } kind = Kind::kPresent;
  SlotId slot{};
  std::string key;  // folded value

  bool operator==(const SlotTest&) const = default;
};

// Some of the lexicon entries of one class.
struct EntrySet {
  std::uint32_t first = 0;  // entry of bit 0
  std::vector<std::uint64_t> bits;

  [[nodiscard]] bool has(std::uint32_t entry) const {
    const std::uint32_t i = entry - first;
    return i / 64 < bits.size() && ((bits[i / 64] >> (i % 64)) & 1) != 0;
  }
};

struct MentionTest {
  TypeId type{};
  std::vector<SlotTest> slots;
  std::optional<ShapeTest> shape;  // of the first token
  EntrySet entries;                // of the lexicon that pass the slots

  bool operator==(const MentionTest& other) const {
    return type == other.type && slots == other.slots && shape == other.shape;
  }
};

// The tests of all programs, each distinct one once.
class MentionTests {
 public:
  // The number of a test without entries. `entries_of` is asked for them if the test is new.
  template <typename EntriesOf>
  std::uint32_t intern(MentionTest test, const EntriesOf& entries_of) {
    std::vector<std::uint32_t>& alike = by_type_[index_of(test.type)];
    for (const std::uint32_t number : alike) {
      if (tests_[number] == test) return number;
    }
    if (!test.slots.empty()) test.entries = entries_of(test);
    alike.push_back(static_cast<std::uint32_t>(tests_.size()));
    tests_.push_back(std::move(test));
    return alike.back();
  }

  [[nodiscard]] const MentionTest& at(std::uint32_t number) const { return tests_[number]; }

 private:
  std::vector<MentionTest> tests_;
  std::vector<std::vector<std::uint32_t>> by_type_{kMaxTypes};
};

struct Spelling {
  std::string letters;
  Symbol key{};

  bool operator==(const Spelling&) const = default;
};

// What the programs of a rule pack share: filled while they are compiled, then only read.
struct MatchTables {
  FirstTable firsts;
  FeatureTable features;
  MentionTests tests;
  ShapeTable shapes;
};

// Instructions point to earlier ones only.
struct Program {
  std::vector<Instruction> code;
  std::uint32_t start = 0;
  std::vector<ShapeTest> shapes;
  std::vector<Spelling> spellings;
  const MatchTables* tables = nullptr;  // of the pack
  std::uint32_t marks = 0;
  std::uint32_t lookaheads = 0;  // of more than one step
};

// What the sentence of a match holds.
struct Entrance {
  bool at_sentence = false;     // a match starts with the sentence
  Needs needs;                  // at or behind its start
  std::vector<Feature> needed;  // the rarest of them; empty: none is known
};

// Parts of a value, see ast::ValuePart.
struct ValuePart {
  enum class Kind : std::uint8_t { kCapture, kSlot, kText } kind = Kind::kText;
  CaptureId capture{};
  SlotId slot{};     // kSlot: of the captured mention
  std::string text;  // kText
};

struct ArgumentProgram {
  SlotId slot{};
  std::vector<std::vector<ValuePart>> values;
};

struct EmitProgram {
  TypeId type{};
  std::vector<ArgumentProgram> arguments;
  std::optional<CaptureId> over;
};

struct CompiledRule {
  RuleId id{};
  Program match;
  Entrance entrance;
  std::vector<Program> after;      // one of each must end where the match begins
  std::vector<Program> not_after;  // none may
  std::uint32_t zones = 0;         // bit set of zone values; 0: everywhere
  std::vector<EmitProgram> emits;
};

}  // namespace boba
