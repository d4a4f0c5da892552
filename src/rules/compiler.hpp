// Compiler: a checked rule of the syntax tree to a CompiledRule. Names are known to exist
// (check.hpp); phrases are split into tokens by a function of the caller's. The only fault left is
// a program that grows too large, because repetitions are unrolled.
#pragma once

#include "base/name_table.hpp"
#include "base/source_file.hpp"
#include "base/symbol_table.hpp"
#include "lexicon/lexicon.hpp"
#include "rules/ast.hpp"
#include "rules/program.hpp"
#include "rules/step_table.hpp"
#include "text/word_folder.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace boba {

// The largest program of one rule, in instructions.
inline constexpr std::size_t kMaxInstructions = 20'000;

// The surfaces of the tokens of a phrase, split as text is split.
using PhraseSplitter = std::function<std::vector<std::string>(std::string_view)>;

struct PhraseWord {
  std::string surface;
  Symbol key = Symbol::kUnknown;
};

// What the rules of a pack share while they are compiled.
struct CompileContext {
  SymbolTable& symbols;
  NameTable& types;
  NameTable& slots;
  NameTable& zones;
  MatchTables& tables;
  const Lexicon& lexicon;
  PhraseSplitter split;
  std::map<std::string, const ast::Element*, std::less<>> patterns;
  std::vector<std::uint32_t> class_sizes;  // by type: entries of a class, 0 for mention types
  WordFolder folder = {};
  std::unordered_map<const ast::Literal*, std::vector<PhraseWord>> words = {};
  StepTable steps = {};  // of the program that is built now

  // The words of a literal; valid as long as the context.
  [[nodiscard]] const std::vector<PhraseWord>& words_of(const ast::Literal& literal);
};

[[nodiscard]] Result<CompiledRule> compile_rule(const ast::Rule& rule, RuleId id,
                                                const SourceFile& source, CompileContext& context);

// What matches of a rule need (compiler_entrance.cpp).
[[nodiscard]] Entrance entrance_of(const ast::Rule& rule, CompileContext& context);

// Numbers the FIRST sets and the marks of a program (program_sets.cpp).
void find_sets(Program& program, MatchTables& tables);

}  // namespace boba
