// The syntax tree of the rule language: a closed set of plain values, as written, names not yet
// looked up. Every node keeps its span in the file for messages. doc/rule-language.md has the
// grammar; parser.hpp makes trees, check.hpp looks names up, compiler.hpp turns trees into
// programs.
#pragma once

#include "boba/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace boba::ast {

// A name or word as written, with its bytes in the file.
struct Name {
  std::string text;
  Span span;
};

struct Element;

enum class Case { kFolded, kAsWritten };

// "words": these syllables, by key, or with "..."c by their letters as well.
struct Literal {
  std::string text;
  Case letter_case = Case::kFolded;
};

// [level=deputy], [level!=deputy], [country]: a test of an attribute or slot.
struct Test {
  enum class Kind { kPresent, kAbsent, kEqual, kUnequal } kind = Kind::kPresent;
  Name attribute;
  std::string value;  // kEqual, kUnequal
  Span span;
};

// @title, Role[country], Name:cap: a lexicon entry of a class or a mention of an earlier phase.
struct MentionAtom {
  Name type;  // without the '@'
  enum class Kind { kClass, kMention } kind = Kind::kMention;
  std::vector<Test> tests;
  std::optional<Name> shape;  // of the first token
};

// :cap, :number ...: one token of that shape.
struct ShapeAtom {
  Name shape;
};

// &RoleList: a named pattern.
struct PatternRef {
  Name pattern;
};

struct Sequence {
  std::vector<Element> elements;
};

struct Alternatives {
  std::vector<Element> options;
};

// .. or ..6: up to that many tokens, as few as possible, none of them a semicolon.
struct Gap {
  std::uint32_t most = 0;
};

// !E: what follows is not E. Matches no token.
struct NotAhead {
  std::vector<Element> inner;  // exactly one
};

// at sentence, at clause, at line, at end. Matches no token.
struct Place {
  enum class Kind {
    kSentenceStart,
    kClauseStart,
    kLineStart,
    kSentenceEnd
  } kind = Kind::kSentenceStart;
};

struct Element {
  std::variant<Literal, MentionAtom, ShapeAtom, PatternRef, Sequence, Alternatives, Gap, NotAhead,
               Place>
      node;
  std::optional<Name> capture;
  std::uint32_t least = 1;  // E? is 0..1, E*3 is 0..3, E+4 is 1..4
  std::uint32_t most = 1;
  Span span;
};

// One part of a value: a capture, an attribute of a captured mention, a string, or a word.
// A bare word that is a capture of the rule is that capture, else a constant.
struct ValuePart {
  enum class Kind { kWord, kAttribute, kString } kind = Kind::kWord;
  Name name;                      // the word, or the capture before the dot, or the string's text
  std::optional<Name> attribute;  // kAttribute
};

// title.body + sector: parts joined with single spaces.
struct Value {
  std::vector<ValuePart> parts;
  Span span;
};

// slot = value value ...
struct Argument {
  Name slot;
  std::vector<Value> values;
};

// What a rule makes. `over` limits the span to a capture. `until` (open only) is where the opened
// part ends at the latest: a comma.
struct Emit {
  enum class Kind { kMake, kFact, kOpen, kRefer, kMark } kind = Kind::kMake;
  Name type;
  std::vector<Argument> arguments;
  std::optional<Name> over;
  Span span;
};

struct Context {
  enum class Kind { kBefore, kNotBefore, kAfter, kNotAfter } kind = Kind::kBefore;
  Element pattern;
};

// role("A", "B", country = "C"): an expected value by position or by name;
// an absent text stands for null.
struct ExpectedValue {
  std::optional<Name> slot;
  std::optional<std::string> text;
  Span span;
};

struct Expectation {
  Name type;
  std::vector<ExpectedValue> values;
  Span span;
};

struct Example {
  enum class Kind { kYes, kNo } kind = Kind::kYes;
  std::string sentence;
  std::vector<Expectation> expected;
  Span span;
};

struct Rule {
  Name name;
  Element match;
  std::vector<Context> contexts;
  std::vector<Name> zones;  // `in caption`; empty: everywhere
  std::vector<Emit> emits;
  std::vector<Example> examples;
  std::optional<double> confidence;
  Span span;
  bool complete = true;  // false: a clause could not be read
};

struct Pattern {
  Name name;
  Element body;
};

struct Slot {
  Name name;
  Name type;  // text, a values list, or a mention type
  enum class Need { kOptional, kRequired } need = Need::kOptional;
  enum class Count { kOne, kMany } count = Count::kOne;
  std::vector<Name> strategies;  // else a, b
};

struct TypeDeclaration {
  Emit::Kind kind = Emit::Kind::kMake;
  Name name;
  std::vector<Slot> slots;
};

// values status = current | former
struct ValuesDeclaration {
  Name name;
  std::vector<Name> values;
};

enum class Policy { kLongest, kAll };

struct Phase {
  Name name;
  Policy policy = Policy::kLongest;
  std::vector<Name> outside;  // mention types that matches may not overlap
};

struct File {
  std::optional<Phase> phase;
  std::vector<ValuesDeclaration> values;
  std::vector<TypeDeclaration> types;
  std::vector<Pattern> patterns;
  std::vector<Rule> rules;
};

}  // namespace boba::ast
