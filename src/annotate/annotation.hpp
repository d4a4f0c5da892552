// Annotation: everything found in one document, and how values of slots are read as text.
#pragma once

#include "rules/mention_store.hpp"
#include "rules/rule_pack.hpp"
#include "segment/segmenter.hpp"
#include "text/document.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace boba {

struct Annotation {
  Segmentation segmentation;
  MentionStore store;
  std::vector<std::uint32_t> zones;        // of each sentence: number in RulePack::zones
  std::vector<std::uint32_t> sentence_of;  // by token
  std::vector<char> skipped;               // of each sentence: left out of extraction
  // Mentions in sentences that are read: by type, in the order of the text.
  std::vector<std::vector<MentionIndex>> by_type;

  [[nodiscard]] const std::vector<Token>& tokens() const { return segmentation.tokens; }
};

// Bytes of Document::text from the first to the last token of a range; empty for an empty range.
[[nodiscard]] Span bytes_of(const std::vector<Token>& tokens, TokenRange range);

// The text of a range or value, cleaned (text/fold.hpp).
[[nodiscard]] std::string text_of(const Document& document, const std::vector<Token>& tokens,
                                  TokenRange range);
[[nodiscard]] std::string text_of(const Document& document, const Annotation& annotation,
                                  const SlotValue& value);

// The text of a slot of a mention or entry; nothing if it has none.
[[nodiscard]] std::optional<std::string> slot_text(const RulePack& rules, const Document& document,
                                                   const Annotation& annotation,
                                                   const Mention& mention, SlotId slot);

}  // namespace boba
