// Places: at which tokens of one sentence a feature stands, as a set of bits, so that the tokens at
// which a program can begin are found without looking at the others. One per thread.
#pragma once

#include "rules/features.hpp"
#include "rules/mention_store.hpp"
#include "segment/segmenter.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace boba {

class Places {
 public:
  static constexpr std::uint32_t kWords = (kMaxSentenceTokens + 63) / 64;

  // Starts anew with what the tokens of the sentence show. Linear in the tokens.
  void reset(TokenRange sentence, const std::vector<Token>& tokens, const MentionStore& store);

  // A mention was found in the sentence.
  void add(const Mention& mention);

  // The tokens that the set admits, ascending; valid until the next call.
  [[nodiscard]] const std::vector<std::uint32_t>& of(const FirstSet& first);

 private:
  using Bits = std::array<std::uint64_t, kWords>;  // by token of the sentence

  void put(std::uint32_t token, std::uint32_t feature, BitMask& here, std::vector<Bits>& places);
  void find(const BitMask& here, const BitMask& wanted, const std::vector<Bits>& places);

  TokenRange sentence_;
  std::uint32_t words_ = 0;  // that the sentence needs
  const std::vector<Token>* tokens_ = nullptr;
  TypeMask types_here_;
  KeyMask keys_here_;
  std::vector<Bits> of_type_{kMaxTypes};
  std::vector<Bits> of_key_{256};
  Bits found_{};
  std::vector<std::uint32_t> tokens_found_;
};

}  // namespace boba
