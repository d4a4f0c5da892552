// PackBuilder: fills a RulePack from parsed and checked files. The stages of RuleSet::load.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon_reader.hpp"
#include "rules/check.hpp"
#include "rules/compiler.hpp"
#include "rules/rule_pack.hpp"

namespace boba {

class PackBuilder {
 public:
  PackBuilder();

  // Each adds its faults to errors(); later stages need earlier ones to have found none.
  void read_tables(const std::string& folder);
  void read_lexicons(const std::string& folder);
  void read_rules(const std::string& folder);
  void check();
  void declare_types();
  void compile();

  [[nodiscard]] const Diagnostics& errors() const { return errors_; }
  [[nodiscard]] std::unique_ptr<const RulePack> finish();

 private:
  void add_class(const ClassFile& file, std::uint32_t number);
  void add_tables_of(const ClassFile& file);
  void add_labels(const std::string& path, const std::string& values_list);
  void declare_type(const ast::TypeDeclaration& declaration);
  void compile_file(const ast::File& file, const SourceFile& source, CompileContext& context);
  struct PhraseToken {
    std::string surface;
    bool capitalized = false;
  };
  [[nodiscard]] std::vector<std::vector<PhraseToken>> split_phrases(
      const std::vector<EntryLine>& entries);
  Symbol intern_token(const std::string& surface);
  void fail(const Diagnostics& errors);

  std::unique_ptr<RulePack> pack_;
  KnownNames known_;
  Diagnostics errors_;
  std::vector<std::uint32_t> class_sizes_;
  WordFolder folder_;
  std::unordered_map<std::string, Symbol> token_symbols_;  // surface -> symbol
  SymbolTable no_symbols_;
  std::optional<Segmenter> splitter_;  // made when the abbreviations are known
};

}  // namespace boba
