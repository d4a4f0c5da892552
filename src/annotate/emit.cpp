#include "annotate/emit.hpp"

#include <algorithm>

namespace boba {
namespace {

// Reads the values of one emit from one match.
class SlotFiller {
 public:
  SlotFiller(const RulePack& rules, const Document& document, const Match& match,
             Annotation& annotation)
      : rules_(rules), document_(document), match_(match), annotation_(annotation) {}

  [[nodiscard]] std::vector<SlotValue> fill(const EmitProgram& emit) {
    for (const ArgumentProgram& argument : emit.arguments) {
      for (const std::vector<ValuePart>& parts : argument.values) {
        if (parts.size() == 1) {
          add_single(argument.slot, parts.front());
        } else {
          add_joined(argument.slot, parts);
        }
      }
    }
    return std::move(values_);
  }

 private:
  void add_text(SlotId slot, std::string text) {
    values_.push_back({slot, kNone, {}, annotation_.store.add_text(std::move(text))});
  }

  void add_single(SlotId slot, const ValuePart& part) {
    if (part.kind == ValuePart::Kind::kText) {
      add_text(slot, part.text);
      return;
    }
    for (const Captured& captured : match_.captures) {
      if (captured.capture != part.capture) continue;
      if (part.kind == ValuePart::Kind::kCapture) {
        values_.push_back({slot, captured.mention, captured.tokens, kNone});
      } else if (captured.mention != kNone) {
        add_slot_of(slot, captured.mention, part.slot);
      }
    }
  }

  void add_slot_of(SlotId slot, MentionIndex index, SlotId wanted) {
    const Mention mention = annotation_.store.at(index);
    if (mention.entry != kNone) {
      const std::string_view* const attribute =
          rules_.lexicon.attribute(static_cast<EntryId>(mention.entry), wanted);
      if (attribute != nullptr) add_text(slot, std::string(*attribute));
      return;
    }
    const SlotValue* const end = annotation_.store.slots_end(mention);
    for (const SlotValue* value = annotation_.store.slots_begin(mention); value != end; ++value) {
      if (value->slot == wanted)
        values_.push_back({slot, value->mention, value->tokens, value->text});
    }
  }

  [[nodiscard]] std::optional<std::string> text_of_part(const ValuePart& part) const {
    if (part.kind == ValuePart::Kind::kText) return part.text;
    for (const Captured& captured : match_.captures) {
      if (captured.capture != part.capture) continue;
      if (part.kind == ValuePart::Kind::kCapture) {
        return text_of(document_, annotation_.tokens(), captured.tokens);
      }
      if (captured.mention == kNone) return std::nullopt;
      return slot_text(rules_, document_, annotation_, annotation_.store.at(captured.mention),
                       part.slot);
    }
    return std::nullopt;
  }

  void add_joined(SlotId slot, const std::vector<ValuePart>& parts) {
    std::string joined;
    for (const ValuePart& part : parts) {
      const std::optional<std::string> text = text_of_part(part);
      if (!text) return;
      if (!joined.empty()) joined += ' ';
      joined += *text;
    }
    add_text(slot, std::move(joined));
  }

  const RulePack& rules_;
  const Document& document_;
  const Match& match_;
  Annotation& annotation_;
  std::vector<SlotValue> values_;
};

bool has_required(const TypeInfo& type, const std::vector<SlotValue>& values) {
  return std::all_of(type.slots.begin(), type.slots.end(), [&](const SlotInfo& slot) {
    return slot.need == ast::Slot::Need::kOptional ||
           std::any_of(values.begin(), values.end(),
                       [&](const SlotValue& value) { return value.slot == slot.id; });
  });
}

}  // namespace

TokenRange emitted_range(const EmitProgram& emit, const Match& match) {
  if (!emit.over) return match.tokens;
  for (const Captured& captured : match.captures) {
    if (captured.capture == *emit.over) return captured.tokens;
  }
  return {match.tokens.begin, match.tokens.begin};
}

void add_mentions(const RulePack& rules, const Document& document, const CompiledRule& rule,
                  const Match& match, Annotation& annotation) {
  for (const EmitProgram& emit : rule.emits) {
    const TokenRange range = emitted_range(emit, match);
    if (range.empty()) continue;
    const std::vector<SlotValue> values = SlotFiller(rules, document, match, annotation).fill(emit);
    if (!has_required(rules.type_infos[index_of(emit.type)], values)) continue;
    Mention mention;
    mention.type = emit.type;
    mention.tokens = range;
    mention.rule = index_of(rule.id);
    mention.match = match.tokens;
    annotation.store.add(mention, values);
  }
}

}  // namespace boba
