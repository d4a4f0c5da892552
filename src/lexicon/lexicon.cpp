#include "lexicon/lexicon.hpp"

#include <algorithm>

namespace boba {
namespace {

bool has_shape(const std::vector<Token>& tokens, std::uint32_t begin, std::uint64_t wanted,
               Shape shape) {
  for (std::uint32_t i = begin; wanted != 0; ++i, wanted >>= 1) {
    if ((wanted & 1) != 0 && (tokens[i].shape & shape) == 0) return false;
  }
  return true;
}

bool has_capitals(const std::vector<Token>& tokens, std::uint32_t begin,
                  const LexiconEntry& entry) {
  return has_shape(tokens, begin, entry.capitals, kCapitalized) &&
         has_shape(tokens, begin, entry.all_capitals, kAllCaps);
}

}  // namespace

std::uint32_t Lexicon::child_or_new(std::uint32_t node, Symbol symbol) {
  std::uint32_t* slot = nullptr;
  if (node == 0) {
    if (roots_.size() <= index_of(symbol)) roots_.resize(index_of(symbol) + 1, 0);
    slot = &roots_[index_of(symbol)];
  } else {
    slot = &edges_[edge(node, symbol)];
  }
  if (*slot == 0) {
    *slot = static_cast<std::uint32_t>(nodes_.size());
    nodes_.emplace_back();
  }
  return *slot;
}

void Lexicon::add(LexiconEntry entry, const std::vector<Symbol>& keys) {
  std::uint32_t node = 0;
  for (const Symbol key : keys) node = child_or_new(node, key);
  nodes_[node].entries.push_back(static_cast<EntryId>(entries_.size()));
  entries_.push_back(std::move(entry));
}

const std::string* Lexicon::attribute(EntryId id, SlotId name) const {
  for (const Attribute& attribute : entry(id).attributes) {
    if (attribute.name == name) return &attribute.value;
  }
  return nullptr;
}

void Lexicon::find(const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end,
                   std::vector<Hit>& hits) const {
  const std::uint32_t first = index_of(tokens[begin].key);
  if (first == 0 || first >= roots_.size() || roots_[first] == 0) return;
  const std::size_t old_size = hits.size();
  std::uint32_t node = roots_[first];
  for (std::uint32_t at = begin + 1;; ++at) {
    for (const EntryId id : nodes_[node].entries) {
      if (!has_capitals(tokens, begin, entries_[index_of(id)])) continue;
      const auto same_class = [&](const Hit& hit) {
        return entries_[index_of(hit.entry)].type == entries_[index_of(id)].type;
      };
      const auto shorter = std::find_if(hits.begin() + static_cast<std::ptrdiff_t>(old_size),
                                        hits.end(), same_class);
      if (shorter != hits.end()) hits.erase(shorter);
      hits.push_back({id, at - begin});
    }
    if (at == end || tokens[at].key == Symbol::kUnknown) return;
    const auto next = edges_.find(edge(node, tokens[at].key));
    if (next == edges_.end()) return;
    node = next->second;
  }
}

}  // namespace boba
