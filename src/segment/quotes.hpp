// QuotePairs: which side of a quotation a straight quote is on. It opens after a blank and before
// a letter, closes after a letter and before a blank or a mark, and else it opens if none of its
// kind is open in the line.
#pragma once

#include "segment/token.hpp"

#include <cstdint>
#include <string_view>

namespace boba {

class QuotePairs {
 public:
  // Keeps a view of the text.
  explicit QuotePairs(std::string_view text) : text_(text) {}

  void start_line();

  // The Shape bit that `quote` does not have. `before` is the shape of the token before it.
  [[nodiscard]] std::uint32_t other_side(const Token& quote, std::uint32_t before);

 private:
  enum class State : std::uint8_t { kClosed, kOpen };

  std::string_view text_;
  State double_ = State::kClosed;
  State single_ = State::kClosed;
};

}  // namespace boba
