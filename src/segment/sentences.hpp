// Where sentences end.
#pragma once

#include "segment/segmenter.hpp"

#include <vector>

namespace boba {

// The sentences of a text's tokens, in order and without gaps. O(tokens).
[[nodiscard]] std::vector<Sentence> split_sentences(const std::vector<Token>& tokens);

}  // namespace boba
