#include "discourse/events.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace boba {
namespace {

constexpr std::uint32_t kDateAfter = 14;  // tokens behind a frame within which its date may stand

bool includes(const Actors& actors, const Actors& part) {
  return std::all_of(part.begin(), part.end(), [&](const Actor& actor) {
    return std::find(actors.begin(), actors.end(), actor) != actors.end();
  });
}

// XXXX-09-28 and 2023-09-28 agree; so does an unknown date with any.
bool dates_agree(const std::optional<std::string>& a, const std::optional<std::string>& b) {
  if (!a || !b || *a == *b) return true;
  const bool open_year = a->starts_with("XXXX") || b->starts_with("XXXX");
  if (open_year && a->size() == b->size() && a->substr(4) == b->substr(4)) return true;
  return a->starts_with(*b) || b->starts_with(*a);
}

bool texts_agree(const std::optional<std::string>& a, const std::optional<std::string>& b) {
  return !a || !b || fold_key(*a) == fold_key(*b);
}

}  // namespace

EventLog::EventLog(const ArticleView& view, const ActorFinder& finder,
                   std::optional<Day> reference)
    : view_(view),
      finder_(finder),
      reference_(reference),
      dates_(view.all(view.schema.date)) {
  const auto kinds = view.rules.values.find("meeting-kind");
  if (kinds != view.rules.values.end()) meeting_kinds_ = kinds->second;
}

bool EventLog::is_meeting(const std::string& kind) const {
  return std::find(meeting_kinds_.begin(), meeting_kinds_.end(), kind) != meeting_kinds_.end();
}

Event EventLog::read(const Mention& frame, const Focus& focus) const {
  const Schema& s = view_.schema;
  Event event;
  event.kind = view_.text(frame, s.kind).value_or("meeting");
  event.status = view_.text(frame, s.status).value_or("held");
  event.place = view_.text(frame, s.place);
  event.tokens = frame.tokens;
  event.rule = frame.rule;
  for (const SlotId slot : {s.host, s.guest, s.member}) {
    add_new(event.participants, finder_.find_all(frame, slot, focus));
  }
  if (view_.has(frame, s.subject)) add_new(event.participants, focus.subject);
  const std::vector<MentionIndex> dates = view_.mentions(frame, s.date_slot);
  if (!dates.empty()) {
    event.date = date_of(view_, view_.at(dates.front()), reference_);
  } else if (!view_.has(frame, s.back)) {
    event.date = date_near(frame, event.kind);
  }
  return event;
}

// The date of the clause: the nearest one before the frame in its sentence, else one just behind.
std::optional<std::string> EventLog::date_near(const Mention& frame,
                                               const std::string& kind) const {
  const std::uint32_t sentence = view_.sentence_of(frame.tokens.begin);
  std::optional<std::string> before;
  for (const MentionIndex index : dates_) {
    const Mention& date = view_.at(index);
    if (view_.sentence_of(date.tokens.begin) != sentence) continue;
    if (date.tokens.end <= frame.tokens.end) {
      if (is_meeting(kind) || date.tokens.begin >= frame.tokens.begin) {
        before = date_of(view_, date, reference_);
      }
    } else if (date.tokens.begin - frame.tokens.end <= kDateAfter && !before) {
      return date_of(view_, date, reference_);
    }
  }
  return before;
}

std::optional<EventIndex> EventLog::told_before(const Event& event) const {
  for (EventIndex i = 0; i < events_.size(); ++i) {
    const Event& known = events_[i];
    const bool same_kind = known.kind == event.kind ||
                           (is_meeting(known.kind) && is_meeting(event.kind));
    const bool same_people = includes(known.participants, event.participants) ||
                             includes(event.participants, known.participants);
    if (same_kind && same_people && dates_agree(known.date, event.date) &&
        texts_agree(known.place, event.place)) {
      return i;
    }
  }
  return std::nullopt;
}

// The last event of the kind that "at the meeting" can mean.
std::optional<EventIndex> EventLog::referred_to(const Event& event) const {
  for (EventIndex i = events_.size(); i-- > 0;) {
    const bool compatible = events_[i].kind == event.kind ||
                            (is_meeting(events_[i].kind) && is_meeting(event.kind));
    if (compatible) return i;
  }
  return std::nullopt;
}

void EventLog::merge(Event& event, const Event& again) {
  add_new(event.participants, again.participants);
  if (!event.date) event.date = again.date;
  if (!event.place) event.place = again.place;
}

std::optional<EventIndex> EventLog::tell(const Mention& frame, const Focus& focus) {
  Event event = read(frame, focus);
  const bool is_back = view_.has(frame, view_.schema.back);
  if (is_back && event.participants.size() < 2) {
    if (const auto known = referred_to(event)) return known;
    if (!is_meeting(event.kind)) return std::nullopt;
    event.participants = finder_.first_pair();
    if (event.participants.size() < 2) return std::nullopt;
  }
  const std::size_t least = is_meeting(event.kind) ? 2 : 1;
  if (event.participants.size() < least) return std::nullopt;
  if (const auto known = told_before(event)) {
    merge(events_[*known], event);
    return known;
  }
  events_.push_back(std::move(event));
  return events_.size() - 1;
}

std::optional<EventIndex> EventLog::of_speaker(const Actors& speaker,
                                               std::optional<EventIndex> current) const {
  const auto shared = [&](EventIndex i) {
    return is_meeting(events_[i].kind) &&
           std::any_of(speaker.begin(), speaker.end(), [&](const Actor& actor) {
             return includes(events_[i].participants, {actor});
           });
  };
  if (current && shared(*current)) return current;
  for (EventIndex i = 0; i < events_.size(); ++i) {
    if (shared(i)) return i;
  }
  if (current) return current;
  return std::nullopt;
}

}  // namespace boba
