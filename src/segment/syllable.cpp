#include "segment/syllable.hpp"

#include "text/characters.hpp"
#include "text/fold.hpp"

#include <cstddef>

namespace boba {
namespace {

constexpr std::size_t kMaxSyllableBytes = 16;
constexpr std::size_t kMaxOnsetLetters = 3;

}  // namespace

bool is_syllable(const SyllableTables& tables, std::string_view key) {
  if (key.empty() || key.size() > kMaxSyllableBytes) return false;
  const std::string plain = toneless_key(key);
  if (tables.rhymes.contains(plain)) return true;
  std::size_t onset = 0;
  for (std::size_t letters = 0; letters < kMaxOnsetLetters; ++letters) {
    onset += code_point_at(plain, onset).length;
    if (onset >= plain.size()) return false;
    if (tables.onsets.contains(plain.substr(0, onset)) &&
        tables.rhymes.contains(plain.substr(onset))) {
      return true;
    }
  }
  return false;
}

}  // namespace boba
