#include "discourse/occasions.hpp"

#include <algorithm>

namespace boba {
namespace {

constexpr const char* kHeld = "held";

bool contains(const Actors& actors, const Actor& actor) {
  return std::find(actors.begin(), actors.end(), actor) != actors.end();
}

}  // namespace

Occasions::Occasions(const ArticleView& view, const ActorFinder& finder, const EventLog& log)
    : view_(view),
      finder_(finder),
      log_(log),
      stage_kinds_(view.values_of("stage-kind")),
      journey_kinds_(view.values_of("journey-kind")) {}

void Occasions::enter(std::uint32_t sentence) {
  sentence_ = sentence;
  brief_ = false;
  for (const MentionIndex index : view_.of_sentence(view_.schema.apart, sentence)) {
    if (view_.has(view_.at(index), view_.schema.brief)) {
      brief_ = true;
    } else {
      apart_ = true;
    }
    apart_since_ = view_.sentence_range(sentence).begin;
  }
}

void Occasions::meet(EventIndex event) {
  mention(event);
  met_sentence_ = sentence_;
}

void Occasions::mention(EventIndex event) {
  current_ = event;
  brief_ = false;
  if (apart_since_ != view_.sentence_range(sentence_).begin) apart_ = false;
}

void Occasions::hear(const Actors& speaker, const Focus& focus) {
  for (const MentionIndex index : view_.of_sentence(view_.schema.address, sentence_)) {
    const Actors hearers = finder_.find_all(view_.at(index), view_.schema.hearer, focus);
    if (hearers == speaker) continue;
    if (const auto meeting = between(speaker, hearers)) meet(*meeting);
  }
}

// The last meeting told of a speaker with one of those who hear him.
std::optional<EventIndex> Occasions::between(const Actors& speaker, const Actors& hearers) const {
  const auto fits = [&](EventIndex i) {
    const Event& event = log_.all()[i];
    return log_.is_meeting(event.kind) && event.status == kHeld && takes_part(speaker, event) &&
           takes_part(hearers, event);
  };
  if (current_ && fits(*current_)) return current_;
  for (EventIndex i = log_.all().size(); i-- > 0;) {
    if (fits(i)) return i;
  }
  return std::nullopt;
}

std::optional<EventIndex> Occasions::of(const Actors& speaker) const {
  const std::uint32_t here = view_.sentence_range(sentence_).end;
  if (is_apart()) {
    const TokenRange since{apart_since_, here};
    if (const auto found = addressed(speaker, since, stage_kinds_)) return found;
    if (const auto found = addressed(speaker, {0, here}, stage_kinds_)) return found;
    return addressed(speaker, since, journey_kinds_);
  }
  if (current_) {
    const Event& event = log_.all()[*current_];
    if (takes_part(speaker, event)) return current_;
    if (met_sentence_ == sentence_ || is_represented(speaker, event)) return current_;
  }
  const std::uint32_t since = current_ ? log_.all()[*current_].tokens.begin : 0;
  if (const auto found = addressed(speaker, {since, here}, stage_kinds_)) return found;
  if (const auto found = meeting_of(speaker)) return found;
  return addressed(speaker, {0, here}, stage_kinds_);
}

std::optional<EventIndex> Occasions::of_whole(const Actors& speaker, std::uint32_t token) const {
  if (const auto found = addressed(speaker, {0, token}, stage_kinds_)) return found;
  if (const auto found = meeting_of(speaker)) return found;
  return addressed(speaker, {0, token}, journey_kinds_);
}

bool Occasions::takes_part(const Actors& speaker, const Event& event) const {
  return std::any_of(speaker.begin(), speaker.end(),
                     [&](const Actor& actor) { return contains(event.participants, actor); });
}

// Whether a country or body speaks that somebody at the event stands for.
bool Occasions::is_represented(const Actors& speaker, const Event& event) const {
  return std::any_of(speaker.begin(), speaker.end(), [&](const Actor& actor) {
    return std::any_of(
        event.participants.begin(), event.participants.end(),
        [&](const Actor& participant) { return finder_.stands_for(participant, actor); });
  });
}

// The last event of the range, of some kinds, at which a speaker may take the floor.
std::optional<EventIndex> Occasions::addressed(const Actors& speaker, TokenRange range,
                                               const std::vector<std::string>& kinds) const {
  if (speaker.size() != 1) return std::nullopt;
  for (EventIndex i = log_.all().size(); i-- > 0;) {
    const Event& event = log_.all()[i];
    const bool is_of_kind = std::find(kinds.begin(), kinds.end(), event.kind) != kinds.end();
    if (is_of_kind && event.status == kHeld && contains(event.participants, speaker.front()) &&
        range.contains({event.tokens.begin, event.tokens.begin})) {
      return i;
    }
  }
  return std::nullopt;
}

// The first meeting at which a speaker was.
std::optional<EventIndex> Occasions::meeting_of(const Actors& speaker) const {
  for (EventIndex i = 0; i < log_.all().size(); ++i) {
    const Event& event = log_.all()[i];
    if (log_.is_meeting(event.kind) && event.status == kHeld && takes_part(speaker, event)) {
      return i;
    }
  }
  return std::nullopt;
}

}  // namespace boba
