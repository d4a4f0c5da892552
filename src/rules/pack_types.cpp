// The values lists, zones and types that a pack declares.
#include "rules/pack_builder.hpp"

#include <utility>

namespace boba {

void PackBuilder::declare_types() {
  pack_->zones.intern("body");  // where sentences are that no rule puts elsewhere
  for (const auto& [name, values] : known_.values) {
    pack_->values[name].assign(values.begin(), values.end());
  }
  for (const ast::File& file : pack_->files) {
    for (const ast::ValuesDeclaration& list : file.values) {
      for (const ast::Name& value : list.values) {
        pack_->values[list.name.text].push_back(value.text);
        if (list.name.text == "zone") pack_->zones.intern(value.text);
      }
    }
    for (const ast::TypeDeclaration& declaration : file.types) declare_type(declaration);
  }
  constexpr std::uint32_t kMaxZones = 32;  // CompiledRule::zones has a bit for each
  if (pack_->zones.size() > kMaxZones) {
    errors_.push_back(file_error({}, "too many zones: " + std::to_string(pack_->zones.size()) +
                                         ", at most " + std::to_string(kMaxZones)));
  }
  if (pack_->types.size() > kMaxTypes) {
    errors_.push_back(file_error(
        {}, "too many lexicon classes and mention types: " + std::to_string(pack_->types.size()) +
                ", at most " + std::to_string(kMaxTypes)));
  }
}

void PackBuilder::declare_type(const ast::TypeDeclaration& declaration) {
  const std::uint32_t id = pack_->types.intern(declaration.name.text);
  pack_->type_infos.resize(pack_->types.size());
  TypeInfo& info = pack_->type_infos[id];
  info.name = declaration.name.text;
  info.kind = declaration.kind == ast::Emit::Kind::kMake ? TypeInfo::Kind::kMention
                                                         : TypeInfo::Kind::kFrame;
  for (const ast::Slot& slot : declaration.slots) {
    SlotInfo slot_info;
    slot_info.id = static_cast<SlotId>(pack_->slots.intern(slot.name.text));
    slot_info.name = slot.name.text;
    slot_info.type = slot.type.text;
    slot_info.need = slot.need;
    slot_info.count = slot.count;
    for (const ast::Name& strategy : slot.strategies) {
      slot_info.strategies.push_back(strategy.text);
    }
    info.slots.push_back(std::move(slot_info));
  }
}

}  // namespace boba
