// What the segmenter must know of the language, and whether a key can be a syllable of it.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace boba {

// Filled from lexicon classes `syllable_onset`, `syllable_rhyme` and `abbreviation`. Keys are
// folded; rhymes carry no tone marks.
struct SyllableTables {
  std::unordered_set<std::string> onsets;
  std::unordered_set<std::string> rhymes;
  std::unordered_set<std::string> abbreviations;  // without the final stop
};

// Whether `key` (folded) is an onset, or none, and a rhyme with or without a tone.
[[nodiscard]] bool is_syllable(const SyllableTables& tables, std::string_view key);

}  // namespace boba
