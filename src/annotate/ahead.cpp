#include "annotate/ahead.hpp"

#include <algorithm>
#include <bit>

namespace boba {

void Ahead::reset(TokenRange sentence, const std::vector<Token>& tokens,
                  const std::vector<FeatureTable::Number>& keys, const MentionStore& store) {
  begin_ = sentence.begin;
  for (const FeatureTable::Number key : keys_) last_[key] = kNowhere;
  std::fill_n(last_.begin(), FeatureTable::kFirstKey, kNowhere);
  keys_.clear();
  types_ = {};
  std::uint32_t shapes = 0;  // of the tokens behind
  for (std::uint32_t at = sentence.end; at-- > sentence.begin;) {
    const auto place = static_cast<std::int16_t>(at - sentence.begin);
    const FeatureTable::Number key = keys[at];
    if (key != FeatureTable::kNoNumber && last_[key] == kNowhere) {
      last_[key] = place;
      keys_.push_back(key);
    }
    const std::uint32_t shape = tokens[at].shape;
    for (std::uint32_t fresh = shape & ~shapes; fresh != 0; fresh &= fresh - 1) {
      const auto bit = static_cast<std::uint32_t>(std::countr_zero(fresh));
      last_[FeatureTable::of_shape(bit)] = place;
    }
    shapes |= shape;
    const TypeMask& types = store.types_at(at);
    types.without(types_).for_each([&](std::uint32_t type) {
      last_[FeatureTable::of_type(static_cast<TypeId>(type))] = place;
    });
    types_.merge(types);
  }
}

void Ahead::add(const Mention& mention) {
  std::int16_t& last = last_[FeatureTable::of_type(mention.type)];
  last = std::max(last, static_cast<std::int16_t>(mention.tokens.begin - begin_));
  types_.add(mention.type);
}

}  // namespace boba
