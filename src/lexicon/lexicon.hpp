// Lexicon: all phrase files of a rule pack in one trie over token keys. Built once, then immutable
// and shared by threads. Of the entries of one class that start at a token the longest counts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/ids.hpp"
#include "segment/token.hpp"

namespace boba {

struct Attribute {
  SlotId name{};
  std::string value;
};

struct LexiconEntry {
  TypeId type{};       // the class
  std::string phrase;  // as written
  std::vector<Attribute> attributes;
  std::uint32_t file = 0;  // number of the class file
  std::uint32_t line = 0;
  // Bit i: token i must be capitalised, or all in capitals (entries with cased or abbr).
  std::uint64_t capitals = 0;
  std::uint64_t all_capitals = 0;
};

class Lexicon {
 public:
  // Adds an entry for the keys of its phrase (at least one). The caller has seen to it that a class
  // has no two entries of the same keys.
  void add(LexiconEntry entry, const std::vector<Symbol>& keys);

  [[nodiscard]] const LexiconEntry& entry(EntryId id) const { return entries_[index_of(id)]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(entries_.size()); }

  // The value of an attribute, or nullptr.
  [[nodiscard]] const std::string* attribute(EntryId id, SlotId name) const;

  struct Hit {
    EntryId entry{};
    std::uint32_t length = 0;  // tokens
  };

  // Appends the longest entry of each class that starts at tokens[begin] and ends by `end`, in the
  // order in which their lengths grew. O(longest phrase).
  void find(const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end,
            std::vector<Hit>& hits) const;

 private:
  struct Node {
    std::vector<EntryId> entries;
  };
  static std::uint64_t edge(std::uint32_t node, Symbol symbol) {
    return (std::uint64_t{node} << 32) | index_of(symbol);
  }
  std::uint32_t child_or_new(std::uint32_t node, Symbol symbol);

  std::vector<LexiconEntry> entries_;
  std::vector<Node> nodes_{1};
  std::vector<std::uint32_t> roots_;  // by symbol: child of the root, 0 for none
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;
};

}  // namespace boba
