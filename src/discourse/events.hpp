// Events: one per real meeting of an article, however often it is told.
#pragma once

#include "discourse/event_frames.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace boba {

using EventIndex = std::size_t;

class EventLog {
 public:
  EventLog(const ArticleView& view, const ActorFinder& finder, std::optional<Day> reference);

  // Takes an event frame in; returns the event it stands for: a new one, one told before, or none.
  // Of a frame that tells several events, the first. `current` is the meeting told last.
  std::optional<EventIndex> tell(const Mention& frame, const Focus& focus,
                                 std::optional<EventIndex> current = std::nullopt);

  [[nodiscard]] const std::vector<Event>& all() const { return events_; }

  // Whether the kind is one at which people talk to each other (values list `meeting-kind`).
  [[nodiscard]] bool is_meeting(const std::string& kind) const { return reader_.is_meeting(kind); }

 private:
  std::optional<EventIndex> tell(Event event, bool is_back, std::optional<EventIndex> current);
  void follow(EventIndex told, std::uint32_t sentence);
  void date_by_lead(Event& event) const;
  [[nodiscard]] bool is_plausible(const Event& event) const;
  [[nodiscard]] std::optional<EventIndex> told_before(const Event& event) const;
  [[nodiscard]] std::optional<EventIndex> referred_to(const Event& event,
                                                      std::optional<EventIndex> current) const;
  [[nodiscard]] bool may_be_same(const Event& known, const Event& event) const;
  [[nodiscard]] bool are_same_people(const Event& a, const Event& b) const;
  [[nodiscard]] std::optional<EventIndex> gathering_of(const Event& event) const;
  [[nodiscard]] std::optional<EventIndex> joined_by(const Event& event) const;
  [[nodiscard]] bool represent(const Actors& actors, const Actors& part) const;
  void merge(Event& event, const Event& again) const;

  const ArticleView& view_;
  const ActorFinder& finder_;
  FrameReader reader_;
  std::vector<std::string> stage_kinds_;
  std::vector<std::string> classifiers_;  // words that do not count in names of gatherings
  EventTrail trail_;
  std::optional<std::string> lead_date_;  // the day of the first meeting that has one
  Actors lead_people_;
  std::optional<std::string> welcome_date_;  // of the first welcome that has one
  Actors welcomed_;
  std::optional<std::string> arrival_date_;  // of the last visit that has one
  std::uint32_t trail_sentence_ = kNone;     // that trail_.subject belongs to
  std::vector<Event> events_;
};

}  // namespace boba
