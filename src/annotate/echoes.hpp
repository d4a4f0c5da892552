// Echoes: names that rules found in one place of an article, where they stand again without what
// gave them away (a title, a first name). Rules see them as mentions of type Echo and decide.
#pragma once

#include "annotate/annotation.hpp"

#include <cstddef>
#include <optional>
#include <string>
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
  struct Form {
    MentionIndex name = kNone;
    std::uint32_t size = 0;  // tokens
  };

  void collect_names(const Document& document, const Annotation& annotation);
  void add_form(TokenRange tokens, MentionIndex name, const Document& document,
                const Annotation& annotation);
  [[nodiscard]] std::optional<Form> form_at(std::uint32_t at, std::uint32_t end,
                                            const Document& document,
                                            const Annotation& annotation) const;
  void add_echo(TokenRange tokens, MentionIndex name, const Document& document,
                Annotation& annotation) const;

  const RulePack& rules_;
  std::optional<TypeId> name_;
  std::optional<TypeId> echo_;
  std::optional<SlotId> origin_;
  std::optional<SlotId> country_;
  std::optional<std::size_t> phase_;
  std::unordered_map<std::string, MentionIndex> forms_;  // words of a name -> where it was found
  // First word -> a bit for each number of words that such names have.
  std::unordered_map<std::string_view, std::uint64_t> sizes_;
  std::vector<char> in_name_;  // by token
};

}  // namespace boba
