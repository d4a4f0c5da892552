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
    : rules_(rules), segmenter_(rules.symbols, rules.syllables), type_places_(kMaxTypes) {}

const Annotation& Annotator::annotate(const Document& document, Zones zones) {
  annotation_.segmentation = segmenter_.segment(document);
  annotation_.store.reset(annotation_.tokens().size());
  const ZoneMarker marker(rules_, zones);
  marker.reset(annotation_);
  find_entries();
  for (const Phase& phase : rules_.phases) {
    const std::size_t before = annotation_.store.mentions().size();
    run_phase(phase, document);
    marker.apply(document, before, annotation_);
  }
  list_mentions();
  return annotation_;
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

void Annotator::run_phase(const Phase& phase, const Document& document) {
  tried_at_.assign(phase.rules.size(), 0);
  visit_ = 0;
  for (std::uint32_t i = 0; i < annotation_.segmentation.sentences.size(); ++i) {
    if (annotation_.skipped[i] == 0) run_sentence(phase, document, i);
  }
}

void Annotator::run_sentence(const Phase& phase, const Document& document, std::uint32_t sentence) {
  const TokenRange range = annotation_.segmentation.sentences[sentence].tokens;
  collect_rules(phase, range);
  if (rules_to_try_.empty()) return;
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
  for (const Candidate& kept : keep(candidates_, phase.policy)) {
    add_mentions(rules_, document, phase.rules[kept.rule], matches_[kept.match], annotation_);
  }
}

// The rules filed under a feature of the sentence, in the order of the phase, and the places of
// the features that rules can start with.
void Annotator::collect_rules(const Phase& phase, TokenRange sentence) {
  ++visit_;
  rules_to_try_ = phase.index.always();
  for (const TypeId type : types_here_) type_places_[index_of(type)].clear();
  types_here_.clear();
  symbol_places_.clear();
  const auto add = [&](const std::vector<std::uint32_t>& list) {
    for (const std::uint32_t rule : list) {
      if (tried_at_[rule] == visit_) continue;
      tried_at_[rule] = visit_;
      rules_to_try_.push_back(rule);
    }
  };
  const MentionStore& store = annotation_.store;
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
    const Symbol symbol = annotation_.tokens()[at].key;
    if (phase.index.has(symbol)) {
      symbol_places_.emplace_back(symbol, at);
      add(phase.index.of_symbol(symbol));
    }
    if (!phase.index.types().meets(store.types_at(at))) continue;
    for (MentionIndex m = store.first_at(at); m != kNone; m = store.next(m)) {
      const TypeId type = store.at(m).type;
      if (!phase.index.types().has(type)) continue;
      std::vector<std::uint32_t>& places = type_places_[index_of(type)];
      if (places.empty()) {
        types_here_.push_back(type);
        add(phase.index.of_type(type));
      }
      if (places.empty() || places.back() != at) places.push_back(at);
    }
  }
  std::sort(rules_to_try_.begin(), rules_to_try_.end());
}

// The tokens at which a rule is worth trying, ascending.
void Annotator::collect_starts(const Entrance& entrance, TokenRange sentence) {
  starts_.clear();
  if (entrance.at_sentence) {
    starts_.push_back(sentence.begin);
    return;
  }
  if (entrance.anywhere || !entrance.shapes.empty()) {
    for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
      const std::uint32_t shape = annotation_.tokens()[at].shape;
      const auto accepts = [&](const ShapeTest& test) { return test.accepts(shape); };
      if (entrance.anywhere ||
          std::any_of(entrance.shapes.begin(), entrance.shapes.end(), accepts)) {
        starts_.push_back(at);
      }
    }
    if (entrance.anywhere) return;
  }
  for (const TypeId type : entrance.types) {
    const std::vector<std::uint32_t>& places = type_places_[index_of(type)];
    starts_.insert(starts_.end(), places.begin(), places.end());
  }
  if (!entrance.symbols.empty()) {
    for (const auto& [symbol, at] : symbol_places_) {
      if (std::binary_search(entrance.symbols.begin(), entrance.symbols.end(), symbol)) {
        starts_.push_back(at);
      }
    }
  }
  std::sort(starts_.begin(), starts_.end());
  starts_.erase(std::unique(starts_.begin(), starts_.end()), starts_.end());
}

// The last place of a feature of which every match holds one: no match starts behind it.
std::uint32_t Annotator::last_needed(const Entrance& entrance, TokenRange sentence) const {
  if (entrance.needed.empty()) return sentence.end;
  std::uint32_t last = sentence.begin;
  for (const Feature& feature : entrance.needed) {
    if (feature.kind == Feature::Kind::kType) {
      const std::vector<std::uint32_t>& places = type_places_[feature.id];
      if (!places.empty()) last = std::max(last, places.back());
      continue;
    }
    const auto found =
        std::find_if(symbol_places_.rbegin(), symbol_places_.rend(),
                     [&](const auto& place) { return index_of(place.first) == feature.id; });
    if (found != symbol_places_.rend()) last = std::max(last, found->second);
  }
  return last;
}

void Annotator::try_rule(const CompiledRule& rule, std::uint32_t number, const MatchInput& input) {
  collect_starts(rule.entrance, input.sentence);
  if (starts_.empty()) return;
  matcher_.begin(input, rule.match);
  const std::uint32_t last = last_needed(rule.entrance, input.sentence);
  for (const std::uint32_t at : starts_) {
    if (at > last) break;
    std::optional<Match> match = matcher_.match_at(at);
    if (!match || match->tokens.empty() || !contexts_pass(rule, input, at)) continue;
    const TokenRange emitted = emitted_range(rule.emits.front(), *match);
    candidates_.push_back(
        {emitted, match->tokens, number, static_cast<std::uint32_t>(matches_.size())});
    matches_.push_back(std::move(*match));
  }
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
