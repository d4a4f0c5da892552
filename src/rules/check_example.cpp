#include "rules/check_example.hpp"

#include "rules/outcomes.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace boba {
namespace {

class ExpectationChecker {
 public:
  ExpectationChecker(std::size_t file, const Declarations& declarations, Findings& findings)
      : file_(file), declarations_(declarations), findings_(findings) {}

  void run(const ast::Expectation& expected) {
    if (const Outcome* const outcome = outcome_named(expected.type.text)) {
      check_outcome(expected, *outcome);
      return;
    }
    const DeclaredType* const declared = declarations_.type(expected.type.text);
    if (declared == nullptr) {
      std::vector<std::string> names = keys_of(declarations_.types);
      const std::vector<std::string> outcomes = outcome_names();
      names.insert(names.end(), outcomes.begin(), outcomes.end());
      findings_.error({file_, expected.type.span}, "unknown type '" + expected.type.text + "'",
                      hint_of_names(expected.type.text, names, "types"));
      return;
    }
    check_mention(expected, *declared->declaration);
  }

 private:
  // Facts: values by position, then by name.
  void check_outcome(const ast::Expectation& expected, const Outcome& outcome) {
    const bool repeats = outcome.name == "event";  // any number of participants
    for (std::size_t i = 0; i < expected.values.size(); ++i) {
      const ast::ExpectedValue& value = expected.values[i];
      if (!value.slot) {
        if (i < outcome.positions.size()) outcome_value(value, outcome.name, outcome.positions[i]);
        if (repeats || i < outcome.positions.size()) continue;
        too_many(value,
                 "'" + outcome.name + "' has " + std::to_string(outcome.positions.size()) +
                     " without a name",
                 outcome.positions);
        return;
      }
      const std::string& name = value.slot->text;
      if (std::find(outcome.slots.begin(), outcome.slots.end(), name) == outcome.slots.end()) {
        no_slot(*value.slot, outcome.name, outcome.slots);
        continue;
      }
      outcome_value(value, outcome.name, name);
    }
  }

  // The value against the list that is called after the slot: `act`, or `role-status`.
  void outcome_value(const ast::ExpectedValue& value, const std::string& outcome,
                     const std::string& slot) {
    auto list = declarations_.values.find(outcome + "-" + slot);
    if (list == declarations_.values.end()) list = declarations_.values.find(slot);
    if (list == declarations_.values.end() || !value.text) return;
    value_of_list(value, list->first, slot);
  }

  // Mentions and frames: the text, then values by name.
  void check_mention(const ast::Expectation& expected, const ast::TypeDeclaration& type) {
    std::set<std::string> given;
    for (std::size_t i = 0; i < expected.values.size(); ++i) {
      const ast::ExpectedValue& value = expected.values[i];
      if (!value.slot) {
        if (i == 0) continue;
        too_many(value, "only the text of '" + type.name.text + "' stands without a name",
                 slot_names(type));
        return;
      }
      const ast::Slot* const slot = find_slot(type, value.slot->text);
      if (slot == nullptr) {
        no_slot(*value.slot, type.name.text, slot_names(type));
        continue;
      }
      if (!given.insert(slot->name.text).second && slot->count == ast::Slot::Count::kOne) {
        findings_.error({file_, value.span}, "slot '" + slot->name.text + "' is given twice");
      }
      text(value, *slot);
    }
  }

  void too_many(const ast::ExpectedValue& value, const std::string& why,
                const std::vector<std::string>& slots) {
    if (findings_.has_syntax_errors()) return;
    findings_.error({file_, value.span}, "too many values: " + why,
                    hint_of_names({}, slots, "slots"));
  }

  void no_slot(const ast::Name& slot, const std::string& type,
               const std::vector<std::string>& slots) {
    findings_.error({file_, slot.span}, "'" + type + "' has no slot '" + slot.text + "'",
                    hint_of_names(slot.text, slots, "slots"));
  }

  void text(const ast::ExpectedValue& value, const ast::Slot& slot) {
    if (!value.text || declarations_.sort_of(slot) != SlotSort::kValues) return;
    value_of_list(value, slot.type.text, slot.name.text);
  }

  void value_of_list(const ast::ExpectedValue& value, const std::string& list,
                     const std::string& slot) {
    const std::set<std::string>& values = declarations_.values.at(list);
    if (values.contains(*value.text)) return;
    findings_.error(
        {file_, value.span},
        "'" + *value.text + "' is no value of '" + list + "', which slot '" + slot + "' takes",
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
