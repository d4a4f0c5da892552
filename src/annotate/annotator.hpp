// Annotator: finds lexicon entries and runs the phases of a rule pack over one document, each phase
// once, in order, sentence by sentence. Holds scratch memory and caches: one per thread; the rule
// pack outlives it.
#pragma once

#include "boba/extract.hpp"

#include "annotate/annotation.hpp"
#include "annotate/overlap.hpp"
#include "rules/matcher.hpp"
#include "segment/segmenter.hpp"

#include <utility>
#include <vector>

namespace boba {

class Annotator {
 public:
  explicit Annotator(const RulePack& rules);

  // The annotation is valid until the next call. Linear in the text.
  [[nodiscard]] const Annotation& annotate(const Document& document, Zones zones);

 private:
  void find_entries();
  void list_mentions();
  void run_phase(const Phase& phase, const Document& document);
  void run_sentence(const Phase& phase, const Document& document, std::uint32_t sentence);
  void collect_rules(const Phase& phase, TokenRange sentence);
  void collect_starts(const Entrance& entrance, TokenRange sentence);
  [[nodiscard]] std::uint32_t last_needed(const Entrance& entrance, TokenRange sentence) const;
  void try_rule(const CompiledRule& rule, std::uint32_t number, const MatchInput& input);
  [[nodiscard]] bool contexts_pass(const CompiledRule& rule, const MatchInput& input,
                                   std::uint32_t begin);
  [[nodiscard]] bool is_outside(const Phase& phase, TokenRange range, TokenRange sentence) const;

  const RulePack& rules_;
  Segmenter segmenter_;
  Matcher matcher_;
  Matcher context_matcher_;
  Annotation annotation_;
  std::vector<Lexicon::Hit> hits_;
  std::vector<std::uint32_t> rules_to_try_;
  std::vector<std::uint32_t> tried_at_;  // by rule of a phase: number of the sentence visit
  std::uint32_t visit_ = 0;
  // Where in the sentence a type or symbol that the phase looks for stands.
  std::vector<std::vector<std::uint32_t>> type_places_;
  std::vector<TypeId> types_here_;
  std::vector<std::pair<Symbol, std::uint32_t>> symbol_places_;
  std::vector<std::uint32_t> starts_;
  std::vector<Match> matches_;
  std::vector<Candidate> candidates_;
};

}  // namespace boba
