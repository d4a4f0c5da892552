#include "rules/check_emit.hpp"

#include "rules/emit_words.hpp"

#include <algorithm>

namespace boba {
namespace {

std::string quoted(const std::string& text) { return "'" + text + "'"; }

bool starts_with_digit(const std::string& text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

bool is_number(const std::string& text) {
  return text.find_first_not_of("0123456789") == std::string::npos;
}

class EmitChecker {
 public:
  EmitChecker(std::size_t file, const CaptureTable& captures, const Declarations& declarations,
              const KnownNames& known, Findings& findings)
      : file_(file),
        captures_(captures),
        declarations_(declarations),
        known_(known),
        findings_(findings) {}

  std::set<std::string> run(const ast::Emit& emit) {
    if (emit.over) capture(*emit.over);
    const ast::TypeDeclaration* const type = type_of(emit);
    std::set<std::string> given;
    for (const ast::Argument& argument : emit.arguments) {
      if (!given.insert(argument.slot.text).second) {
        error(argument.slot.span, "slot " + quoted(argument.slot.text) + " is given twice",
              "several values of a slot stand behind one '=', separated by blanks");
      }
      this->argument(argument, type);
    }
    if (type != nullptr) required_slots(emit, *type, given);
    return std::move(used_);
  }

 private:
  void error(Span span, std::string message, std::string hint = {}) {
    findings_.error({file_, span}, std::move(message), std::move(hint));
  }

  const ast::TypeDeclaration* type_of(const ast::Emit& emit) {
    const std::string& name = emit.type.text;
    const DeclaredType* const type = declarations_.type(name);
    if (type == nullptr) {
      error(emit.type.span, "unknown type " + quoted(name),
            hint_of_names(name, keys_of(declarations_.types), "types"));
      return nullptr;
    }
    if (type->declaration->kind != emit.kind) {
      const std::string declared(declaring_word(type->declaration->kind));
      const std::string making(making_word(type->declaration->kind));
      error({emit.span.begin, emit.type.span.end},
            quoted(name) + " is declared as " + quoted(declared) + ", not as " +
                quoted(std::string(declaring_word(emit.kind))),
            "write '" + making + " " + name + "(...)'");
    } else if (type->place.file > file_) {
      error(emit.type.span, "type " + quoted(name) + " is declared in a later file",
            "declared at " + findings_.name_of(type->place));
    }
    return type->declaration;
  }

  void required_slots(const ast::Emit& emit, const ast::TypeDeclaration& type,
                      const std::set<std::string>& given) {
    for (const ast::Slot& slot : type.slots) {
      const bool filled = given.contains(slot.name.text) || !slot.strategies.empty();
      if (slot.need == ast::Slot::Need::kOptional || filled) continue;
      error(emit.type.span,
            quoted(type.name.text) + " lacks its required slot " + quoted(slot.name.text));
    }
  }

  void argument(const ast::Argument& argument, const ast::TypeDeclaration* type) {
    const ast::Slot* slot = nullptr;
    if (type != nullptr) {
      slot = find_slot(*type, argument.slot.text);
      if (slot == nullptr) {
        error(argument.slot.span,
              quoted(type->name.text) + " has no slot " + quoted(argument.slot.text),
              hint_of_names(argument.slot.text, slot_names(*type), "slots"));
      } else if (slot->count == ast::Slot::Count::kOne) {
        one_value(argument, *slot);
      }
    }
    for (const ast::Value& value : argument.values) this->value(value, slot);
  }

  // Of several values the first that is there counts, so none may stand behind one that always is.
  void one_value(const ast::Argument& argument, const ast::Slot& slot) {
    const auto last = argument.values.end() - 1;
    const auto first = std::find_if(argument.values.begin(), last, [this](const ast::Value& one) {
      return std::all_of(one.parts.begin(), one.parts.end(), [this](const ast::ValuePart& part) {
        if (part.kind == ast::ValuePart::Kind::kAttribute) return false;
        return part.kind == ast::ValuePart::Kind::kString || !is_capture(part.name.text) ||
               captures_.is_always_filled(part.name.text);
      });
    });
    if (first == last) return;
    error({std::next(first)->span.begin, argument.values.back().span.end},
          "slot " + quoted(slot.name.text) + " takes one value, and the one before is always there",
          "join texts with '+', or declare the slot 'many'");
  }

  // A slot of nullptr is unknown: only the captures are looked up.
  void value(const ast::Value& value, const ast::Slot* slot) {
    if (slot != nullptr && declarations_.sort_of(*slot) == SlotSort::kMention) {
      mention_value(value, *slot);
      return;
    }
    for (const ast::ValuePart& part : value.parts) {
      if (part.kind == ast::ValuePart::Kind::kAttribute) {
        attribute(part);
      } else if (part.kind == ast::ValuePart::Kind::kWord && is_capture(part.name.text)) {
        capture(part.name);
      } else if (slot != nullptr) {
        constant(part, *slot);
      }
    }
  }

  [[nodiscard]] bool is_capture(const std::string& name) const {
    return captures_.find(name) != nullptr || captures_.is_never_filled(name);
  }

  // A word that is no capture, or a string.
  void constant(const ast::ValuePart& part, const ast::Slot& slot) {
    const bool is_string = part.kind == ast::ValuePart::Kind::kString;
    switch (declarations_.sort_of(slot)) {
      case SlotSort::kValues:
        value_of_list(part, slot.type.text);
        return;
      case SlotSort::kNumber:
        if (is_number(part.name.text)) return;
        if (is_string) {
          error(part.name.span, "slot " + quoted(slot.name.text) + " takes a number");
          return;
        }
        break;
      case SlotSort::kText:
      case SlotSort::kDate:
        if (is_string || starts_with_digit(part.name.text)) return;
        break;
      case SlotSort::kMention:
      case SlotSort::kUnknown:
        return;
    }
    capture(part.name);
  }

  void value_of_list(const ast::ValuePart& part, const std::string& list) {
    const std::set<std::string>& values = declarations_.values.at(list);
    if (values.contains(part.name.text)) return;
    const bool is_string = part.kind == ast::ValuePart::Kind::kString;
    error(part.name.span,
          quoted(part.name.text) +
              (is_string ? " is no value of " : " is neither a capture nor a value of ") +
              quoted(list),
          hint_of_constant(part.name.text, {values.begin(), values.end()}));
  }

  [[nodiscard]] std::string hint_of_constant(const std::string& name,
                                             const std::vector<std::string>& values) const {
    std::string hint = hint_of_names(name, captures_.names(), "captures");
    if (hint.starts_with("did you mean")) return hint;
    return hint_of_names(name, values, "values");
  }

  // Looks a capture up; reports an unknown name once.
  const Filler* capture(const ast::Name& name) {
    used_.insert(name.text);
    const Filler* const filler = captures_.find(name.text);
    if (filler != nullptr || !reported_.insert(name.text).second) return filler;
    if (captures_.is_never_filled(name.text)) {
      error(name.span, "capture " + quoted(name.text) + " is never filled",
            "it stands in 'after', 'not before', 'not after' or behind '!'");
    } else {
      error(name.span, "unknown capture " + quoted(name.text),
            hint_of_names(name.text, captures_.names(), "captures"));
    }
    return nullptr;
  }

  // The slots that an attribute of a capture can be; nothing if there is no more to say about it.
  // Reports an attribute that nothing in the capture has.
  std::optional<std::vector<const ast::Slot*>> attribute(const ast::ValuePart& part) {
    const Filler* const filler = capture(part.name);
    if (filler == nullptr || !is_known(*filler)) return std::nullopt;
    std::vector<const ast::Slot*> slots;
    std::set<std::string> names;
    for (const std::string& type : filler->types) {
      if (type.starts_with('@')) {
        const std::set<std::string>& attributes = known_.class_attributes.at(type.substr(1));
        names.insert(attributes.begin(), attributes.end());
        continue;
      }
      for (const ast::Slot& slot : declarations_.type(type)->declaration->slots) {
        names.insert(slot.name.text);
        if (slot.name.text == part.attribute->text) slots.push_back(&slot);
      }
    }
    if (names.contains(part.attribute->text)) return slots;
    no_attribute(part, *filler, {names.begin(), names.end()});
    return std::nullopt;
  }

  void no_attribute(const ast::ValuePart& part, const Filler& filler,
                    const std::vector<std::string>& names) {
    const std::string& wanted = part.attribute->text;
    if (filler.types.empty()) {
      error(part.attribute->span,
            "capture " + quoted(part.name.text) + " holds words, which have no " + quoted(wanted),
            "only entries of a class and mentions have attributes and slots");
      return;
    }
    error(part.attribute->span, quoted(holdings(filler)) + " has no " + quoted(wanted),
          hint_of_names(wanted, names, "it has"));
  }

  static std::string holdings(const Filler& filler) {
    std::string text;
    for (const std::string& type : filler.types) text += (text.empty() ? "" : " | ") + type;
    return text;
  }

  void mention_value(const ast::Value& value, const ast::Slot& slot) {
    const ast::ValuePart& part = value.parts.front();
    const std::string expected =
        "slot " + quoted(slot.name.text) + " takes a mention of type " + quoted(slot.type.text);
    if (value.parts.size() > 1) {
      for (const ast::ValuePart& one : value.parts) {
        if (one.kind != ast::ValuePart::Kind::kString) capture(one.name);
      }
      error(value.span, expected + ", texts were joined");
    } else if (part.kind == ast::ValuePart::Kind::kString) {
      error(value.span, expected + ", a string was given");
    } else if (part.kind == ast::ValuePart::Kind::kAttribute) {
      const std::optional<std::vector<const ast::Slot*>> slots = attribute(part);
      const bool fits =
          !slots || std::any_of(slots->begin(), slots->end(), [&](const ast::Slot* one) {
            return one->type.text == slot.type.text;
          });
      if (!fits) error(value.span, expected + ", a text was given");
    } else if (const Filler* const filler = capture(part.name)) {
      if (!is_known(*filler) || is_only(*filler, slot.type.text)) return;
      std::string found = holdings(*filler);
      if (filler->words) found += found.empty() ? "words" : " or words";
      error(value.span, expected + ", capture " + quoted(part.name.text) + " can hold " + found);
    }
  }

  // Whether all that the capture can hold is known; what is not has been reported.
  [[nodiscard]] bool is_known(const Filler& filler) const {
    return !filler.unknown &&
           std::all_of(filler.types.begin(), filler.types.end(), [&](const std::string& type) {
             return type.starts_with('@') ? known_.class_attributes.contains(type.substr(1))
                                          : declarations_.type(type) != nullptr;
           });
  }

  static bool is_only(const Filler& filler, const std::string& type) {
    return !filler.words && filler.types == std::set<std::string>{type};
  }

  const std::size_t file_;
  const CaptureTable& captures_;
  const Declarations& declarations_;
  const KnownNames& known_;
  Findings& findings_;
  std::set<std::string> used_;
  std::set<std::string> reported_;
};

}  // namespace

std::set<std::string> check_emit(const ast::Emit& emit, std::size_t file,
                                 const CaptureTable& captures, const Declarations& declarations,
                                 const KnownNames& known, Findings& findings) {
  return EmitChecker(file, captures, declarations, known, findings).run(emit);
}

}  // namespace boba
