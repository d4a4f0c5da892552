// Event frames: what one event frame of a rule says: who takes part, when, where. One frame may
// tell several events: a subject that meets several people in turn meets each of them.
#pragma once

#include "discourse/actors.hpp"
#include "discourse/dates.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace boba {

struct Event {
  std::string kind;
  Actors participants;  // in order of mention
  std::optional<std::string> date;
  std::optional<std::string> place;
  std::optional<std::string> country;  // in which the place lies, if that is known
  std::optional<std::string> name;     // of a conference
  std::string status = "held";
  TokenRange tokens;
  std::uint32_t rule = 0;
  double confidence = 0.0;       // of the frame
  bool takes_lead_date = false;  // without a date of its own it has that of the lead
  bool is_weak = false;          // told by an everyday verb
  bool joins = false;            // its people were at the last event of the kind
};

// What the events before leave behind for a frame.
struct EventTrail {
  Actors subject;                   // of the last event told in the same sentence
  Actors last_subject;              // that of the last event, in whichever sentence
  std::string status = "held";      // of that event
  std::optional<std::string> date;  // of the last event on a day that is told
  std::vector<std::pair<std::string, Actor>> visitors;  // places visited and by whom
};

class FrameReader {
 public:
  FrameReader(const ArticleView& view, const ActorFinder& finder, std::optional<Day> reference);

  // The events that a frame tells, with the participants that can be told.
  [[nodiscard]] std::vector<Event> read(const Mention& frame, const Focus& focus,
                                        const EventTrail& trail) const;

  // Whether the kind is one at which people talk to each other (values list `meeting-kind`).
  [[nodiscard]] bool is_meeting(const std::string& kind) const;

 private:
  [[nodiscard]] Actors actors_in(const Mention& frame, SlotId slot, const Focus& focus) const;
  [[nodiscard]] Actors subject_of(const Mention& frame, const EventTrail& trail,
                                  const Focus& focus) const;
  [[nodiscard]] Actors visitor_of(const Mention& frame, const EventTrail& trail,
                                  const Focus& focus) const;
  [[nodiscard]] bool is_at_home(const Actor& actor, const Mention& frame) const;
  [[nodiscard]] std::optional<std::string> date_of_frame(const Mention& frame, const Event& event,
                                                         const EventTrail& trail) const;
  struct DatesAround {
    MentionIndex before = kNone;
    MentionIndex inside = kNone;
    MentionIndex after = kNone;
  };
  [[nodiscard]] DatesAround dates_around(const Mention& frame) const;
  [[nodiscard]] MentionIndex date_near(const Mention& frame, const std::string& kind) const;
  [[nodiscard]] MentionIndex range_behind(const Mention& frame) const;
  [[nodiscard]] bool is_near(const Mention& date, const Mention& frame) const;
  [[nodiscard]] bool is_aside(const Mention& date, const Mention& frame) const;
  [[nodiscard]] std::optional<std::string> day_before(const Mention& mention) const;
  [[nodiscard]] bool has_date(const Mention& frame) const;
  [[nodiscard]] std::optional<std::string> place_near(const Mention& frame) const;
  [[nodiscard]] bool frame_within(TokenRange range) const;

  const ArticleView& view_;
  const ActorFinder& finder_;
  std::optional<Day> reference_;
  std::vector<std::string> meeting_kinds_;
};

}  // namespace boba
