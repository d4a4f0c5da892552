#include "text/word_folder.hpp"

#include "text/fold.hpp"

#include <algorithm>

namespace boba {

std::string WordFolder::fold(std::string_view phrase) {
  std::string key;
  while (!phrase.empty()) {
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    const std::string& word = folded_word(phrase.substr(0, end));
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
    if (word.empty()) continue;
    const bool at_hyphen = !key.empty() && (key.back() == '-' || word.front() == '-');
    if (!key.empty() && !at_hyphen) key += ' ';
    key += word;
  }
  return key;
}

const std::string& WordFolder::folded_word(std::string_view word) {
  const auto [it, added] = words_.try_emplace(std::string(word));
  if (added) it->second = fold_key(word);
  return it->second;
}

}  // namespace boba
