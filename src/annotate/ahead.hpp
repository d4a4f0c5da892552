// Ahead: where in one sentence every feature that rules need stands last, which tells up to which
// token a rule is worth trying. One per thread.
#pragma once

#include "rules/features.hpp"
#include "rules/mention_store.hpp"
#include "segment/token.hpp"

#include <cstdint>
#include <vector>

namespace boba {

class Ahead {
 public:
  explicit Ahead(const FeatureTable& features) : last_(features.size(), kNowhere) {}

  // Starts anew with what the tokens of the sentence show; `keys` has the numbers of the keys of
  // all tokens. Linear in the tokens.
  void reset(TokenRange sentence, const std::vector<Token>& tokens,
             const std::vector<FeatureTable::Number>& keys, const MentionStore& store);

  // A mention was found in the sentence.
  void add(const Mention& mention);

  // The place in the sentence up to which every set of the needs has something to come; -1: none.
  [[nodiscard]] std::int32_t limit(const Needs& needs) const { return needs.limit(last_); }

  // The keys of the sentence that some rule needs, each once, and the types of its mentions.
  [[nodiscard]] const std::vector<FeatureTable::Number>& keys() const { return keys_; }
  [[nodiscard]] const TypeMask& types() const { return types_; }

 private:
  static constexpr std::int16_t kNowhere = -1;

  std::uint32_t begin_ = 0;         // of the sentence
  std::vector<std::int16_t> last_;  // by feature: a place in the sentence
  std::vector<FeatureTable::Number> keys_;
  TypeMask types_;
};

}  // namespace boba
