#include "annotate/annotator.hpp"

#include "annotate/emit.hpp"
#include "annotate/zones.hpp"

#include <algorithm>

namespace boba {
namespace {

bool in_zone(const CompiledRule& rule, std::uint32_t zone) {
  return rule.zones == 0 || ((rule.zones >> zone) & 1U) != 0;
}

}  // namespace

Annotator::Annotator(const RulePack& rules)
    : rules_(rules),
      echoes_(rules),
      segmenter_(rules.symbols, rules.syllables),
      filed_(rules.symbols.size()) {
  const ZoneMarker marker(rules, Zones::kArticle);
  for (std::size_t i = 0; i < rules.phases.size(); ++i) {
    const std::vector<CompiledRule>& list = rules.phases[i].rules;
    const auto marks = [&](const CompiledRule& rule) { return marker.is_marked_by(rule); };
    if (std::any_of(list.begin(), list.end(), marks)) zone_phases_ = i + 1;
    tried_at_.resize(std::max(tried_at_.size(), list.size()), 0);
    for (const CompiledRule& rule : list) {
      for (const Feature& feature : rule.entrance.needed) {
        if (feature.kind == Feature::Kind::kSymbol) filed_[feature.id] = true;
      }
    }
  }
}

const Annotation& Annotator::annotate(const Document& document, Zones zones) {
  annotation_.segmentation = segmenter_.segment(document);
  annotation_.store.reset(annotation_.tokens().size());
  find_entries();
  find_zones(document, zones);
  const std::size_t end = rules_.phases.size();
  const std::size_t echoes = std::max(echoes_.phase().value_or(end), zone_phases_);
  run_phases(zone_phases_, echoes, document);
  if (echoes < end) echoes_.find(document, annotation_);
  run_phases(echoes, end, document);
  list_mentions();
  return annotation_;
}

void Annotator::run_phases(std::size_t first, std::size_t end, const Document& document) {
  if (first == end) return;
  for (std::uint32_t i = 0; i < annotation_.segmentation.sentences.size(); ++i) {
    if (annotation_.skipped[i] != 0) continue;
    begin_sentence(i);
    for (std::size_t p = first; p < end; ++p) run_phase(rules_.phases[p], document, i);
  }
}

// Marks may end sentences and concern those behind them, so these phases run over all sentences.
void Annotator::find_zones(const Document& document, Zones zones) {
  const ZoneMarker marker(rules_, zones);
  marker.reset(annotation_);
  for (std::size_t p = 0; p < zone_phases_; ++p) {
    const std::size_t before = annotation_.store.mentions().size();
    for (std::uint32_t i = 0; i < annotation_.segmentation.sentences.size(); ++i) {
      if (annotation_.skipped[i] != 0) continue;
      begin_sentence(i);
      run_phase(rules_.phases[p], document, i);
    }
    marker.apply(document, before, annotation_);
  }
}

void Annotator::list_mentions() {
  annotation_.by_type.resize(rules_.types.size());
  for (std::vector<MentionIndex>& list : annotation_.by_type) list.clear();
  const std::vector<Mention>& mentions = annotation_.store.mentions();
  for (MentionIndex i = 0; i < mentions.size(); ++i) {
    if (annotation_.skipped[annotation_.sentence_of[mentions[i].tokens.begin]] != 0) continue;
    annotation_.by_type[index_of(mentions[i].type)].push_back(i);
  }
  const auto by_place = [&](MentionIndex a, MentionIndex b) {
    return mentions[a].tokens < mentions[b].tokens;
  };
  for (std::vector<MentionIndex>& list : annotation_.by_type) {
    if (!std::is_sorted(list.begin(), list.end(), by_place)) {
      std::stable_sort(list.begin(), list.end(), by_place);
    }
  }
}

void Annotator::find_entries() {
  for (const Sentence& sentence : annotation_.segmentation.sentences) {
    for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
      hits_.clear();
      rules_.lexicon.find(annotation_.tokens(), at, sentence.tokens.end, hits_);
      for (const Lexicon::Hit& hit : hits_) {
        Mention mention;
        mention.type = hit.type;
        mention.tokens = {at, at + hit.length};
        mention.match = mention.tokens;
        mention.entry = index_of(hit.entry);
        annotation_.store.add(mention, {});
      }
    }
  }
}

void Annotator::begin_sentence(std::uint32_t sentence) {
  const TokenRange range = annotation_.segmentation.sentences[sentence].tokens;
  ahead_.reset(range, annotation_.tokens(), annotation_.store);
  places_known_ = false;
  symbols_.clear();
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    const Symbol symbol = annotation_.tokens()[at].key;
    if (index_of(symbol) < filed_.size() && filed_[index_of(symbol)]) symbols_.push_back(symbol);
  }
}

void Annotator::run_phase(const Phase& phase, const Document& document, std::uint32_t sentence) {
  const TokenRange range = annotation_.segmentation.sentences[sentence].tokens;
  collect_rules(phase, range);
  if (rules_to_try_.empty()) return;
  if (!places_known_) places_.reset(range, annotation_.tokens(), annotation_.store);
  places_known_ = true;
  const MatchInput input{document.text, annotation_.tokens(), annotation_.store, rules_.lexicon,
                         range};
  matches_.clear();
  candidates_.clear();
  for (const std::uint32_t number : rules_to_try_) {
    const CompiledRule& rule = phase.rules[number];
    if (in_zone(rule, annotation_.zones[sentence])) try_rule(rule, number, input);
  }
  if (phase.has_outside) {
    std::erase_if(candidates_, [&](const Candidate& candidate) {
      return !is_outside(phase, candidate.emitted, range);
    });
  }
  const std::vector<Mention>& mentions = annotation_.store.mentions();
  std::size_t seen = mentions.size();
  for (const Candidate& kept : keep(candidates_, phase.policy)) {
    add_mentions(rules_, document, phase.rules[kept.rule], matches_[kept.match], annotation_);
  }
  for (; seen < mentions.size(); ++seen) {
    ahead_.add(mentions[seen]);
    places_.add(mentions[seen]);
  }
}

// The rules filed under a feature of the sentence, in the order of the phase.
void Annotator::collect_rules(const Phase& phase, TokenRange sentence) {
  ++visit_;
  rules_to_try_.clear();
  const auto add = [&](const std::vector<std::uint32_t>& list) {
    for (const std::uint32_t rule : list) {
      if (tried_at_[rule] == visit_) continue;
      tried_at_[rule] = visit_;
      if (ahead_.has(sentence.begin, phase.rules[rule].entrance.needs)) {
        rules_to_try_.push_back(rule);
      }
    }
  };
  add(phase.index.always());
  ahead_.at(sentence.begin).types().common(phase.index.types()).for_each([&](std::uint32_t type) {
    add(phase.index.of_type(static_cast<TypeId>(type)));
  });
  for (const Symbol symbol : symbols_) add(phase.index.of_symbol(symbol));
  std::sort(rules_to_try_.begin(), rules_to_try_.end());
}

void Annotator::try_rule(const CompiledRule& rule, std::uint32_t number, const MatchInput& input) {
  const FirstSet* const first = first_of(rule.match);
  if (rule.entrance.at_sentence) {
    matcher_.begin(input, rule.match);
    try_rule_at(input.sentence.begin, rule, number, input);
  } else if (first != nullptr) {
    const std::vector<std::uint32_t>& starts = places_.of(*first);
    if (starts.empty() || !ahead_.has(starts.front(), rule.entrance.needs)) return;
    matcher_.begin(input, rule.match);
    for (const std::uint32_t at : starts) {
      if (!ahead_.has(at, rule.entrance.needs)) return;
      try_rule_at(at, rule, number, input);
    }
  } else {
    matcher_.begin(input, rule.match);
    for (std::uint32_t at = input.sentence.begin; at < input.sentence.end; ++at) {
      try_rule_at(at, rule, number, input);
    }
  }
}

void Annotator::try_rule_at(std::uint32_t at, const CompiledRule& rule, std::uint32_t number,
                            const MatchInput& input) {
  std::optional<Match> match = matcher_.match_at(at);
  if (!match || match->tokens.empty() || !contexts_pass(rule, input, at)) return;
  const TokenRange emitted = emitted_range(rule.emits.front(), *match);
  candidates_.push_back(
      {emitted, match->tokens, number, static_cast<std::uint32_t>(matches_.size())});
  matches_.push_back(std::move(*match));
}

bool Annotator::contexts_pass(const CompiledRule& rule, const MatchInput& input,
                              std::uint32_t begin) {
  const auto ends_here = [&](const Program& program) {
    return context_matcher_.ends_at(input, program, begin);
  };
  return std::all_of(rule.after.begin(), rule.after.end(), ends_here) &&
         std::none_of(rule.not_after.begin(), rule.not_after.end(), ends_here);
}

bool Annotator::is_outside(const Phase& phase, TokenRange range, TokenRange sentence) const {
  constexpr std::uint32_t kLongestMention = 32;  // how far back a mention that overlaps may start
  const std::uint32_t first =
      std::max(sentence.begin, range.begin - std::min(range.begin, kLongestMention));
  for (std::uint32_t at = first; at < range.end; ++at) {
    if (!phase.outside.meets(annotation_.store.types_at(at))) continue;
    const MentionStore& store = annotation_.store;
    for (MentionIndex m = store.first_at(at); m != kNone; m = store.next(m)) {
      const Mention& mention = store.at(m);
      if (phase.outside.has(mention.type) && mention.tokens.overlaps(range)) return false;
    }
  }
  return true;
}

}  // namespace boba
