#include "identity/name_key.hpp"

#include "base/utf8.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <cstddef>

namespace boba {
namespace {

constexpr std::size_t kLongestName = 6;  // words

bool is_vowel(char letter) {
  return std::string_view("aeiouy").find(letter) != std::string_view::npos;
}

// A Vietnamese word is one syllable: one group of vowels, no f, j, w or z, and at the end a vowel
// or one of c, ch, m, n, ng, nh, p, t. `word` has no marks.
bool is_one_syllable(std::string_view word) {
  if (word.empty()) return true;
  std::size_t groups = 0;
  bool in_vowels = false;
  for (const char letter : word) {
    if (letter < 'a' || letter > 'z') return false;
    if (std::string_view("fjwz").find(letter) != std::string_view::npos) return false;
    if (is_vowel(letter) && !in_vowels) ++groups;
    in_vowels = is_vowel(letter);
  }
  const char last = word.back();
  return groups == 1 &&
         (is_vowel(last) || std::string_view("chmngpt").find(last) != std::string_view::npos);
}

bool is_foreign(std::string_view plain) {
  while (!plain.empty()) {
    const std::size_t end = std::min(plain.find_first_of(" -"), plain.size());
    if (!is_one_syllable(plain.substr(0, end))) return true;
    plain.remove_prefix(std::min(end + 1, plain.size()));
  }
  return false;
}

}  // namespace

std::string person_key(std::string_view name) {
  std::string plain = ascii_key(name);
  return is_foreign(plain) ? plain : fold_key(name);
}

bool looks_like_person(std::string_view name) {
  const std::string clean = clean_text(name);
  if (clean.empty()) return false;
  std::string first;
  append_utf8(first, decode_utf8(clean).front());
  const auto blanks = static_cast<std::size_t>(std::count(clean.begin(), clean.end(), ' '));
  return fold_key(first) != first && blanks < kLongestName;
}

}  // namespace boba
