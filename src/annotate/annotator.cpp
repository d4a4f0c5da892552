#include "annotate/annotator.hpp"

#include "annotate/emit.hpp"
#include "annotate/zones.hpp"

#include <algorithm>
#include <bit>

namespace boba {
namespace {

bool in_zone(const CompiledRule& rule, std::uint32_t zone) {
  return rule.zones == 0 || ((rule.zones >> zone) & 1U) != 0;
}

// What a match of the program starts with; none if that may be anything.
const FeatureSet* first_of(const Program& program) {
  const std::uint32_t first = program.code[program.start].first;
  return first == kNone ? nullptr : &program.tables->firsts.at(first);
}

}  // namespace

Annotator::Annotator(const RulePack& rules)
    : rules_(rules),
      echoes_(rules),
      segmenter_(rules.symbols, rules.syllables),
      shapes_(rules.tables.shapes),
      ahead_(rules.tables.features),
      keyed_(rules.phases.size()) {
  const ZoneMarker marker(rules, Zones::kArticle);
  for (std::size_t i = 0; i < rules.phases.size(); ++i) {
    const std::vector<CompiledRule>& list = rules.phases[i].rules;
    const auto marks = [&](const CompiledRule& rule) { return marker.is_marked_by(rule); };
    if (std::any_of(list.begin(), list.end(), marks)) zone_phases_ = i + 1;
  }
}

const Annotation& Annotator::annotate(const Document& document, Zones zones) {
  annotation_.segmentation = segmenter_.segment(document);
  show_tokens();
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
    begin_sentence(i, first, end);
    for (std::size_t p = first; p < end; ++p) run_phase(p, document, i);
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
      if (!may_match(p, i)) continue;
      begin_sentence(i, p, p + 1);
      run_phase(p, document, i);
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

void Annotator::show_tokens() {
  const std::vector<Token>& tokens = annotation_.tokens();
  annotation_.store.reset(tokens.size());
  boba::show_tokens(tokens, shapes_, annotation_.store);
  keys_.clear();
  for (const Token& token : tokens) keys_.push_back(rules_.tables.features.of_symbol(token.key));
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

// Whether a rule of the phase is worth a look. Few are of those that mark zones.
bool Annotator::may_match(std::size_t phase, std::uint32_t sentence) const {
  if (!rules_.index.always(phase).empty()) return true;
  const TokenRange range = annotation_.segmentation.sentences[sentence].tokens;
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    if (rules_.index.may_begin(phase, keys_[at], annotation_.store.types_at(at))) return true;
  }
  return false;
}

// Gets ready for phases `first` to `end` of a sentence.
void Annotator::begin_sentence(std::uint32_t sentence, std::size_t first, std::size_t end) {
  const TokenRange range = annotation_.segmentation.sentences[sentence].tokens;
  ahead_.reset(range, annotation_.tokens(), keys_, annotation_.store);
  for (std::size_t p = first; p < end; ++p) keyed_[p].clear();
  for (const FeatureTable::Number key : ahead_.keys()) {
    for (const RuleIndex::Filed& filed : rules_.index.of_key(key)) {
      if (filed.phase >= first && filed.phase < end) keyed_[filed.phase].push_back(filed.rule);
    }
  }
}

void Annotator::run_phase(std::size_t number, const Document& document, std::uint32_t sentence) {
  const TokenRange range = annotation_.segmentation.sentences[sentence].tokens;
  const Phase& phase = rules_.phases[number];
  collect_rules(number);
  matches_.clear();
  candidates_.clear();
  const MatchInput input{document.text, annotation_.tokens(), annotation_.store, range};
  try_rules(number, annotation_.zones[sentence], input);
  if (candidates_.empty()) return;
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
  for (; seen < mentions.size(); ++seen) ahead_.add(mentions[seen]);
}

// The rules filed under a feature of the sentence.
void Annotator::collect_rules(std::size_t phase) {
  rules_to_try_.assign((rules_.phases[phase].rules.size() + 63) / 64, 0);
  const auto add = [&](const std::vector<std::uint32_t>& list) {
    for (const std::uint32_t i : list) rules_to_try_[i / 64] |= std::uint64_t{1} << (i % 64);
  };
  add(rules_.index.always(phase));
  add(keyed_[phase]);
  ahead_.types().common(rules_.index.types(phase)).for_each([&](std::uint32_t type) {
    add(rules_.index.of_type(phase, static_cast<TypeId>(type)));
  });
}

void Annotator::try_rules(std::size_t phase, std::uint32_t zone, const MatchInput& input) {
  for (std::uint32_t word = 0; word < rules_to_try_.size(); ++word) {
    for (std::uint64_t bits = rules_to_try_[word]; bits != 0; bits &= bits - 1) {
      const std::uint32_t number = word * 64 + static_cast<std::uint32_t>(std::countr_zero(bits));
      const std::int32_t limit = ahead_.limit(rules_.index.needs(phase, number));
      if (limit < 0) continue;
      const CompiledRule& rule = rules_.phases[phase].rules[number];
      if (!in_zone(rule, zone)) continue;
      const std::uint32_t last = input.sentence.begin + static_cast<std::uint32_t>(limit);
      try_rule(rule, number, input, std::min(last, input.sentence.end - 1));
    }
  }
}

// Tries the rule at the tokens up to `last` that it can begin with.
void Annotator::try_rule(const CompiledRule& rule, std::uint32_t number, const MatchInput& input,
                         std::uint32_t last) {
  const std::uint32_t begin = input.sentence.begin;
  const std::uint32_t end = rule.entrance.at_sentence ? begin : last;
  const FeatureSet* const first = first_of(rule.match);
  bool begun = false;
  for (std::uint32_t at = begin; at <= end; ++at) {
    if (first != nullptr && !first->meets(input.store.shown_at(at))) continue;
    if (!begun) matcher_.begin(input, rule.match);
    begun = true;
    try_rule_at(at, rule, number, input);
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
