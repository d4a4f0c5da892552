#include "discourse/article_view.hpp"

#include <algorithm>

namespace boba {

std::string ArticleView::text(TokenRange range) const {
  return text_of(document, tokens(), range);
}

std::optional<std::string> ArticleView::text(const Mention& mention, SlotId slot) const {
  return slot_text(rules, document, annotation, mention, slot);
}

bool ArticleView::has(const Mention& mention, SlotId slot) const {
  if (mention.entry != kNone) {
    return rules.lexicon.attribute(static_cast<EntryId>(mention.entry), slot) != nullptr;
  }
  return annotation.store.find_slot(mention, slot) != nullptr;
}

std::vector<MentionIndex> ArticleView::mentions(const Mention& mention, SlotId slot) const {
  std::vector<MentionIndex> found;
  const SlotValue* const end = annotation.store.slots_end(mention);
  for (const SlotValue* value = annotation.store.slots_begin(mention); value != end; ++value) {
    if (value->slot == slot && value->mention != kNone) found.push_back(value->mention);
  }
  return found;
}

std::vector<MentionIndex> ArticleView::all(TypeId type) const {
  std::vector<MentionIndex> found;
  const std::vector<Mention>& mentions = annotation.store.mentions();
  for (MentionIndex i = 0; i < mentions.size(); ++i) {
    if (mentions[i].type != type) continue;
    if (annotation.skipped[sentence_of(mentions[i].tokens.begin)] == 0) found.push_back(i);
  }
  std::stable_sort(found.begin(), found.end(), [&](MentionIndex a, MentionIndex b) {
    return mentions[a].tokens < mentions[b].tokens;
  });
  return found;
}

}  // namespace boba
