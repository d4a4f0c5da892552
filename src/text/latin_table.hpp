// LatinTable: a function of single Latin letters as a table, for the letters that Vietnamese news
// is full of, so that words of them need not go through ICU. Built once, on first use.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace boba {

class LatinTable {
 public:
  // `function` is asked for each letter. Letters that it makes anything but one letter of stay out.
  explicit LatinTable(std::string (*function)(std::string_view));

  // What the function makes of a letter or ASCII digit; 0 if the table does not know.
  [[nodiscard]] char32_t of(char32_t c) const {
    if (c < kLatinEnd) return latin_[c];
    return c >= kVietnamese && c < kVietnameseEnd ? vietnamese_[c - kVietnamese] : 0;
  }

 private:
  static constexpr char32_t kLatinEnd = 0x1B1;
  static constexpr char32_t kVietnamese = 0x1EA0;
  static constexpr char32_t kVietnameseEnd = 0x1EFA;

  std::array<char32_t, kLatinEnd> latin_{};
  std::array<char32_t, kVietnameseEnd - kVietnamese> vietnamese_{};
};

}  // namespace boba
