#include "rules/mention_store.hpp"

#include <algorithm>

namespace boba {

void MentionStore::reset(std::size_t token_count) {
  mentions_.clear();
  slots_.clear();
  texts_.clear();
  next_.clear();
  first_.assign(token_count, kNone);
  shown_.assign(token_count, FeatureSet{});
}

MentionIndex MentionStore::add(Mention mention, const std::vector<SlotValue>& slots) {
  const auto index = static_cast<MentionIndex>(mentions_.size());
  mention.slots_begin = static_cast<std::uint32_t>(slots_.size());
  slots_.insert(slots_.end(), slots.begin(), slots.end());
  mention.slots_end = static_cast<std::uint32_t>(slots_.size());
  const std::uint32_t token = mention.tokens.begin;
  MentionIndex* link = &first_[token];
  next_.push_back(kNone);
  while (*link != kNone && mentions_[*link].tokens.size() >= mention.tokens.size()) {
    link = &next_[*link];
  }
  next_[index] = *link;
  *link = index;
  shown_[token].types.add(mention.type);
  mentions_.push_back(mention);
  return index;
}

std::uint32_t MentionStore::add_text(std::string text) {
  texts_.push_back(std::move(text));
  return static_cast<std::uint32_t>(texts_.size() - 1);
}

void show_tokens(const std::vector<Token>& tokens, ShapeMasks& shapes, MentionStore& store) {
  for (std::uint32_t at = 0; at < tokens.size(); ++at) {
    store.show(at, tokens[at].key, shapes.of(tokens[at].shape));
  }
}

const SlotValue* MentionStore::find_slot(const Mention& mention, SlotId slot) const {
  const auto* const end = slots_end(mention);
  const auto* const found = std::find_if(
      slots_begin(mention), end, [&](const SlotValue& value) { return value.slot == slot; });
  return found == end ? nullptr : found;
}

}  // namespace boba
