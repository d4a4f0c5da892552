// The compiled rule pack behind boba::RuleSet, as the rooms below the public API see it.
// Immutable once loaded.
#pragma once

#include "boba/rule_set.hpp"

#include "base/name_table.hpp"
#include "base/source_file.hpp"
#include "base/symbol_table.hpp"
#include "lexicon/lexicon.hpp"
#include "rules/ast.hpp"
#include "rules/phase.hpp"
#include "rules/rule_index.hpp"
#include "segment/segmenter.hpp"

#include <map>
#include <string>
#include <vector>

namespace boba {

struct SlotInfo {
  SlotId id{};
  std::string name;
  std::string type;  // text, date, a values list or a mention type
  ast::Slot::Need need = ast::Slot::Need::kOptional;
  ast::Slot::Count count = ast::Slot::Count::kOne;
  std::vector<std::string> strategies;
};

struct TypeInfo {
  std::string name;  // classes with their '@'
  enum class Kind { kClass, kMention, kFrame } kind = Kind::kClass;
  std::vector<SlotInfo> slots;  // in the order of the declaration
};

struct RuleInfo {
  std::string name;
  std::string place;  // file:line
  double confidence = 0.9;
};

// An example sentence of a rule and what it must give.
struct RuleExample {
  RuleId rule{};
  const SourceFile* source = nullptr;
  const ast::Example* example = nullptr;
};

struct RuleSet::Impl {
  SymbolTable symbols;
  SyllableTables syllables;
  Lexicon lexicon;
  NameTable types;                   // names of TypeIds
  NameTable slots;                   // names of SlotIds
  NameTable zones;                   // names of the `zone` values list, in order
  std::vector<TypeInfo> type_infos;  // by TypeId
  std::vector<RuleInfo> rules;       // by RuleId
  std::vector<Phase> phases;
  RuleIndex index;                                         // of the rules of all phases
  MatchTables tables;                                      // of all their programs
  std::map<std::string, std::vector<std::string>> values;  // values lists
  std::vector<SourceFile> class_files;                     // by LexiconEntry::file

  std::vector<SourceFile> sources;  // reserved before use: parsed files point into it
  std::vector<ast::File> files;     // kept for the examples
  std::vector<RuleExample> examples;
  Diagnostics warnings;
  std::map<std::string, std::map<std::string, std::string>> labels;
  std::string default_topic;  // the one that topics.tsv marks so

  // The id of a type or slot that C++ names; kNone-like when the pack does not declare it.
  [[nodiscard]] std::optional<TypeId> type(std::string_view name) const;
  [[nodiscard]] std::optional<SlotId> slot(std::string_view name) const;
};

using RulePack = RuleSet::Impl;

}  // namespace boba
