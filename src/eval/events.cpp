// Events: who took part, then kind and date; places of the events that were found.
#include "eval/families.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace boba::eval {
namespace {

struct Prediction {
  const EventFact* fact = nullptr;
  std::vector<std::string> participants;
  std::optional<std::string> date;
};

std::vector<Prediction> predictions_of(const Events& events) {
  std::vector<Prediction> predictions;
  for (const EventFact* event : events) {
    Prediction& prediction =
        predictions.emplace_back(Prediction{event, {}, optional_key(event->date)});
    for (const std::string& name : event->participants) {
      prediction.participants.push_back(comparison_key(name));
    }
  }
  return predictions;
}

// Every participant is right, and two are found, or all where there are fewer.
bool same_participants(const Prediction& prediction, const GoldEvent& gold) {
  constexpr std::size_t kEnough = 2;
  std::set<std::size_t> found;
  for (const std::string& name : prediction.participants) {
    bool known = accepts(gold.more_participants, name);
    for (std::size_t i = 0; i < gold.participants.size(); ++i) {
      if (!accepts(gold.participants[i], name)) continue;
      known = true;
      found.insert(i);
    }
    if (!known) return false;
  }
  return found.size() >= std::min(kEnough, gold.participants.size());
}

bool has_kind(const Prediction& prediction, const GoldEvent& gold) {
  return std::find(gold.kinds.begin(), gold.kinds.end(), prediction.fact->kind) != gold.kinds.end();
}

bool same_event(const Prediction& prediction, const GoldEvent& gold) {
  return same_participants(prediction, gold) && has_kind(prediction, gold) &&
         accepts(gold.dates, prediction.date);
}

bool shares_participant(const Prediction& prediction, const GoldEvent& gold) {
  const auto takes_part = [&](const std::string& name) {
    return std::any_of(gold.participants.begin(), gold.participants.end(),
                       [&](const Acceptable& keys) { return accepts(keys, name); });
  };
  return std::any_of(prediction.participants.begin(), prediction.participants.end(), takes_part);
}

// What differs between a prediction and a gold entry that do not agree, if they have anything to do
// with each other.
std::optional<Cause> difference(const Prediction& prediction, const GoldEvent& gold) {
  if (!same_participants(prediction, gold)) {
    if (shares_participant(prediction, gold)) return Cause::kParticipantsDiffer;
    return std::nullopt;
  }
  if (has_kind(prediction, gold)) return Cause::kDateDiffers;
  return accepts(gold.dates, prediction.date) ? Cause::kKindDiffers : Cause::kKindAndDateDiffer;
}

int weight_of(Cause cause) {
  if (cause == Cause::kParticipantsDiffer) return 3;
  if (cause == Cause::kToldTwice) return 2;
  return cause == Cause::kKindAndDateDiffer ? 1 : 0;
}

// The smaller of two differences.
std::optional<Cause> nearer(std::optional<Cause> one, std::optional<Cause> other) {
  if (!other.has_value()) return one;
  return one.has_value() && weight_of(*one) <= weight_of(*other) ? one : other;
}

class EventScore {
 public:
  EventScore(const GoldArticle& gold, const Events& events, Score& score)
      : gold_(gold), predictions_(predictions_of(events)), score_(score) {}

  Matching run() {
    const std::vector<Duty> duties = duties_of(gold_.events);
    Pairing pairing{duties, predictions_.size(), agreement(same_event), {}};
    matching_ = match(pairing);
    score_.tallies[{RowGroup::kEvents, {}}] = tally_of(matching_, duties);
    pairing.same = agreement(same_participants);
    pairing.closer = agreement(same_event);
    Matching by_participants = match(pairing);
    score_.tallies[{RowGroup::kEventsByParticipants, {}}] = tally_of(by_participants, duties);
    count_places(by_participants);
    for (std::size_t i = 0; i < predictions_.size(); ++i) {
      if (!is_excused(matching_, duties, i)) judge(i);
    }
    for (std::size_t i = 0; i < gold_.events.size(); ++i) {
      if (duties[i] == Duty::kRequired) look_for(i);
    }
    return by_participants;
  }

 private:
  [[nodiscard]] Agreement agreement(bool (*same)(const Prediction&, const GoldEvent&)) const {
    return [this, same](std::size_t prediction, std::size_t gold) {
      return same(predictions_[prediction], gold_.events[gold]);
    };
  }

  void count_places(const Matching& matching) {
    Tally& tally = score_.tallies[{RowGroup::kPlaces, {}}];
    for (std::size_t i = 0; i < gold_.events.size(); ++i) {
      const GoldEvent& gold = gold_.events[i];
      if (!matching.prediction_of[i].has_value() || gold.duty == Duty::kOptional) continue;
      const std::optional<std::string>& place =
          predictions_[*matching.prediction_of[i]].fact->place;
      const bool right = place.has_value() && accepts(gold.places, comparison_key(*place));
      const bool wanted = !accepts(gold.places, std::nullopt);
      if (place.has_value()) ++tally.predicted;
      if (right) ++tally.right;
      if (wanted) ++tally.gold;
      if (right && wanted) ++tally.found;
    }
  }

  void judge(std::size_t i) {
    const EventFact& fact = *predictions_[i].fact;
    const bool right = matching_.gold_of[i].has_value();
    Tally& tally = score_.tallies[{RowGroup::kEventsOfKind, fact.kind}];
    ++tally.predicted;
    if (right) ++tally.right;
    score_.verdicts.push_back({Family::kEvents, fact.source.confidence, right});
    if (right) return;
    score_.misses.push_back({Family::kEvents, Side::kWrong, cause_of(predictions_[i]),
                             gold_.article, fact.source.span,
                             fact.kind + " " + fact.date.value_or("-") + ", " +
                                 listed(fact.participants) + " in '" + fact.source.text + "'"});
  }

  void look_for(std::size_t i) {
    const GoldEvent& gold = gold_.events[i];
    const bool found = matching_.prediction_of[i].has_value();
    Tally& tally = score_.tallies[{RowGroup::kEventsOfKind, gold.kinds.front()}];
    ++tally.gold;
    if (found) ++tally.found;
    if (found) return;
    score_.misses.push_back(
        {Family::kEvents, Side::kMissed, cause_of(gold), gold_.article, std::nullopt, gold.shown});
  }

  [[nodiscard]] Cause cause_of(const Prediction& prediction) const {
    std::optional<Cause> cause;
    for (std::size_t i = 0; i < gold_.events.size(); ++i) {
      const GoldEvent& gold = gold_.events[i];
      if (!matching_.prediction_of[i].has_value()) {
        cause = nearer(cause, difference(prediction, gold));
      } else if (same_participants(prediction, gold)) {
        cause = nearer(cause, Cause::kToldTwice);
      }
    }
    return cause.value_or(Cause::kWithoutGold);
  }

  [[nodiscard]] Cause cause_of(const GoldEvent& gold) const {
    std::optional<Cause> cause;
    for (std::size_t i = 0; i < predictions_.size(); ++i) {
      if (matching_.gold_of[i].has_value()) continue;
      cause = nearer(cause, difference(predictions_[i], gold));
    }
    return cause.value_or(Cause::kNotFound);
  }

  const GoldArticle& gold_;
  std::vector<Prediction> predictions_;
  Score& score_;
  Matching matching_;  // by everything that is compared
};

}  // namespace

Matching score_events(const GoldArticle& gold, const Events& events, Score& score) {
  return EventScore(gold, events, score).run();
}

}  // namespace boba::eval
