#include "lexicon/lexicon.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>

namespace boba {
namespace {

bool has_shape(const std::vector<Token>& tokens, std::uint32_t begin, std::uint64_t wanted,
               Shape shape) {
  for (std::uint32_t i = begin; wanted != 0; ++i, wanted >>= 1) {
    if ((wanted & 1) != 0 && (tokens[i].shape & shape) == 0) return false;
  }
  return true;
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
    *slot = static_cast<std::uint32_t>(node_leaves_.size());
    node_leaves_.emplace_back();
  }
  return *slot;
}

void Lexicon::add(LexiconEntry entry, const std::vector<Symbol>& keys) {
  std::uint32_t node = 0;
  for (const Symbol key : keys) node = child_or_new(node, key);
  node_leaves_[node].push_back(
      {static_cast<EntryId>(entries_.size()), entry.type, entry.capitals, entry.all_capitals});
  entries_.push_back(std::move(entry));
}

void Lexicon::freeze() {
  nodes_.assign(1, {});
  for (const std::vector<Leaf>& leaves : node_leaves_) {
    leaves_.insert(leaves_.end(), leaves.begin(), leaves.end());
    nodes_.push_back({0, static_cast<std::uint32_t>(leaves_.size())});
  }
  table_.assign(std::bit_ceil(edges_.size() * 2 + 1), Edge{});
  for (const auto& [from, to] : edges_) {
    std::size_t at = bucket(from);
    while (table_[at].to != 0) at = (at + 1) & (table_.size() - 1);
    table_[at] = {from, to};
    nodes_[from >> 32].children |= child_bit(static_cast<Symbol>(from));
  }
  edges_.clear();
  node_leaves_.clear();
}

std::size_t Lexicon::bucket(std::uint64_t from) const {
  constexpr std::uint64_t kGoldenRatio = 0x9E3779B97F4A7C15U;  // Knuth's multiplicative hashing
  return static_cast<std::size_t>((from * kGoldenRatio) >> 32) & (table_.size() - 1);
}

std::uint32_t Lexicon::child(std::uint32_t node, Symbol symbol) const {
  const std::uint64_t from = edge(node, symbol);
  std::size_t at = bucket(from);
  while (table_[at].to != 0 && table_[at].from != from) at = (at + 1) & (table_.size() - 1);
  return table_[at].to;
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
  const auto old_size = static_cast<std::ptrdiff_t>(hits.size());
  std::uint32_t node = roots_[first];
  for (std::uint32_t at = begin + 1;; ++at) {
    for (std::uint32_t i = nodes_[node].leaf_begin; i < nodes_[node + 1].leaf_begin; ++i) {
      const Leaf& leaf = leaves_[i];
      if (!has_shape(tokens, begin, leaf.capitals, kCapitalized) ||
          !has_shape(tokens, begin, leaf.all_capitals, kAllCaps)) {
        continue;
      }
      const auto shorter = std::find_if(hits.begin() + old_size, hits.end(),
                                        [&](const Hit& hit) { return hit.type == leaf.type; });
      if (shorter != hits.end()) hits.erase(shorter);
      hits.push_back({leaf.entry, leaf.type, at - begin});
    }
    if (at == end || tokens[at].key == Symbol::kUnknown) return;
    if ((nodes_[node].children & child_bit(tokens[at].key)) == 0) return;
    node = child(node, tokens[at].key);
    if (node == 0) return;
  }
}

}  // namespace boba
