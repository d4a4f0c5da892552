#include "annotate/places.hpp"

namespace boba {

template <typename Mask>
void Places::put(std::uint32_t token, std::uint32_t feature, Mask& here,
                 std::vector<Bits>& places) {
  if (!here.test(feature)) places[feature] = {};
  here.set(feature);
  const std::uint32_t i = token - sentence_.begin;
  places[feature][i / 64] |= std::uint64_t{1} << (i % 64);
}

template <typename Mask>
void Places::find(const Mask& here, const Mask& wanted, const std::vector<Bits>& places,
                  Bits& found) {
  here.common(wanted).for_each([&](std::uint32_t feature) {
    for (std::uint32_t i = 0; i < words_; ++i) found[i] |= places[feature][i];
  });
}

void Places::reset(TokenRange sentence, const std::vector<Token>& tokens,
                   const MentionStore& store) {
  ++state_;
  sentence_ = sentence;
  words_ = (sentence.size() + 63) / 64;
  tokens_ = &tokens;
  types_here_ = {};
  keys_here_ = {};
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
    put(at, KeyMask::bit_of(tokens[at].key), keys_here_, of_key_);
    store.types_at(at).for_each([&](std::uint32_t type) { put(at, type, types_here_, of_type_); });
  }
}

void Places::add(const Mention& mention) {
  ++state_;
  put(mention.tokens.begin, index_of(mention.type), types_here_, of_type_);
}

const Places::Bits& Places::of(std::uint32_t start, const FirstSet& first) {
  Answer& answer = answers_[start];
  if (answer.state == state_) return answer.places;
  answer.state = state_;
  answer.places = {};
  find<BitMask<kMaxTypes / 64>>(types_here_, first.types, of_type_, answer.places);
  find<BitMask<kKeyBits / 64>>(keys_here_, first.keys, of_key_, answer.places);
  if (first.shapes[0] == FirstSet::kNoShape) return answer.places;
  for (std::uint32_t i = 0; i < sentence_.size(); ++i) {
    const std::uint32_t shape = (*tokens_)[sentence_.begin + i].shape;
    const bool accepted = first.shapes[0].accepts(shape) || first.shapes[1].accepts(shape);
    answer.places[i / 64] |= std::uint64_t{accepted} << (i % 64);
  }
  return answer.places;
}

}  // namespace boba
