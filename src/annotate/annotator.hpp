// Annotator: finds lexicon entries and runs the phases of a rule pack over one document: those that
// mark zones over all of it, then those that find names sentence by sentence, then, when the names
// that stand again are known, the others. Holds scratch
// memory and caches: one per thread; the rule pack outlives it.
#pragma once

#include "boba/extract.hpp"

#include "annotate/ahead.hpp"
#include "annotate/annotation.hpp"
#include "annotate/echoes.hpp"
#include "annotate/overlap.hpp"
#include "rules/matcher.hpp"
#include "segment/segmenter.hpp"

#include <vector>

namespace boba {

class Annotator {
 public:
  explicit Annotator(const RulePack& rules);

  // The annotation is valid until the next call. Linear in the text.
  [[nodiscard]] const Annotation& annotate(const Document& document, Zones zones);

 private:
  void show_tokens();
  void find_entries();
  void list_mentions();
  void find_zones(const Document& document, Zones zones);
  [[nodiscard]] bool may_match(std::size_t phase, std::uint32_t sentence) const;
  void run_phases(std::size_t first, std::size_t end, const Document& document);
  void begin_sentence(std::uint32_t sentence, std::size_t first, std::size_t end);
  void run_phase(std::size_t number, const Document& document, std::uint32_t sentence);
  void collect_rules(std::size_t phase);
  void try_rules(std::size_t phase, std::uint32_t zone, const MatchInput& input);
  void try_rule(const CompiledRule& rule, std::uint32_t number, const MatchInput& input,
                std::uint32_t last);
  void try_rule_at(std::uint32_t at, const CompiledRule& rule, std::uint32_t number,
                   const MatchInput& input);
  [[nodiscard]] bool contexts_pass(const CompiledRule& rule, const MatchInput& input,
                                   std::uint32_t begin);
  [[nodiscard]] bool is_outside(const Phase& phase, TokenRange range, TokenRange sentence) const;

  const RulePack& rules_;
  EchoFinder echoes_;
  std::size_t zone_phases_ = 0;  // phases up to the last that marks zones
  Segmenter segmenter_;
  Matcher matcher_;
  Matcher context_matcher_;
  Annotation annotation_;
  std::vector<Lexicon::Hit> hits_;
  ShapeMasks shapes_;
  std::vector<FeatureTable::Number> keys_;  // by token
  Ahead ahead_;
  std::vector<std::vector<std::uint32_t>> keyed_;  // by phase: rules filed under a key found
  std::vector<std::uint64_t> rules_to_try_;        // of a phase, as bits
  std::vector<Match> matches_;
  std::vector<Candidate> candidates_;
};

}  // namespace boba
