// Lexicon: all phrase files of a rule pack in one trie over token keys. Built once, then immutable
// and shared by threads. Of the entries of one class that start at a token the longest counts.
// Phrases and values are views of the files' texts, which the rule pack keeps.
#pragma once

#include "base/ids.hpp"
#include "segment/token.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace boba {

struct Attribute {
  SlotId name{};
  std::string_view value;
};

struct LexiconEntry {
  TypeId type{};            // the class
  std::string_view phrase;  // as written
  std::uint32_t file = 0;   // number of the class file
  std::uint32_t line = 0;
  // Bit i: token i must be capitalised, or all in capitals (entries with cased or abbr).
  std::uint64_t capitals = 0;
  std::uint64_t all_capitals = 0;
};

// Entries whose numbers follow one another.
struct EntryRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

class Lexicon {
 public:
  // Adds an entry for the keys of its phrase (at least one), unless its class has one of the same
  // keys, which is given back then. Classes are added one after the other.
  std::optional<EntryId> add(const LexiconEntry& entry, std::span<const Attribute> attributes,
                             const std::vector<Symbol>& keys);

  [[nodiscard]] const LexiconEntry& entry(EntryId id) const { return entries_[index_of(id)]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(entries_.size()); }

  [[nodiscard]] std::span<const Attribute> attributes(EntryId id) const {
    const std::uint32_t begin = attributes_begin_[index_of(id)];
    return std::span(attributes_).subspan(begin, attributes_begin_[index_of(id) + 1] - begin);
  }
  // The value of an attribute, or nullptr.
  [[nodiscard]] const std::string_view* attribute(EntryId id, SlotId name) const;

  // The entries of a class.
  [[nodiscard]] EntryRange entries_of(TypeId type) const {
    return index_of(type) < ranges_.size() ? ranges_[index_of(type)] : EntryRange{};
  }

  struct Hit {
    EntryId entry{};
    TypeId type{};
    std::uint32_t length = 0;  // tokens
  };

  // Appends the longest entry of each class that starts at tokens[begin] and ends by `end`, in the
  // order in which their lengths grew. O(longest phrase).
  void find(const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end,
            std::vector<Hit>& hits) const;

  // Makes the trie ready for look-ups; call once, when all entries are in.
  void freeze();

 private:
  // While the trie grows, its edges are in an open-addressing hash table from (node, key) to node.
  // Node 0 is the root, so 0 is also "none".
  struct Edge {
    std::uint64_t from = 0;
    std::uint32_t to = 0;
  };
  // What is looked at of an entry while text is matched; the rest stays out of the cache.
  struct Leaf {
    EntryId entry{};
    TypeId type{};
    std::uint64_t capitals = 0;
    std::uint64_t all_capitals = 0;
  };
  // Then a node is found with its key among the children of its parent, which stand together,
  // ordered by key. `marks` tells which of 32 classes of keys have a child, so that most look-ups
  // that find none end at the parent.
  struct Node {
    std::uint32_t marks = 0;
    std::uint32_t children_begin = 0;
    std::uint32_t leaves_begin = 0;
    std::uint16_t children = 0;
    std::uint16_t leaves = 0;
  };
  struct Child {
    Symbol key{};
    Node node;
  };
  static std::uint32_t mark_of(Symbol symbol) {
    return std::uint32_t{1} << (index_of(symbol) % 32);
  }
  static std::uint64_t edge(std::uint32_t node, Symbol symbol) {
    return (std::uint64_t{node} << 32) | index_of(symbol);
  }
  std::uint32_t child_or_new(std::uint32_t node, Symbol symbol);
  [[nodiscard]] const Node* child(const Node& node, Symbol symbol) const;
  [[nodiscard]] std::size_t place(std::uint64_t from) const;
  void grow();

  std::vector<LexiconEntry> entries_;
  std::vector<Attribute> attributes_;
  std::vector<std::uint32_t> attributes_begin_{0};  // by entry, and one more
  std::vector<EntryRange> ranges_;                  // by type
  std::vector<EntryId> last_at_;                    // by node: the entry added last
  std::vector<std::uint32_t> roots_;                // by symbol: child of the root, 0 for none
  std::vector<Edge> table_{1024};  // a power of two of places, at most half of them taken
  std::uint32_t edge_count_ = 0;
  std::uint32_t node_count_ = 1;
  std::vector<std::pair<std::uint32_t, Leaf>> added_;  // node and leaf
  std::vector<Leaf> leaves_;                           // those of a node together
  std::vector<Node> root_nodes_;                       // by symbol: the child of the root
  std::vector<Child> children_;
};

}  // namespace boba
