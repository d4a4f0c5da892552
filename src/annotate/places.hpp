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
  using Bits = std::array<std::uint64_t, kWords>;  // by place in the sentence

  // For `starts` FIRST sets to be asked for.
  explicit Places(std::uint32_t starts) : answers_(starts) {}

  // Starts anew with what the tokens of the sentence show. Linear in the tokens.
  void reset(TokenRange sentence, const std::vector<Token>& tokens, const MentionStore& store);

  // A mention was found in the sentence.
  void add(const Mention& mention);

  // The tokens that a FIRST set admits; `start` is its number. Valid until something is added.
  [[nodiscard]] const Bits& of(std::uint32_t start, const FirstSet& first);

  [[nodiscard]] std::uint32_t words() const { return words_; }  // that the sentence needs

 private:
  struct Answer {
    std::uint64_t state = 0;
    Bits places{};
  };
  template <typename Mask>
  void put(std::uint32_t token, std::uint32_t feature, Mask& here, std::vector<Bits>& places);
  template <typename Mask>
  void find(const Mask& here, const Mask& wanted, const std::vector<Bits>& places, Bits& found);

  TokenRange sentence_;
  std::uint32_t words_ = 0;
  const std::vector<Token>* tokens_ = nullptr;
  TypeMask types_here_;
  KeyMask keys_here_;
  std::vector<Bits> of_type_{kMaxTypes};
  std::vector<Bits> of_key_{kKeyBits};
  std::uint64_t state_ = 0;  // grows with every change
  std::vector<Answer> answers_;
};

}  // namespace boba
