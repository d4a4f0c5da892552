#include "rules/lint.hpp"

#include <set>
#include <string>

namespace boba {
namespace {

// The classes and patterns that patterns name.
class UseCollector {
 public:
  void element(const ast::Element& element) {
    if (const auto* atom = std::get_if<ast::MentionAtom>(&element.node)) {
      if (atom->kind == ast::MentionAtom::Kind::kClass) classes.insert(atom->type.text);
    } else if (const auto* ref = std::get_if<ast::PatternRef>(&element.node)) {
      patterns.insert(ref->pattern.text);
    } else if (const auto* sequence = std::get_if<ast::Sequence>(&element.node)) {
      for (const ast::Element& part : sequence->elements) this->element(part);
    } else if (const auto* alternatives = std::get_if<ast::Alternatives>(&element.node)) {
      for (const ast::Element& option : alternatives->options) this->element(option);
    } else if (const auto* ahead = std::get_if<ast::NotAhead>(&element.node)) {
      this->element(ahead->inner.front());
    }
  }

  void file(const ast::File& file) {
    for (const ast::Pattern& pattern : file.patterns) element(pattern.body);
    for (const ast::Rule& rule : file.rules) {
      element(rule.match);
      for (const ast::Context& context : rule.contexts) element(context.pattern);
    }
  }

  std::set<std::string> classes;
  std::set<std::string> patterns;
};

}  // namespace

void lint_unused(const std::vector<CheckedFile>& files, const Declarations& declarations,
                 const KnownNames& known, Findings& findings) {
  UseCollector used;
  for (const CheckedFile& file : files) used.file(*file.file);
  for (const auto& [name, pattern] : declarations.patterns) {
    if (used.patterns.contains(name)) continue;
    findings.warning(pattern.place, "pattern '" + name + "' is not used");
  }
  for (const auto& [name, type] : declarations.types) {
    const bool mention = type.declaration->kind == ast::Emit::Kind::kMake;
    if (!mention || type.first_made || known.made_by_program.contains(name)) continue;
    findings.warning(type.place, "mention type '" + name + "' is made by no rule");
  }
  for (const auto& [name, attributes] : known.class_attributes) {
    if (used.classes.contains(name) || known.used_by_program.contains(name)) continue;
    findings.warning(file_error("lexicon/" + name + ".tsv", "class '@" + name + "' is not used"));
  }
}

}  // namespace boba
