#include "rules/check_example.hpp"

#include <set>
#include <string>

namespace boba {
namespace {

class ExpectationChecker {
 public:
  ExpectationChecker(std::size_t file, const Declarations& declarations, Findings& findings)
      : file_(file), declarations_(declarations), findings_(findings) {}

  void run(const ast::Expectation& expected) {
    const DeclaredType* const declared = declarations_.type(expected.type.text);
    if (declared == nullptr) {
      findings_.error({file_, expected.type.span}, "unknown type '" + expected.type.text + "'",
                      hint_of_names(expected.type.text, keys_of(declarations_.types), "types"));
      return;
    }
    const ast::TypeDeclaration& type = *declared->declaration;
    std::set<std::string> given;
    for (std::size_t i = 0; i < expected.values.size(); ++i) {
      const ast::ExpectedValue& value = expected.values[i];
      if (!value.slot && i >= type.slots.size()) {
        if (!findings_.has_syntax_errors()) too_many(value, type);
        return;
      }
      const ast::Slot* const slot = slot_of(value, i, type);
      if (slot == nullptr) continue;
      if (!given.insert(slot->name.text).second && slot->count == ast::Slot::Count::kOne) {
        findings_.error({file_, value.span}, "slot '" + slot->name.text + "' is given twice");
      }
      text(value, *slot);
    }
  }

 private:
  void too_many(const ast::ExpectedValue& value, const ast::TypeDeclaration& type) {
    findings_.error({file_, value.span},
                    "too many values: '" + type.name.text + "' has " +
                        std::to_string(type.slots.size()) +
                        (type.slots.size() == 1 ? " slot" : " slots"),
                    hint_of_names({}, slot_names(type), "slots"));
  }

  const ast::Slot* slot_of(const ast::ExpectedValue& value, std::size_t position,
                           const ast::TypeDeclaration& type) {
    if (!value.slot) return &type.slots[position];
    const ast::Slot* const slot = find_slot(type, value.slot->text);
    if (slot == nullptr) {
      findings_.error({file_, value.slot->span},
                      "'" + type.name.text + "' has no slot '" + value.slot->text + "'",
                      hint_of_names(value.slot->text, slot_names(type), "slots"));
    }
    return slot;
  }

  void text(const ast::ExpectedValue& value, const ast::Slot& slot) {
    if (!value.text || declarations_.sort_of(slot) != SlotSort::kValues) return;
    const std::set<std::string>& values = declarations_.values.at(slot.type.text);
    if (values.contains(*value.text)) return;
    findings_.error({file_, value.span},
                    "'" + *value.text + "' is no value of '" + slot.type.text + "', which slot '" +
                        slot.name.text + "' takes",
                    hint_of_names(*value.text, {values.begin(), values.end()}, "values"));
  }

  std::size_t file_;
  const Declarations& declarations_;
  Findings& findings_;
};

}  // namespace

void check_example(const ast::Example& example, std::size_t file, const Declarations& declarations,
                   Findings& findings) {
  for (const ast::Expectation& expected : example.expected) {
    ExpectationChecker(file, declarations, findings).run(expected);
  }
}

}  // namespace boba
