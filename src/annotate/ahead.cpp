#include "annotate/ahead.hpp"

#include <algorithm>
#include <cstddef>

namespace boba {

void Ahead::reset(TokenRange sentence, const std::vector<Token>& tokens,
                  const MentionStore& store) {
  sentence_ = sentence;
  masks_.resize(std::max<std::size_t>(masks_.size(), sentence.size()));
  FeatureMask mask;
  for (std::uint32_t at = sentence.end; at-- > sentence.begin;) {
    mask.add(store.types_at(at), tokens[at]);
    masks_[at - sentence.begin] = mask;
  }
}

void Ahead::add(const Mention& mention) {
  // What a token shows, all tokens before it have ahead of them.
  for (std::uint32_t i = mention.tokens.begin - sentence_.begin + 1; i-- > 0;) {
    if (masks_[i].has(mention.type)) return;
    masks_[i].add(mention.type);
  }
}

}  // namespace boba
