#include "annotate/annotation.hpp"

#include "text/fold.hpp"

namespace boba {

Span bytes_of(const std::vector<Token>& tokens, TokenRange range) {
  if (range.empty()) return {};
  return {tokens[range.begin].span.begin, tokens[range.end - 1].span.end};
}

std::string text_of(const Document& document, const std::vector<Token>& tokens, TokenRange range) {
  return clean_text(document.slice(bytes_of(tokens, range)));
}

std::string text_of(const Document& document, const Annotation& annotation,
                    const SlotValue& value) {
  if (value.text != kNone) return annotation.store.text(value.text);
  return text_of(document, annotation.tokens(), value.tokens);
}

std::optional<std::string> slot_text(const RulePack& rules, const Document& document,
                                     const Annotation& annotation, const Mention& mention,
                                     SlotId slot) {
  if (mention.entry != kNone) {
    const auto* const found = rules.lexicon.attribute(static_cast<EntryId>(mention.entry), slot);
    if (found == nullptr) return std::nullopt;
    return std::string(*found);
  }
  const SlotValue* const value = annotation.store.find_slot(mention, slot);
  if (value == nullptr) return std::nullopt;
  return text_of(document, annotation, *value);
}

}  // namespace boba
