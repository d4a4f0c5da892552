// Statements: speaker, act and at least half of the span; topics and events of those found.
#include "eval/families.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

namespace boba::eval {
namespace {

bool has(const std::vector<std::string>& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

std::uint32_t overlap(Span one, Span other) {
  const std::uint32_t begin = std::max(one.begin, other.begin);
  const std::uint32_t end = std::min(one.end, other.end);
  return end > begin ? end - begin : 0;
}

// Whether at least half of `span` lies in `parts` taken together.
bool is_half_covered(Span span, std::vector<Span> parts) {
  std::sort(parts.begin(), parts.end());
  std::uint64_t covered = 0;
  std::uint32_t at = span.begin;
  for (const Span part : parts) {
    const std::uint32_t end = std::min(part.end, span.end);
    const std::uint32_t begin = std::max(part.begin, at);
    if (end <= begin) continue;
    covered += end - begin;
    at = end;
  }
  return covered * 2 >= span.size();
}

struct Prediction {
  const StatementFact* fact = nullptr;
  std::vector<std::string> speaker;  // a set of keys, sorted
  std::vector<std::size_t> found;    // the gold entries that make it right
};

std::vector<Prediction> predictions_of(const Statements& statements) {
  std::vector<Prediction> predictions;
  for (const StatementFact* statement : statements) {
    std::set<std::string> keys;
    for (const std::string& name : statement->speaker) keys.insert(comparison_key(name));
    predictions.push_back({statement, {keys.begin(), keys.end()}, {}});
  }
  return predictions;
}

bool has_speaker(const Prediction& prediction, const GoldStatement& gold) {
  return std::find(gold.speakers.begin(), gold.speakers.end(), prediction.speaker) !=
         gold.speakers.end();
}

bool has_act(const Prediction& prediction, const GoldStatement& gold) {
  return has(gold.acts, prediction.fact->act);
}

// How near a prediction and a gold entry are: what they agree in, then how much they overlap.
struct Nearness {
  int agreements = 0;
  std::uint32_t overlap = 0;
  Cause cause = Cause::kNotFound;
};

Nearness nearness(const Prediction& prediction, const GoldStatement& gold) {
  const bool speaker = has_speaker(prediction, gold);
  const bool act = has_act(prediction, gold);
  const int agreements = (speaker ? 1 : 0) + (act ? 1 : 0);
  const Cause cause = speaker && act ? Cause::kSpanDiffers
                      : speaker      ? Cause::kActDiffers
                      : act          ? Cause::kSpeakerDiffers
                                     : Cause::kSpeakerAndActDiffer;
  return {agreements, overlap(prediction.fact->source.span, gold.span), cause};
}

void keep_nearest(std::optional<Nearness>& nearest, const Nearness& other) {
  if (other.overlap == 0) return;
  const auto rank = [](const Nearness& it) { return std::tie(it.agreements, it.overlap); };
  if (!nearest.has_value() || rank(*nearest) < rank(other)) nearest = other;
}

class StatementScore {
 public:
  StatementScore(const GoldArticle& gold, const Statements& statements, const FoundEvents& events,
                 Score& score)
      : gold_(gold),
        golds_(gold.statements),
        predictions_(predictions_of(statements)),
        events_(events),
        score_(score) {}

  void run() {
    for (Prediction& prediction : predictions_) judge(prediction);
    for (std::size_t i = 0; i < golds_.size(); ++i) {
      if (golds_[i].duty == Duty::kRequired) look_for(i);
    }
  }

 private:
  void judge(Prediction& prediction) {
    const StatementFact& fact = *prediction.fact;
    std::vector<Span> spans;
    std::vector<std::size_t> near;
    for (std::size_t i = 0; i < golds_.size(); ++i) {
      if (!has_act(prediction, golds_[i]) || !has_speaker(prediction, golds_[i])) continue;
      spans.push_back(golds_[i].span);
      if (overlap(fact.source.span, golds_[i].span) > 0) near.push_back(i);
    }
    const bool right = !fact.source.span.empty() && is_half_covered(fact.source.span, spans);
    if (right) {
      prediction.found = near;
      if (std::all_of(near.begin(), near.end(),
                      [&](std::size_t i) { return golds_[i].duty == Duty::kOptional; })) {
        return;
      }
    }
    for (const Row& row :
         {Row{RowGroup::kStatements, {}}, {RowGroup::kStatementsOfAct, fact.act}}) {
      Tally& tally = score_.tallies[row];
      ++tally.predicted;
      if (right) ++tally.right;
    }
    score_.verdicts.push_back({Family::kStatements, fact.source.confidence, right});
    if (right) return;
    score_.misses.push_back({Family::kStatements, Side::kWrong, cause_of(prediction), gold_.article,
                             fact.source.span,
                             listed(fact.speaker) + ", " + fact.act + ": " + fact.source.text});
  }

  void look_for(std::size_t i) {
    const GoldStatement& gold = golds_[i];
    std::vector<const Prediction*> hits;
    std::vector<Span> spans;
    for (const Prediction& prediction : predictions_) {
      if (std::find(prediction.found.begin(), prediction.found.end(), i) ==
          prediction.found.end()) {
        continue;
      }
      hits.push_back(&prediction);
      spans.push_back(prediction.fact->source.span);
    }
    const bool found = is_half_covered(gold.span, spans);
    for (const Row& row :
         {Row{RowGroup::kStatements, {}}, {RowGroup::kStatementsOfAct, gold.acts.front()}}) {
      Tally& tally = score_.tallies[row];
      ++tally.gold;
      if (found) ++tally.found;
    }
    if (!found) {
      score_.misses.push_back({Family::kStatements, Side::kMissed, cause_of(gold), gold_.article,
                               gold.span, gold.shown});
    }
    if (hits.empty()) return;
    count_topics(gold, hits);
    if (gold.event.has_value()) count_event(*gold.event, hits);
  }

  void count_topics(const GoldStatement& gold, const std::vector<const Prediction*>& hits) {
    std::set<std::string> told;
    for (const Prediction* hit : hits) {
      told.insert(hit->fact->topics.begin(), hit->fact->topics.end());
    }
    const std::set<std::string> wanted(gold.topics.begin(), gold.topics.end());
    Tally& tally = score_.tallies[{RowGroup::kTopics, {}}];
    tally.gold += wanted.size();
    for (const std::string& topic : told) {
      const bool right = wanted.contains(topic);
      if (right || !has(gold.more_topics, topic)) ++tally.predicted;
      if (!right) continue;
      ++tally.right;
      ++tally.found;
    }
  }

  // Whether one of `hits` names the prediction that the gold event was found as.
  void count_event(const std::string& id, const std::vector<const Prediction*>& hits) {
    Tally& tally = score_.tallies[{RowGroup::kEventsOfStatements, {}}];
    ++tally.gold;
    ++tally.predicted;
    const auto event = std::find_if(gold_.events.begin(), gold_.events.end(),
                                    [&](const GoldEvent& other) { return other.id == id; });
    if (event == gold_.events.end()) return;
    const std::optional<std::size_t> found =
        events_.matching.prediction_of[static_cast<std::size_t>(event - gold_.events.begin())];
    if (!found.has_value()) return;
    const std::string& told = events_.events[*found]->id;
    if (std::none_of(hits.begin(), hits.end(),
                     [&](const Prediction* hit) { return hit->fact->event == told; })) {
      return;
    }
    ++tally.right;
    ++tally.found;
  }

  [[nodiscard]] Cause cause_of(const Prediction& prediction) const {
    std::optional<Nearness> nearest;
    for (const GoldStatement& gold : golds_) keep_nearest(nearest, nearness(prediction, gold));
    return nearest.has_value() ? nearest->cause : Cause::kWithoutGold;
  }

  [[nodiscard]] Cause cause_of(const GoldStatement& gold) const {
    std::optional<Nearness> nearest;
    for (const Prediction& prediction : predictions_) {
      keep_nearest(nearest, nearness(prediction, gold));
    }
    return nearest.has_value() ? nearest->cause : Cause::kNotFound;
  }

  const GoldArticle& gold_;
  const std::vector<GoldStatement>& golds_;
  std::vector<Prediction> predictions_;
  const FoundEvents& events_;
  Score& score_;
};

}  // namespace

void score_statements(const GoldArticle& gold, const Statements& statements,
                      const FoundEvents& found, Score& score) {
  StatementScore(gold, statements, found, score).run();
}

}  // namespace boba::eval
