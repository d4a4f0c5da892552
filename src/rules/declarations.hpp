// Declarations: what the rule files declare, by name, over all files.
#pragma once

#include "rules/ast.hpp"
#include "rules/check.hpp"
#include "rules/findings.hpp"
#include "rules/pattern_facts.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace boba {

struct DeclaredType {
  const ast::TypeDeclaration* declaration = nullptr;
  FilePlace place;
  std::optional<FilePlace> first_made;  // the first rule in the order of the files that makes it
};

struct DeclaredPattern {
  FilePlace place;
  std::uint32_t end = 0;  // of its body
  PatternFacts facts;
};

// What a slot takes: text, a date, a number, a word of a values list, a mention.
enum class SlotSort { kText, kDate, kNumber, kValues, kMention, kUnknown };

struct Declarations {
  std::map<std::string, std::set<std::string>> values;
  std::map<std::string, DeclaredType> types;
  std::map<std::string, DeclaredPattern> patterns;

  [[nodiscard]] const DeclaredType* type(const std::string& name) const;
  // A pattern that is declared before `place`; so references always lead upwards.
  [[nodiscard]] const DeclaredPattern* pattern_above(const std::string& name,
                                                     FilePlace place) const;
  [[nodiscard]] SlotSort sort_of(const ast::Slot& slot) const;
  [[nodiscard]] PatternFacts facts(const ast::Element& element, std::size_t file) const;
};

// The slot types of the language itself.
[[nodiscard]] const std::vector<std::string>& plain_slot_types();

[[nodiscard]] const ast::Slot* find_slot(const ast::TypeDeclaration& type, std::string_view name);
[[nodiscard]] std::vector<std::string> slot_names(const ast::TypeDeclaration& type);

// Collects what the files declare; reports names that are declared twice.
[[nodiscard]] Declarations collect_declarations(const std::vector<CheckedFile>& files,
                                                const KnownNames& known, Findings& findings);

}  // namespace boba
