#include "discourse/events.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <sstream>

namespace boba {
namespace {

constexpr std::size_t kDayLength = 10;  // of YYYY-MM-DD
constexpr std::size_t kNoRange = std::string::npos;
constexpr std::string_view kAnyMeeting = "meeting";
constexpr std::uint32_t kOpeningSentences = 4;  // in which an article may refer to a lost lead

bool includes(const Actors& actors, const Actors& part) {
  return std::all_of(part.begin(), part.end(), [&](const Actor& actor) {
    return std::find(actors.begin(), actors.end(), actor) != actors.end();
  });
}

// Whether a day lies in a range of days: both are written alike, so texts compare as days do.
bool lies_in(const std::string& day, const std::string& range) {
  const std::size_t slash = range.find('/');
  return slash != std::string::npos && range.substr(0, slash) <= day &&
         day <= range.substr(slash + 1);
}

// The same date or range with its years left open.
std::string without_years(std::string date) {
  constexpr std::size_t kYearLength = 4;
  for (std::size_t at = 0; at < date.size(); at = date.find('/', at) + 1) {
    date.replace(at, kYearLength, "XXXX");
    if (date.find('/', at) == std::string::npos) break;
  }
  return date;
}

// XXXX-09-28 and 2023-09-28 agree; so does an unknown date with any, and a day with its range.
bool dates_agree(const std::optional<std::string>& a, const std::optional<std::string>& b) {
  if (!a || !b || *a == *b) return true;
  const bool is_open = a->starts_with("XXXX") || b->starts_with("XXXX");
  const std::string left = is_open ? without_years(*a) : *a;
  const std::string right = is_open ? without_years(*b) : *b;
  return lies_in(left, right) || lies_in(right, left) || left.starts_with(right) ||
         right.starts_with(left);
}

// Without the quotation marks at their sides.
std::set<std::string> words_of(std::string name) {
  for (const std::string_view mark : {"\"", "\u201c", "\u201d"}) {
    for (std::size_t at = name.find(mark); at != std::string::npos; at = name.find(mark, at)) {
      name.replace(at, mark.size(), " ");
    }
  }
  std::istringstream stream(fold_key(name));
  return {std::istream_iterator<std::string>(stream), {}};
}

// Whether one name has all words of the other.
bool names_agree(const std::optional<std::string>& a, const std::optional<std::string>& b) {
  if (!a || !b) return true;
  const std::set<std::string> left = words_of(*a);
  const std::set<std::string> right = words_of(*b);
  return std::includes(left.begin(), left.end(), right.begin(), right.end()) ||
         std::includes(right.begin(), right.end(), left.begin(), left.end());
}

// Of somebody for a post, told of in passing: the subject of the sentence is another.
bool is_choice(const std::string& kind) { return kind == "election" || kind == "appointment"; }

bool is_same(const std::optional<std::string>& a, const std::optional<std::string>& b) {
  return a && b && fold_key(*a) == fold_key(*b);
}

// Whether one has been held on a day that is told, and the other is to come on a day that is not.
bool is_past_and_plan(const Event& past, const Event& plan) {
  return past.status == "held" && past.date && plan.status == "planned" && !plan.date;
}

bool one_calls(const Event& a, const Event& b) { return (a.kind == "call") != (b.kind == "call"); }

bool is_mere_welcome(const Event& event) { return event.kind == "ceremony" && event.is_weak; }

// Whether a visit may be told again: of the same place, or of a country and a place in it.
bool places_agree(const Event& a, const Event& b) {
  if (!a.place || !b.place || is_same(a.place, b.place)) return true;
  return is_same(a.place, b.country) || is_same(b.place, a.country);
}

}  // namespace

EventLog::EventLog(const ArticleView& view, const ActorFinder& finder, std::optional<Day> reference)
    : view_(view),
      finder_(finder),
      reader_(view, finder, reference),
      stage_kinds_(view.values_of("stage-kind")),
      classifiers_(view.values_of("classifier")) {}

std::optional<EventIndex> EventLog::tell(const Mention& frame, const Focus& focus,
                                         std::optional<EventIndex> current) {
  const std::uint32_t sentence = view_.sentence_of(frame.tokens.begin);
  if (sentence != trail_sentence_) trail_.subject.clear();
  std::optional<EventIndex> first;
  const bool is_back = view_.has(frame, view_.schema.back);
  for (Event& event : reader_.read(frame, focus, trail_)) {
    const auto told = tell(std::move(event), is_back, current);
    if (!told) continue;
    if (!first) first = told;
    if (!is_back) follow(*told, sentence);
  }
  return first;
}

std::optional<EventIndex> EventLog::tell(Event event, bool is_back,
                                         std::optional<EventIndex> current) {
  if (is_back && event.participants.size() < 2) {
    if (const auto known = referred_to(event, current)) return known;
    const bool opens = view_.sentence_of(event.tokens.begin) < kOpeningSentences;
    if ((!opens && !event.takes_lead_date) || !is_meeting(event.kind)) return std::nullopt;
    event.participants = finder_.first_pair(view_.sentence_of(event.tokens.begin));
  }
  if (!is_plausible(event)) return std::nullopt;
  if (const auto known = event.joins ? joined_by(event) : told_before(event)) {
    merge(events_[*known], event);
    return known;
  }
  events_.push_back(std::move(event));
  return events_.size() - 1;
}

void EventLog::follow(EventIndex told, std::uint32_t sentence) {
  Event& event = events_[told];
  if (!is_choice(event.kind)) {
    trail_.subject = {event.participants.front()};
    trail_.last_subject = trail_.subject;
    trail_.status = event.status;
    trail_sentence_ = sentence;
  }
  if (event.kind == "visit" && event.place) {
    trail_.visitors.emplace_back(*event.place, event.participants.front());
    if (event.country) trail_.visitors.emplace_back(*event.country, event.participants.front());
  }
  const bool arrives = event.kind == "visit" && event.date && event.date->size() == kDayLength;
  if (arrives) arrival_date_ = event.date;
  const bool is_welcome = event.kind == "ceremony" && event.takes_lead_date;
  if (is_welcome && !event.date) event.date = arrival_date_;
  const bool has_day = event.date && event.date->size() == kDayLength;
  if (has_day) trail_.date = event.date;
  const bool is_day = has_day && event.status == "held";
  if (!welcome_date_ && is_day && is_welcome) {
    welcome_date_ = event.date;
    welcomed_ = event.participants;
  }
  if (!lead_date_ && is_day && is_meeting(event.kind) && !event.name) {
    lead_date_ = event.date;
    lead_people_ = event.participants;
    for (Event& earlier : events_) date_by_lead(earlier);
  }
  date_by_lead(event);
}

// Whoever meets several people on the day of the lead meets them one after the other; those who
// welcome each other meet on that day.
void EventLog::date_by_lead(Event& event) const {
  if (event.date || !event.takes_lead_date) return;
  const bool same_round =
      std::any_of(event.participants.begin(), event.participants.end(),
                  [&](const Actor& actor) { return includes(lead_people_, {actor}); });
  if (same_round) event.date = lead_date_;
  if (!event.date && includes(welcomed_, event.participants)) event.date = welcome_date_;
}

// Whether enough take part, and somebody of whom the article says a post.
bool EventLog::is_plausible(const Event& event) const {
  const bool needs_two = (is_meeting(event.kind) || event.kind == "signing") && !event.name;
  const std::size_t least = needs_two ? 2 : 1;
  if (event.participants.size() < least) return false;
  return std::any_of(event.participants.begin(), event.participants.end(),
                     [&](const Actor& actor) { return finder_.is_titled(actor); });
}

std::optional<EventIndex> EventLog::told_before(const Event& event) const {
  for (EventIndex i = 0; i < events_.size(); ++i) {
    if (may_be_same(events_[i], event)) return i;
  }
  if (const auto gathering = gathering_of(event)) return gathering;
  // Who is merely met on the way in is met at the meeting that is told before or after.
  for (EventIndex i = 0; i < events_.size(); ++i) {
    const Event& known = events_[i];
    const bool is_way_in = (is_mere_welcome(event) && is_meeting(known.kind)) ||
                           (is_mere_welcome(known) && is_meeting(event.kind));
    const bool same_people = includes(known.participants, event.participants) ||
                             includes(event.participants, known.participants);
    if (is_way_in && same_people && known.status == event.status && !known.name && !event.name &&
        dates_agree(known.date, event.date)) {
      return i;
    }
  }
  return std::nullopt;
}

// The last gathering told that has the name, or a longer one: whoever else is said to be there, is
// there too.
std::optional<EventIndex> EventLog::gathering_of(const Event& event) const {
  if (!event.name ||
      std::find(stage_kinds_.begin(), stage_kinds_.end(), event.kind) == stage_kinds_.end()) {
    return std::nullopt;
  }
  std::set<std::string> words = words_of(*event.name);
  for (const std::string& word : classifiers_) words.erase(word);
  for (EventIndex i = events_.size(); i-- > 0;) {
    const Event& known = events_[i];
    if (known.kind != event.kind || !known.name || known.status != event.status) continue;
    const std::set<std::string> of_known = words_of(*known.name);
    if (std::includes(of_known.begin(), of_known.end(), words.begin(), words.end()) &&
        dates_agree(known.date, event.date)) {
      return i;
    }
  }
  return std::nullopt;
}

bool EventLog::may_be_same(const Event& known, const Event& event) const {
  const bool both_meet = is_meeting(known.kind) && is_meeting(event.kind);
  if (known.kind != event.kind && !both_meet) return false;
  if (!are_same_people(known, event)) return false;
  if ((known.status == "cancelled") != (event.status == "cancelled")) return false;
  // Ceremonies are many: one with other guests is another.
  const bool is_part = is_mere_welcome(known) || is_mere_welcome(event);
  if (event.kind == "ceremony" && !known.name && !event.name && !is_part &&
      known.participants.size() != event.participants.size()) {
    return false;
  }
  // Who has talked on the phone may yet meet.
  if (one_calls(known, event) && known.status != event.status) return false;
  if (both_meet && (is_past_and_plan(known, event) || is_past_and_plan(event, known))) return false;
  // Who meets unnamed people does not meet them with those he meets by name.
  if (both_meet && known.name.has_value() != event.name.has_value()) return false;
  return dates_agree(known.date, event.date) && names_agree(known.name, event.name) &&
         (event.kind != "visit" || places_agree(known, event));
}

// Whether the people of one are among those of the other, or are countries and bodies for which
// those of the other met; for that a call must not be a meeting in person.
bool EventLog::are_same_people(const Event& a, const Event& b) const {
  if (includes(a.participants, b.participants) || includes(b.participants, a.participants)) {
    return true;
  }
  const bool one_is_vague = a.kind == kAnyMeeting || b.kind == kAnyMeeting;
  if (one_calls(a, b) && !one_is_vague) return false;
  return represent(a.participants, b.participants) || represent(b.participants, a.participants);
}

// The last event of the kind that may be the one at which others are said to be too; of ceremonies
// rather a welcome than what those welcomed do elsewhere.
std::optional<EventIndex> EventLog::joined_by(const Event& event) const {
  std::optional<EventIndex> found;
  for (EventIndex i = events_.size(); i-- > 0;) {
    const Event& known = events_[i];
    if (known.kind != event.kind || !names_agree(known.name, event.name) ||
        !dates_agree(known.date, event.date)) {
      continue;
    }
    if (known.kind != "ceremony" || known.takes_lead_date) return i;
    if (!found) found = i;
  }
  return found;
}

// Whether `part` are countries and bodies that all have somebody among `actors`.
bool EventLog::represent(const Actors& actors, const Actors& part) const {
  return part.size() > 1 && std::all_of(part.begin(), part.end(), [&](const Actor& body) {
           return std::any_of(actors.begin(), actors.end(),
                              [&](const Actor& actor) { return finder_.stands_for(actor, body); });
         });
}

// What "at the meeting" can mean: the current event, else the last of the kind. A reception or a
// call is one of that name, if there is one.
std::optional<EventIndex> EventLog::referred_to(const Event& event,
                                                std::optional<EventIndex> current) const {
  const auto last = [&](const auto& fits) -> std::optional<EventIndex> {
    if (current && fits(events_[*current])) return current;
    for (EventIndex i = events_.size(); i-- > 0;) {
      if (fits(events_[i])) return i;
    }
    return std::nullopt;
  };
  const auto is_named = [&](const Event& known) { return known.kind == event.kind; };
  const auto is_compatible = [&](const Event& known) {
    return is_named(known) || (is_meeting(known.kind) && is_meeting(event.kind));
  };
  if (event.kind != kAnyMeeting) {
    if (const auto named = last(is_named)) return named;
  }
  return last(is_compatible);
}

void EventLog::merge(Event& event, const Event& again) const {
  if (represent(again.participants, event.participants)) event.participants.clear();
  if (!represent(event.participants, again.participants)) {
    add_new(event.participants, again.participants);
  }
  const bool is_longer = event.kind == "visit" && again.date && again.date->find('/') != kNoRange;
  if (is_mere_welcome(event) && is_meeting(again.kind)) event.kind = again.kind;
  event.is_weak = event.is_weak && again.is_weak;
  if (!event.date || is_longer) event.date = again.date;
  const bool in_country = event.kind == "visit" && is_same(again.place, event.country);
  if (!event.place || in_country) event.place = again.place;
  if (!event.country) event.country = again.country;
  if (!event.name) event.name = again.name;
}

}  // namespace boba
