#include "lexicon/lexicon.hpp"

#include <algorithm>
#include <cstddef>

namespace boba {
namespace {

constexpr auto kNoEntry = static_cast<EntryId>(0xFFFFFFFF);

bool has_shape(const std::vector<Token>& tokens, std::uint32_t begin, std::uint64_t wanted,
               Shape shape) {
  for (std::uint32_t i = begin; wanted != 0; ++i, wanted >>= 1) {
    if ((wanted & 1) != 0 && (tokens[i].shape & shape) == 0) return false;
  }
  return true;
}

}  // namespace

std::uint32_t Lexicon::child_or_new(std::uint32_t node, Symbol symbol) {
  if (node == 0) {
    if (roots_.size() <= index_of(symbol)) roots_.resize(index_of(symbol) + 1, 0);
    std::uint32_t& root = roots_[index_of(symbol)];
    if (root == 0) root = node_count_++;
    return root;
  }
  if (edge_count_ >= table_.size() / 2) grow();
  const std::uint64_t from = edge(node, symbol);
  Edge& found = table_[place(from)];
  if (found.to == 0) {
    found = {from, node_count_++};
    ++edge_count_;
  }
  return found.to;
}

std::optional<EntryId> Lexicon::add(const LexiconEntry& entry,
                                    std::span<const Attribute> attributes,
                                    const std::vector<Symbol>& keys) {
  std::uint32_t node = 0;
  for (const Symbol key : keys) node = child_or_new(node, key);
  if (last_at_.size() <= node) last_at_.resize(node + 1, kNoEntry);
  const EntryId before = last_at_[node];
  if (before != kNoEntry && this->entry(before).type == entry.type) return before;
  const auto id = static_cast<EntryId>(entries_.size());
  last_at_[node] = id;
  added_.emplace_back(node, Leaf{id, entry.type, entry.capitals, entry.all_capitals});
  entries_.push_back(entry);
  attributes_.insert(attributes_.end(), attributes.begin(), attributes.end());
  attributes_begin_.push_back(static_cast<std::uint32_t>(attributes_.size()));
  if (ranges_.size() <= index_of(entry.type)) ranges_.resize(index_of(entry.type) + 1);
  EntryRange& range = ranges_[index_of(entry.type)];
  if (range.end == 0) range.begin = index_of(id);
  range.end = index_of(id) + 1;
  return std::nullopt;
}

void Lexicon::freeze() {
  std::vector<Node> nodes(node_count_);
  std::stable_sort(added_.begin(), added_.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [node, leaf] : added_) {
    if (nodes[node].leaves++ == 0) {
      nodes[node].leaves_begin = static_cast<std::uint32_t>(leaves_.size());
    }
    leaves_.push_back(leaf);
  }
  std::erase_if(table_, [](const Edge& edge) { return edge.to == 0; });
  std::sort(table_.begin(), table_.end(),
            [](const Edge& a, const Edge& b) { return a.from < b.from; });
  for (std::uint32_t i = 0; i < table_.size(); ++i) {
    Node& parent = nodes[table_[i].from >> 32];
    if (parent.children++ == 0) parent.children_begin = i;
    parent.marks |= mark_of(static_cast<Symbol>(table_[i].from));
  }
  for (const Edge& edge : table_) {
    children_.push_back({static_cast<Symbol>(edge.from), nodes[edge.to]});
  }
  for (const std::uint32_t root : roots_) root_nodes_.push_back(nodes[root]);
  added_ = {};
  last_at_ = {};
  table_ = {};
  roots_ = {};
}

void Lexicon::grow() {
  std::vector<Edge> old(table_.size() * 2);
  old.swap(table_);
  for (const Edge& edge : old) {
    if (edge.to != 0) table_[place(edge.from)] = edge;
  }
}

// The place of an edge, or the free one where it belongs.
std::size_t Lexicon::place(std::uint64_t from) const {
  constexpr std::uint64_t kGoldenRatio = 0x9E3779B97F4A7C15U;  // Knuth's multiplicative hashing
  const std::size_t mask = table_.size() - 1;
  std::size_t at = static_cast<std::size_t>((from * kGoldenRatio) >> 32) & mask;
  while (table_[at].to != 0 && table_[at].from != from) at = (at + 1) & mask;
  return at;
}

const Lexicon::Node* Lexicon::child(const Node& node, Symbol symbol) const {
  if ((node.marks & mark_of(symbol)) == 0) return nullptr;
  const auto begin = children_.begin() + node.children_begin;
  const auto end = begin + node.children;
  const auto found = std::lower_bound(
      begin, end, symbol, [](const Child& child, Symbol key) { return child.key < key; });
  return found != end && found->key == symbol ? &found->node : nullptr;
}

const std::string_view* Lexicon::attribute(EntryId id, SlotId name) const {
  for (const Attribute& attribute : attributes(id)) {
    if (attribute.name == name) return &attribute.value;
  }
  return nullptr;
}

void Lexicon::find(const std::vector<Token>& tokens, std::uint32_t begin, std::uint32_t end,
                   std::vector<Hit>& hits) const {
  const std::uint32_t first = index_of(tokens[begin].key);
  if (first == 0 || first >= root_nodes_.size()) return;
  const auto old_size = static_cast<std::ptrdiff_t>(hits.size());
  const Node* node = &root_nodes_[first];
  for (std::uint32_t at = begin + 1; node != nullptr; ++at) {
    for (std::uint32_t i = node->leaves_begin; i < node->leaves_begin + node->leaves; ++i) {
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
    node = child(*node, tokens[at].key);
  }
}

}  // namespace boba
