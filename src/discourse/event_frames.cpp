#include "discourse/event_frames.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <cstdlib>

namespace boba {
namespace {

constexpr std::uint32_t kDateAfter = 14;  // tokens behind a frame within which its date may stand
constexpr std::uint32_t kDateAfterName = 32;
constexpr std::uint32_t kDateClose = 2;    // within which it is surely its own
constexpr std::uint32_t kDateNear = 5;     // before it, within which a month may be its own
constexpr std::uint32_t kPlaceAfter = 10;  // the same for its place
constexpr std::uint32_t kSentencesBack = 3;

bool has_person(const Actors& actors) {
  return std::any_of(actors.begin(), actors.end(),
                     [](const Actor& actor) { return actor.kind == Actor::Kind::kPerson; });
}

// Whether a token stands at the start of its sentence or behind a mark.
bool opens_clause(const ArticleView& view, std::uint32_t token) {
  if (token == view.sentence_range(view.sentence_of(token)).begin) return true;
  return (view.tokens()[token - 1].shape & kWord) == 0;
}

bool same_text(const std::optional<std::string>& a, const std::optional<std::string>& b) {
  return a && b && fold_key(*a) == fold_key(*b);
}

}  // namespace

FrameReader::FrameReader(const ArticleView& view, const ActorFinder& finder,
                         std::optional<Day> reference)
    : view_(view), finder_(finder), reference_(reference) {
  const auto kinds = view.rules.values.find("meeting-kind");
  if (kinds != view.rules.values.end()) meeting_kinds_ = kinds->second;
}

bool FrameReader::is_meeting(const std::string& kind) const {
  return std::find(meeting_kinds_.begin(), meeting_kinds_.end(), kind) != meeting_kinds_.end();
}

std::vector<Event> FrameReader::read(const Mention& frame, const Focus& focus,
                                     const EventTrail& trail) const {
  const Schema& s = view_.schema;
  Event event;
  event.kind = view_.text(frame, s.kind).value_or("meeting");
  const bool goes_on = view_.has(frame, s.subject) && !trail.subject.empty();
  event.status = view_.text(frame, s.status).value_or(goes_on ? trail.status : "held");
  event.place = view_.text(frame, s.place);
  event.country = view_.text(frame, s.country_slot);
  event.name = view_.text(frame, s.name_slot);
  event.tokens = frame.tokens;
  event.rule = frame.rule;
  event.confidence = view_.confidence(frame);
  event.joins = view_.has(frame, s.joins);
  event.is_weak = view_.has(frame, s.weak);
  Actors hosts = actors_in(frame, s.host, focus);
  if (view_.has(frame, s.subject)) add_new(hosts, subject_of(frame, trail, focus));
  if (view_.has(frame, s.sides)) {
    for (const std::string& country : finder_.countries()) {
      hosts.push_back({Actor::Kind::kCountry, {}, country});
    }
  }
  Actors guests = actors_in(frame, s.guest, focus);
  add_new(guests, actors_in(frame, s.person, focus));
  Actors members = actors_in(frame, s.member, focus);
  const bool away = view_.has(frame, s.visitor);
  if (away) {
    std::erase_if(members, [&](const Actor& actor) { return is_at_home(actor, frame); });
    std::erase_if(hosts, [&](const Actor& actor) { return is_at_home(actor, frame); });
    if (members.empty() && hosts.empty()) members = visitor_of(frame, trail, focus);
  }
  if (!event.place && !away) event.place = place_near(frame);
  event.date = date_of_frame(frame, event, trail);
  event.takes_lead_date =
      view_.has(frame, s.lead) && event.status == "held" && (event.date || !has_date(frame));
  event.participants = hosts;
  add_new(event.participants, members);
  if (guests.empty()) return {std::move(event)};
  // A subject that meets nobody else: each guest has an event of his own (appointments).
  std::vector<Event> events;
  for (const Actor& guest : guests) {
    events.push_back(event);
    add_new(events.back().participants, {guest});
  }
  return events;
}

// As ActorFinder::find_all, but an unnamed official who meets somebody stands for his country or
// for the body that he belongs to.
Actors FrameReader::actors_in(const Mention& frame, SlotId slot, const Focus& focus) const {
  const Schema& s = view_.schema;
  const bool meets = is_meeting(view_.text(frame, s.kind).value_or(""));
  Actors actors;
  for (const MentionIndex party : view_.mentions(frame, slot)) {
    Actors found = finder_.find(party, focus);
    for (const MentionIndex post : view_.mentions(view_.at(party), s.post)) {
      if (!found.empty() || !meets) break;
      const auto country = view_.text(view_.at(post), s.country_slot);
      const auto body = view_.text(view_.at(post), s.organization);
      if (country) found = {{Actor::Kind::kCountry, {}, *country}};
      const bool leads_state = view_.has(view_.at(post), s.top);
      if (!country && body && !leads_state) found = {{Actor::Kind::kOrganization, {}, *body}};
    }
    add_new(actors, found);
  }
  return actors;
}

// The subject of the last event in the sentence, else the first person with a post before the
// frame there.
Actors FrameReader::subject_of(const Mention& frame, const EventTrail& trail,
                               const Focus& focus) const {
  if (!trail.subject.empty()) return trail.subject;
  const std::uint32_t sentence = view_.sentence_of(frame.tokens.begin);
  for (const MentionIndex index : view_.of_sentence(view_.schema.party, sentence)) {
    const Mention& party = view_.at(index);
    if (party.tokens.begin >= frame.tokens.begin) break;
    Actors found = finder_.find(index, focus);
    if (found.size() == 1 && has_person(found) && finder_.is_titled(found.front())) return found;
  }
  const bool opens = frame.tokens.begin == view_.sentence_range(sentence).begin;
  if (opens && has_person(trail.last_subject)) return trail.last_subject;
  return {};
}

bool FrameReader::is_at_home(const Actor& actor, const Mention& frame) const {
  if (actor.kind == Actor::Kind::kOrganization) return false;
  const Schema& s = view_.schema;
  const bool in_part = !same_text(view_.text(frame, s.place), view_.text(frame, s.country_slot));
  if (in_part && view_.has(frame, s.domestic)) return false;
  return same_text(finder_.country_of(actor), view_.text(frame, view_.schema.country_slot));
}

// The person of the sentence who is known to have been there, else the nearest one to the frame
// who is not at home at its place.
Actors FrameReader::visitor_of(const Mention& frame, const EventTrail& trail,
                               const Focus& focus) const {
  const std::string place = view_.text(frame, view_.schema.place).value_or("");
  const std::uint32_t sentence = view_.sentence_of(frame.tokens.begin);
  Actors nearest;
  std::uint32_t least = kNone;
  for (const MentionIndex index : view_.of_sentence(view_.schema.party, sentence)) {
    const Mention& party = view_.at(index);
    const bool before = party.tokens.begin < frame.tokens.begin;
    if (!before && party.tokens.begin < frame.tokens.end) continue;
    Actors found = finder_.find(index, focus);
    if (found.size() != 1 || !has_person(found) || is_at_home(found.front(), frame)) continue;
    if (std::find(trail.visitors.begin(), trail.visitors.end(), std::pair(place, found.front())) !=
        trail.visitors.end()) {
      return found;
    }
    const std::uint32_t distance =
        before ? frame.tokens.begin - party.tokens.begin : party.tokens.begin - frame.tokens.end;
    if (distance >= least) continue;
    nearest = found;
    least = distance;
  }
  return nearest;
}

bool FrameReader::frame_within(TokenRange range) const {
  return !view_.within(view_.schema.event, range).empty();
}

std::optional<std::string> FrameReader::date_of_frame(const Mention& frame, const Event& event,
                                                      const EventTrail& trail) const {
  const Schema& s = view_.schema;
  const std::vector<MentionIndex> given = view_.mentions(frame, s.date_slot);
  const MentionIndex found = given.empty() ? date_near(frame, event.kind) : given.front();
  if (found != kNone) {
    const Mention& date = view_.at(found);
    if (const auto anchor = view_.text(date, s.anchor)) {
      if (*anchor == "same") return trail.date ? trail.date : day_before(date);
      const int days = std::atoi(view_.text(date, s.offset).value_or("0").c_str());
      return days != 0 && trail.date ? days_from(*trail.date, days) : std::nullopt;
    }
    const Tense tense = event.status == "planned" ? Tense::kAhead : Tense::kPast;
    return date_of(view_, date, reference_, tense);
  }
  return std::nullopt;
}

// The last day that is told before a mention, not far back.
std::optional<std::string> FrameReader::day_before(const Mention& mention) const {
  const Schema& s = view_.schema;
  const std::uint32_t sentence = view_.sentence_of(mention.tokens.begin);
  const std::uint32_t first = sentence - std::min(sentence, kSentencesBack);
  const auto dates =
      view_.within(s.date, {view_.sentence_range(first).begin, mention.tokens.begin});
  for (auto date = dates.rbegin(); date != dates.rend(); ++date) {
    const Mention& day = view_.at(*date);
    if (view_.has(day, s.day) && !view_.has(day, s.to_day)) {
      return date_of(view_, day, reference_, Tense::kPast);
    }
  }
  return std::nullopt;
}

// The days from one to another that end what is told of a visit and of what is done on it.
MentionIndex FrameReader::range_behind(const Mention& frame) const {
  const Schema& s = view_.schema;
  const std::uint32_t end = view_.sentence_range(view_.sentence_of(frame.tokens.begin)).end;
  const auto is_visit = [&](MentionIndex index) {
    const Mention& other = view_.at(index);
    return view_.text(other, s.kind) == view_.text(frame, s.kind) && !view_.has(other, s.subject);
  };
  for (const MentionIndex index : view_.within(s.date, {frame.tokens.end, end})) {
    const Mention& date = view_.at(index);
    const auto between = view_.within(s.event, {frame.tokens.end, date.tokens.begin});
    if (std::any_of(between.begin(), between.end(), is_visit)) break;
    if (view_.has(date, s.to_day)) return index;
  }
  return kNone;
}

// Whether a date behind a frame is not far from it, or ends a plan with only a long name in
// between.
bool FrameReader::is_near(const Mention& date, const Mention& frame) const {
  const TokenRange between{frame.tokens.end, date.tokens.begin};
  if (between.size() <= kDateAfter) return true;
  const bool is_plan = view_.text(frame, view_.schema.status) == "planned";
  if (!is_plan || between.size() > kDateAfterName) return false;
  const auto first = view_.tokens().begin() + between.begin;
  return std::none_of(first, first + between.size(),
                      [](const Token& token) { return (token.shape & kComma) != 0; });
}

// Whether a date before a frame is rather that of something else that is named in between: a mere
// month or year far from it, in the middle of a clause.
bool FrameReader::is_aside(const Mention& date, const Mention& frame) const {
  const Schema& s = view_.schema;
  if (view_.has(date, s.day) || view_.has(date, s.offset) || view_.has(date, s.anchor))
    return false;
  const std::uint32_t at = date.tokens.begin;
  const bool opens = opens_clause(view_, at) || opens_clause(view_, at - 1);
  return !opens && frame.tokens.begin - date.tokens.end > kDateNear;
}

// The dates of the sentence around a frame. Vague ones count before it only if there is no other.
FrameReader::DatesAround FrameReader::dates_around(const Mention& frame) const {
  DatesAround found;
  const std::uint32_t sentence = view_.sentence_of(frame.tokens.begin);
  for (const MentionIndex index : view_.of_sentence(view_.schema.date, sentence)) {
    const TokenRange date = view_.at(index).tokens;
    if (date.begin < frame.tokens.begin) {
      const bool is_vague = view_.has(view_.at(index), view_.schema.anchor);
      if (is_aside(view_.at(index), frame)) continue;
      if (found.before == kNone || !is_vague) found.before = index;
    } else if (date.begin < frame.tokens.end) {
      if (found.inside == kNone) found.inside = index;
    } else if (found.after == kNone && is_near(view_.at(index), frame) &&
               !frame_within({frame.tokens.end, date.begin})) {
      found.after = index;
    }
  }
  return found;
}

// The date of the clause: one inside the frame or right behind it, else the nearest one before it
// in its sentence or one not far behind. Visits and conferences look behind first: what stands
// before is the date of the main clause.
MentionIndex FrameReader::date_near(const Mention& frame, const std::string& kind) const {
  auto [before, inside, after] = dates_around(frame);
  if (inside != kNone) return inside;
  const bool is_close =
      after != kNone && view_.at(after).tokens.begin - frame.tokens.end <= kDateClose;
  const bool behind_first = is_close || kind == "visit" || kind == "conference";
  const bool is_vague = before != kNone && view_.has(view_.at(before), view_.schema.anchor);
  if (is_vague && after != kNone) return after;
  const bool is_choice = kind == "election" || kind == "appointment";
  const bool is_of_another = before != kNone && (behind_first || is_choice) &&
                             frame_within({view_.at(before).tokens.end, frame.tokens.begin});
  if (is_of_another) before = kNone;
  if (kind == "visit" && before == kNone && after == kNone) after = range_behind(frame);
  const MentionIndex first = behind_first ? after : before;
  return first != kNone ? first : (behind_first ? before : after);
}

bool FrameReader::has_date(const Mention& frame) const {
  return !view_.mentions(frame, view_.schema.date_slot).empty() ||
         date_near(frame, view_.text(frame, view_.schema.kind).value_or("")) != kNone;
}

std::optional<std::string> FrameReader::place_near(const Mention& frame) const {
  const std::uint32_t sentence = view_.sentence_of(frame.tokens.begin);
  MentionIndex found = kNone;
  for (const MentionIndex index : view_.of_sentence(view_.schema.location, sentence)) {
    const TokenRange place = view_.at(index).tokens;
    if (place.begin < frame.tokens.end) {
      if (place.begin >= frame.tokens.begin || opens_clause(view_, place.begin)) found = index;
    } else if (place.begin - frame.tokens.end <= kPlaceAfter &&
               !frame_within({frame.tokens.end, place.begin})) {
      found = index;
      break;
    }
  }
  if (found == kNone) return std::nullopt;
  return view_.text(view_.at(found), view_.schema.name_slot);
}

}  // namespace boba
