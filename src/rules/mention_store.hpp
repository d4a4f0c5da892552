// MentionStore: what has been found in one document so far: lexicon entries and what rules made of
// them. Mentions are only added, never changed; rules of a phase see those of earlier phases.
// One store per thread, cleared between documents.
#pragma once

#include "base/ids.hpp"
#include "rules/features.hpp"
#include "rules/shape_table.hpp"
#include "segment/token.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace boba {

inline constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

using MentionIndex = std::uint32_t;

// One value of a slot: a mention, or a run of tokens, or a text made by the rule.
struct SlotValue {
  SlotId slot{};
  MentionIndex mention = kNone;
  TokenRange tokens;
  std::uint32_t text = kNone;  // index into MentionStore::texts
};

struct Mention {
  TypeId type{};
  TokenRange tokens;
  std::uint32_t rule = kNone;   // RuleId, or kNone for a lexicon entry
  std::uint32_t entry = kNone;  // EntryId of a lexicon entry
  std::uint32_t slots_begin = 0;
  std::uint32_t slots_end = 0;
  TokenRange match;  // the whole match of the rule
};

class MentionStore {
 public:
  void reset(std::size_t token_count);

  // Adds a mention and lists it at its first token, longer ones first.
  MentionIndex add(Mention mention, const std::vector<SlotValue>& slots);
  std::uint32_t add_text(std::string text);

  [[nodiscard]] const std::vector<Mention>& mentions() const { return mentions_; }
  [[nodiscard]] const Mention& at(MentionIndex index) const { return mentions_[index]; }
  [[nodiscard]] const std::string& text(std::uint32_t index) const { return texts_[index]; }

  // Mentions that start at `token`: first_at, then next, until kNone; longer ones first.
  [[nodiscard]] MentionIndex first_at(std::uint32_t token) const { return first_[token]; }
  [[nodiscard]] MentionIndex next(MentionIndex index) const { return next_[index]; }
  [[nodiscard]] const TypeMask& types_at(std::uint32_t token) const { return shown_[token].types; }

  // What a token shows: the types, and what show() was told of it.
  [[nodiscard]] const FeatureSet& shown_at(std::uint32_t token) const { return shown_[token]; }
  void show(std::uint32_t token, Symbol key, std::uint64_t shapes) {
    shown_[token].keys.add(key);
    shown_[token].shapes = shapes;
  }

  // The values of a mention, all or those of one slot.
  [[nodiscard]] const SlotValue* slots_begin(const Mention& m) const {
    return slots_.data() + m.slots_begin;
  }
  [[nodiscard]] const SlotValue* slots_end(const Mention& m) const {
    return slots_.data() + m.slots_end;
  }
  [[nodiscard]] const SlotValue* find_slot(const Mention& mention, SlotId slot) const;

 private:
  std::vector<Mention> mentions_;
  std::vector<SlotValue> slots_;
  std::vector<std::string> texts_;
  std::vector<MentionIndex> first_;
  std::vector<MentionIndex> next_;
  std::vector<FeatureSet> shown_;
};

// Tells the store what its tokens show.
void show_tokens(const std::vector<Token>& tokens, ShapeMasks& shapes, MentionStore& store);

}  // namespace boba
