// PackBuilder: fills a RulePack from parsed and checked files. The stages of RuleSet::load.
#pragma once

#include "lexicon/lexicon_reader.hpp"
#include "rules/check.hpp"
#include "rules/compiler.hpp"
#include "rules/phase_list.hpp"
#include "rules/rule_pack.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace boba {

class PackBuilder {
 public:
  PackBuilder();

  // Each adds its faults to errors(); later stages need earlier ones to have found none. `read`
  // reads and checks all files of a pack.
  void read(const std::string& folder);
  void declare_types();
  void compile();

  [[nodiscard]] const Diagnostics& errors() const { return errors_; }
  [[nodiscard]] std::unique_ptr<const RulePack> finish();

 private:
  void read_tables(const std::string& folder);
  void read_lexicons(const std::string& folder);
  void read_rules(const std::string& folder);
  void read_rule_file(const std::string& path);
  void warn_of_unlisted(const std::string& folder, const PhaseList& list,
                        const std::vector<std::string>& in_folder);
  void check();
  void add_class(const ClassFile& file, std::uint32_t number);
  void add_entry(const ClassFile& file, const EntryLine& line, LexiconEntry entry,
                 const std::vector<Symbol>& keys);
  SlotId slot_of(const std::string& class_name, std::string_view attribute);
  void add_tables_of(const ClassFile& file);
  void add_labels(const std::string& path, const std::string& values_list);
  void declare_type(const ast::TypeDeclaration& declaration);
  void compile_file(const ast::File& file, const SourceFile& source, CompileContext& context);
  [[nodiscard]] Segmenter& splitter();
  [[nodiscard]] std::vector<std::string> split_literal(std::string_view phrase);
  Symbol intern_token(std::string_view surface);
  void fail(const Diagnostics& errors);

  std::unique_ptr<RulePack> pack_;
  KnownNames known_;
  Diagnostics errors_;
  bool complete_ = true;  // false: a file could not be read, so unknown names mean nothing
  std::vector<CheckedFile> checked_;
  std::vector<std::uint32_t> class_sizes_;
  WordFolder folder_;
  struct SurfaceHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view surface) const {
      return std::hash<std::string_view>{}(surface);
    }
  };
  std::unordered_map<std::string, Symbol, SurfaceHash, std::equal_to<>> token_symbols_;
  std::vector<Attribute> attributes_;  // of one entry
  std::string slots_of_;               // the class whose attributes class_slots_ knows
  std::vector<std::pair<std::string_view, SlotId>> class_slots_;
  SymbolTable no_symbols_;
  std::optional<Segmenter> splitter_;  // made when the abbreviations are known
};

}  // namespace boba
