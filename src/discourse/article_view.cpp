#include "discourse/article_view.hpp"

#include <algorithm>

namespace boba {

std::string ArticleView::text(TokenRange range) const { return text_of(document, tokens(), range); }

std::optional<std::string> ArticleView::text(const Mention& mention, SlotId slot) const {
  return slot_text(rules, document, annotation, mention, slot);
}

bool ArticleView::has(const Mention& mention, SlotId slot) const {
  if (mention.entry != kNone) {
    return rules.lexicon.attribute(static_cast<EntryId>(mention.entry), slot) != nullptr;
  }
  return annotation.store.find_slot(mention, slot) != nullptr;
}

double ArticleView::confidence(const Mention& mention) const {
  double least = mention.rule == kNone ? 1.0 : rules.rules[mention.rule].confidence;
  const SlotValue* const end = annotation.store.slots_end(mention);
  for (const SlotValue* value = annotation.store.slots_begin(mention); value != end; ++value) {
    if (value->mention != kNone) least = std::min(least, confidence(at(value->mention)));
  }
  return least;
}

std::vector<MentionIndex> ArticleView::mentions(const Mention& mention, SlotId slot) const {
  std::vector<MentionIndex> found;
  const SlotValue* const end = annotation.store.slots_end(mention);
  for (const SlotValue* value = annotation.store.slots_begin(mention); value != end; ++value) {
    if (value->slot == slot && value->mention != kNone) found.push_back(value->mention);
  }
  return found;
}

std::vector<std::string> ArticleView::values_of(const std::string& list) const {
  const auto found = rules.values.find(list);
  return found == rules.values.end() ? std::vector<std::string>{} : found->second;
}

const std::vector<MentionIndex>& ArticleView::all(TypeId type) const {
  static const std::vector<MentionIndex> kNothing;
  return type == kNoType ? kNothing : annotation.by_type[index_of(type)];
}

std::span<const MentionIndex> ArticleView::within(TypeId type, TokenRange range) const {
  const std::vector<MentionIndex>& list = all(type);
  const auto from = [&](std::uint32_t token) {
    return std::lower_bound(list.begin(), list.end(), token, [&](MentionIndex m, std::uint32_t t) {
      return at(m).tokens.begin < t;
    });
  };
  return {from(range.begin), from(range.end)};
}

}  // namespace boba
