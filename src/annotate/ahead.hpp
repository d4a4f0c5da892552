// Ahead: of each token, the features that it and the tokens behind it in its sentence show. Tells
// at which tokens a rule is worth trying. One per thread.
#pragma once

#include "rules/features.hpp"
#include "rules/mention_store.hpp"
#include "segment/segmenter.hpp"

#include <cstdint>
#include <vector>

namespace boba {

class Ahead {
 public:
  // Starts anew with what the tokens show and what the store holds. Linear in the tokens.
  void reset(const Segmentation& segmentation, const MentionStore& store);

  // A mention was found. At most linear in the tokens before it.
  void add(TokenRange sentence, const Mention& mention);

  [[nodiscard]] const FeatureMask& at(std::uint32_t token) const { return masks_[token]; }

  // Whether the tokens from this one on show something of each set.
  [[nodiscard]] bool has(std::uint32_t token, const std::vector<FeatureMask>& needs) const;

 private:
  std::vector<FeatureMask> masks_;
};

}  // namespace boba
