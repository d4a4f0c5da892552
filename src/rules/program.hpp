// Program: a compiled rule, a vector of small instructions in the manner of Thompson and Pike (Cox,
// "Regular Expression Matching: the Virtual Machine Approach"), whose atoms step over whole
// mentions. Immutable. Every repetition is unrolled (it is bounded), so a program has no loops and
// a run from one token ends.
#pragma once

#include "base/ids.hpp"
#include "rules/mention_store.hpp"
#include "rules/shapes.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace boba {

enum class Op : std::uint8_t {
  kSymbol,        // one token with key `argument`; kUnknown matches nothing
  kSpelling,      // one token whose letters are spellings[argument]
  kMention,       // a mention or entry that passes tests[argument]
  kShape,         // one token that passes shapes[argument]
  kGap,           // one token that is not a semicolon
  kSplit,         // try `next`, then `other`
  kCaptureBegin,  // `argument` is the capture
  kCaptureEnd,
  kMatchEnd,  // the match ends here; what follows is context
  kNotAhead,  // go on at `next` only if the program at `other` does not match here;
              // `argument` is kOneStep if that takes one token or mention
  kSentenceStart,
  kClauseStart,
  kLineStart,
  kSentenceEnd,
  kAccept,
};

inline constexpr std::uint32_t kOneStep = 1;

struct Instruction {
  Op op = Op::kAccept;
  std::uint32_t argument = 0;
  std::uint32_t next = 0;
  std::uint32_t other = 0;
};

struct SlotTest {
  enum class Kind : std::uint8_t { kPresent, kAbsent, kEqual, kUnequal } kind = Kind::kPresent;
  SlotId slot{};
  std::string key;  // folded value
};

struct MentionTest {
  TypeId type{};
  std::vector<SlotTest> slots;
  std::optional<ShapeTest> shape;  // of the first token
};

struct Program {
  std::vector<Instruction> code;
  std::uint32_t start = 0;
  std::vector<MentionTest> tests;
  std::vector<ShapeTest> shapes;
  std::vector<std::string> spellings;
};

// Something that a token can show: a key, or a mention of a type that starts there.
struct Feature {
  enum class Kind : std::uint8_t { kSymbol, kType } kind = Kind::kSymbol;
  std::uint32_t id = 0;

  auto operator<=>(const Feature&) const = default;
};

// Where a match can start and what its sentence must hold.
struct Entrance {
  bool at_sentence = false;       // a match starts with the sentence
  bool anywhere = true;           // the first element can be any token
  std::vector<ShapeTest> shapes;  // else a token of one of these shapes,
  std::vector<Symbol> symbols;    // or with one of these keys,
  std::vector<TypeId> types;      // or where a mention of one of these starts
  std::vector<Feature> needed;    // every match has one of these; empty: none is known
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
