// Events: one per real meeting of an article, however often it is told.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "discourse/actors.hpp"
#include "discourse/dates.hpp"

namespace boba {

struct Event {
  std::string kind;
  Actors participants;  // in order of mention
  std::optional<std::string> date;
  std::optional<std::string> place;
  std::string status = "held";
  TokenRange tokens;
  std::uint32_t rule = 0;
};

using EventIndex = std::size_t;

class EventLog {
 public:
  EventLog(const ArticleView& view, const ActorFinder& finder, std::optional<Day> reference);

  // Takes an event frame in; returns the event it stands for: a new one, one told before, or none.
  std::optional<EventIndex> tell(const Mention& frame, const Focus& focus);

  [[nodiscard]] const std::vector<Event>& all() const { return events_; }

  // The event at which a speaker says something, `current` being the last one told.
  [[nodiscard]] std::optional<EventIndex> of_speaker(const Actors& speaker,
                                                     std::optional<EventIndex> current) const;

  // Whether the kind is one at which people talk to each other (values list `meeting-kind`).
  [[nodiscard]] bool is_meeting(const std::string& kind) const;

 private:
  [[nodiscard]] Event read(const Mention& frame, const Focus& focus) const;
  [[nodiscard]] std::optional<std::string> date_near(const Mention& frame,
                                                     const std::string& kind) const;
  [[nodiscard]] std::optional<EventIndex> told_before(const Event& event) const;
  [[nodiscard]] std::optional<EventIndex> referred_to(const Event& event) const;
  static void merge(Event& event, const Event& again);

  const ArticleView& view_;
  const ActorFinder& finder_;
  std::optional<Day> reference_;
  std::vector<std::string> meeting_kinds_;
  std::vector<MentionIndex> dates_;  // in order
  std::vector<Event> events_;
};

}  // namespace boba
