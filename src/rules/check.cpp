#include "rules/check.hpp"

#include "rules/check_elements.hpp"
#include "rules/check_rule.hpp"
#include "rules/declarations.hpp"
#include "rules/findings.hpp"
#include "rules/lint.hpp"

namespace boba {
namespace {

class FileChecker {
 public:
  FileChecker(std::size_t file, const Declarations& declarations, const KnownNames& known,
              Findings& findings)
      : file_(file), declarations_(declarations), known_(known), findings_(findings) {}

  void run(const ast::File& file) {
    for (const ast::TypeDeclaration& type : file.types) {
      for (const ast::Slot& slot : type.slots) this->slot(slot);
    }
    for (const ast::Pattern& pattern : file.patterns) {
      check_element(pattern.body, file_, Needed::kWhereUsed, declarations_, known_, findings_);
    }
    if (file.phase) {
      phase(*file.phase);
    } else if (!file.rules.empty()) {
      findings_.error({file_, file.rules.front().name.span}, "rules without a phase",
                      "start the file with 'phase NAME: longest' or 'phase NAME: all'");
    }
    for (const ast::Rule& rule : file.rules) {
      check_rule(rule, file_, declarations_, known_, findings_);
    }
  }

 private:
  void phase(const ast::Phase& phase) {
    for (const ast::Name& type : phase.outside) {
      const DeclaredType* const declared = declarations_.type(type.text);
      if (declared == nullptr) {
        findings_.error({file_, type.span}, "unknown mention type '" + type.text + "'",
                        hint_of_names(type.text, keys_of(declarations_.types), "types"));
        continue;
      }
      check_made_before(type.text, {file_, type.span}, {}, declarations_, findings_);
    }
  }

  void slot(const ast::Slot& slot) {
    if (declarations_.sort_of(slot) == SlotSort::kUnknown) unknown_slot_type(slot);
    for (const ast::Name& strategy : slot.strategies) {
      if (known_.strategies.contains(strategy.text)) continue;
      findings_.error(
          {file_, strategy.span}, "unknown strategy '" + strategy.text + "'",
          hint_of_names(strategy.text, {known_.strategies.begin(), known_.strategies.end()},
                        "strategies"));
    }
  }

  void unknown_slot_type(const ast::Slot& slot) {
    const std::string& name = slot.type.text;
    std::vector<std::string> known = plain_slot_types();
    for (const auto& [list, values] : declarations_.values) known.push_back(list);
    for (const auto& [type, declared] : declarations_.types) {
      if (declared.declaration->kind == ast::Emit::Kind::kMake) known.push_back(type);
    }
    findings_.error({file_, slot.type.span}, "unknown slot type '" + name + "'",
                    hint_of_names(name, known, "slot types"));
  }

  std::size_t file_;
  const Declarations& declarations_;
  const KnownNames& known_;
  Findings& findings_;
};

}  // namespace

Diagnostics check_rules(const std::vector<CheckedFile>& files, const KnownNames& known) {
  Findings findings(files);
  const Declarations declarations = collect_declarations(files, known, findings);
  for (std::size_t i = 0; i < files.size(); ++i) {
    FileChecker(i, declarations, known, findings).run(*files[i].file);
  }
  lint_unused(files, declarations, known, findings);
  return findings.take();
}

}  // namespace boba
