// Scanner: where tokens start and end, as far as characters alone decide it. Keeps a view of the
// text, which is valid UTF-8.
#pragma once

#include "text/characters.hpp"

#include <cstdint>
#include <string_view>

namespace boba {

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text), kinds_(char_kinds()) {}

  struct Gap {
    std::uint32_t end = 0;       // the next character that is not white space
    std::uint32_t newlines = 0;  // between
  };
  [[nodiscard]] Gap gap_at(std::uint32_t begin) const;

  // The end of the word, number or mark at `begin`. A word stops at its first '.', a run of two or
  // more stops is one mark.
  [[nodiscard]] std::uint32_t token_end(std::uint32_t begin) const;

  // The end of letters, digits, marks, and apostrophes between letters.
  [[nodiscard]] std::uint32_t word_end(std::uint32_t begin) const;

  [[nodiscard]] CharKind kind_at(std::uint32_t i) const {
    return i < size() ? kinds_.of(code_point_at(text_, i).value) : CharKind::kSpace;
  }
  [[nodiscard]] bool has(std::uint32_t i, char c) const { return i < size() && text_[i] == c; }

 private:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
  [[nodiscard]] bool is_digit(std::uint32_t i) const;
  [[nodiscard]] bool is_number_mark(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t digits_end(std::uint32_t begin) const;
  [[nodiscard]] std::uint32_t number_end(std::uint32_t begin) const;
  [[nodiscard]] std::uint32_t apostrophe_end(std::uint32_t i) const;

  std::string_view text_;
  const CharKinds& kinds_;
};

}  // namespace boba
