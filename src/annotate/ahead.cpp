#include "annotate/ahead.hpp"

#include <algorithm>

namespace boba {

void Ahead::reset(const Segmentation& segmentation, const MentionStore& store) {
  masks_.resize(segmentation.tokens.size());
  for (const Sentence& sentence : segmentation.sentences) {
    FeatureMask mask;
    for (std::uint32_t at = sentence.tokens.end; at-- > sentence.tokens.begin;) {
      mask.types.merge(store.types_at(at));
      mask.keys.add(segmentation.tokens[at].key);
      mask.shapes |= segmentation.tokens[at].shape;
      masks_[at] = mask;
    }
  }
}

void Ahead::add(TokenRange sentence, const Mention& mention) {
  // What a token shows, all tokens before it have ahead of them.
  for (std::uint32_t at = mention.tokens.begin + 1; at-- > sentence.begin;) {
    if (masks_[at].types.has(mention.type)) return;
    masks_[at].types.add(mention.type);
  }
}

bool Ahead::has(std::uint32_t token, const std::vector<FeatureMask>& needs) const {
  return std::all_of(needs.begin(), needs.end(),
                     [&](const FeatureMask& need) { return need.meets(masks_[token]); });
}

}  // namespace boba
