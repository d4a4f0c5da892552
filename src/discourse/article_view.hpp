// ArticleView: read access to one annotated article, in the terms of the discourse stage. A value
// of references; the document, annotation, rules and schema outlive it.
#pragma once

#include "annotate/annotation.hpp"
#include "discourse/schema.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace boba {

struct ArticleView {
  const RulePack& rules;
  const Schema& schema;
  const Document& document;
  const Annotation& annotation;

  [[nodiscard]] const Mention& at(MentionIndex index) const { return annotation.store.at(index); }
  [[nodiscard]] const std::vector<Token>& tokens() const { return annotation.tokens(); }
  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t token) const {
    return annotation.sentence_of[token];
  }
  [[nodiscard]] TokenRange sentence_range(std::uint32_t sentence) const {
    return annotation.segmentation.sentences[sentence].tokens;
  }
  [[nodiscard]] const std::string& zone_of(std::uint32_t token) const {
    return rules.zones.name(annotation.zones[sentence_of(token)]);
  }

  // Cleaned text of a range of tokens.
  [[nodiscard]] std::string text(TokenRange range) const;

  // The text of a slot, or whether it is there.
  [[nodiscard]] std::optional<std::string> text(const Mention& mention, SlotId slot) const;
  [[nodiscard]] bool has(const Mention& mention, SlotId slot) const;

  // That of the least sure rule among those that made a mention and the mentions in its slots.
  [[nodiscard]] double confidence(const Mention& mention) const;

  // The mentions in a slot, in order.
  [[nodiscard]] std::vector<MentionIndex> mentions(const Mention& mention, SlotId slot) const;

  // The words of a values list of the rules; none if there is no such list.
  [[nodiscard]] std::vector<std::string> values_of(const std::string& list) const;

  // All mentions of a type in sentences that are read, in the order of the text.
  [[nodiscard]] const std::vector<MentionIndex>& all(TypeId type) const;

  // Those that begin in the range, or in the sentence. Logarithmic in all of them.
  [[nodiscard]] std::span<const MentionIndex> within(TypeId type, TokenRange range) const;
  [[nodiscard]] std::span<const MentionIndex> of_sentence(TypeId type,
                                                          std::uint32_t sentence) const {
    return within(type, sentence_range(sentence));
  }
};

}  // namespace boba
