#include "annotate/places.hpp"

#include <bit>

namespace boba {

void Places::reset(TokenRange sentence, const std::vector<Token>& tokens,
                   const MentionStore& store) {
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

void Places::put(std::uint32_t token, std::uint32_t feature, BitMask& here,
                 std::vector<Bits>& places) {
  if (!here.test(feature)) places[feature] = {};
  here.set(feature);
  const std::uint32_t i = token - sentence_.begin;
  places[feature][i / 64] |= std::uint64_t{1} << (i % 64);
}

void Places::add(const Mention& mention) {
  put(mention.tokens.begin, index_of(mention.type), types_here_, of_type_);
}

void Places::find(const BitMask& here, const BitMask& wanted, const std::vector<Bits>& places) {
  here.common(wanted).for_each([&](std::uint32_t feature) {
    for (std::uint32_t i = 0; i < words_; ++i) found_[i] |= places[feature][i];
  });
}

const std::vector<std::uint32_t>& Places::of(const FirstSet& first) {
  found_ = {};
  find(types_here_, first.types, of_type_);
  find(keys_here_, first.keys, of_key_);
  for (const ShapeTest& shape : first.shapes) {
    for (std::uint32_t i = 0; i < sentence_.size(); ++i) {
      const bool accepted = shape.accepts((*tokens_)[sentence_.begin + i].shape);
      found_[i / 64] |= std::uint64_t{accepted} << (i % 64);
    }
  }
  tokens_found_.clear();
  for (std::uint32_t i = 0; i < words_; ++i) {
    for (std::uint64_t word = found_[i]; word != 0; word &= word - 1) {
      tokens_found_.push_back(sentence_.begin + i * 64 +
                              static_cast<std::uint32_t>(std::countr_zero(word)));
    }
  }
  return tokens_found_;
}

}  // namespace boba
