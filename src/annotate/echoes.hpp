// Echoes: names that rules found in one place of an article, where they stand again without what
// gave them away (a title, a first name). Rules see them as mentions of type Echo and decide.
#pragma once

#include "annotate/annotation.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace boba {

class EchoFinder {
 public:
  explicit EchoFinder(const RulePack& rules);

  // The first phase that looks for echoes; names of earlier phases are looked for. None: no rule
  // asks for any.
  [[nodiscard]] std::optional<std::size_t> phase() const { return phase_; }

  // Adds an Echo for every place, outside of names, where a name of several words or the last word
  // of a foreign one stands again. Linear in the text.
  void find(const Document& document, Annotation& annotation);

 private:
  void collect_names(const Document& document, const Annotation& annotation);
  void add_form(TokenRange tokens, MentionIndex name, const Document& document,
                const Annotation& annotation);
  [[nodiscard]] std::uint32_t end_of(TokenRange form, std::uint32_t at, std::uint32_t end,
                                     const Document& document, const Annotation& annotation) const;
  void add_echo(TokenRange tokens, MentionIndex name, const Document& document,
                Annotation& annotation) const;

  struct Form {
    TokenRange tokens;  // of the name, or of its last word
    MentionIndex name = kNone;
  };

  const RulePack& rules_;
  std::optional<TypeId> name_;
  std::optional<TypeId> echo_;
  std::optional<SlotId> origin_;
  std::optional<SlotId> country_;
  std::optional<std::size_t> phase_;
  std::unordered_map<std::string_view, std::vector<Form>> forms_;  // by the first word
  std::vector<char> in_name_;                                      // by token
};

}  // namespace boba
