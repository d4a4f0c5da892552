// Ahead: of each token, the features that it and the tokens behind it in its sentence show. Tells
// at which tokens a rule is worth trying. One per thread.
#pragma once

#include "rules/features.hpp"
#include "rules/mention_store.hpp"
#include "segment/token.hpp"

#include <cstdint>
#include <vector>

namespace boba {

class Ahead {
 public:
  // Starts anew with what the tokens of the sentence show. Linear in the tokens.
  void reset(TokenRange sentence, const std::vector<Token>& tokens, const MentionStore& store);

  // A mention was found in the sentence. At most linear in the tokens before it.
  void add(const Mention& mention);

  [[nodiscard]] const FeatureMask& at(std::uint32_t token) const {
    return masks_[token - sentence_.begin];
  }

  // Whether the tokens from this one on show something of each set.
  [[nodiscard]] bool has(std::uint32_t token, const Needs& needs) const {
    return needs.met_by(at(token));
  }

 private:
  TokenRange sentence_;
  std::vector<FeatureMask> masks_;
};

}  // namespace boba
