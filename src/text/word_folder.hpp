// WordFolder: fold_key() of many phrases made of the same words, such as those of a lexicon: each
// word is folded once. Not for several threads.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace boba {

class WordFolder {
 public:
  // The same as fold_key(phrase) for a phrase whose blanks are plain spaces.
  [[nodiscard]] std::string fold(std::string_view phrase);

 private:
  const std::string& folded_word(std::string_view word);

  std::unordered_map<std::string, std::string> words_;
};

}  // namespace boba
