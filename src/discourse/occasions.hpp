// Occasions: at which event something is said. The reader tells it the events as they come; marks
// of the rules say where the words of somebody are for others than those whom he met (the press,
// his followers) or of another time.
#pragma once

#include "discourse/actors.hpp"
#include "discourse/events.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace boba {

class Occasions {
 public:
  // The log grows while the article is read.
  Occasions(const ArticleView& view, const ActorFinder& finder, const EventLog& log);

  // Goes on to a sentence; they come in order.
  void enter(std::uint32_t sentence);

  // A meeting is told or referred to: what follows is said there.
  void meet(EventIndex event);

  // A meeting is spoken of: those who were there may go on with what was said there.
  void mention(EventIndex event);

  // Somebody says something here. What he says to somebody whom he met is said where they met.
  void hear(const Actors& speaker, const Focus& focus);

  // The meeting that was told last.
  [[nodiscard]] std::optional<EventIndex> current() const { return current_; }

  // Whether what is said here is said to others, or at another time.
  [[nodiscard]] bool is_apart() const { return apart_ || brief_; }

  // The event at which a speaker says something here.
  [[nodiscard]] std::optional<EventIndex> of(const Actors& speaker) const;

  // The same for words whose event is told only later, as for those of a lead.
  [[nodiscard]] std::optional<EventIndex> of_whole(const Actors& speaker,
                                                   std::uint32_t token) const;

 private:
  [[nodiscard]] std::optional<EventIndex> between(const Actors& speaker,
                                                  const Actors& hearers) const;
  [[nodiscard]] bool takes_part(const Actors& speaker, const Event& event) const;
  [[nodiscard]] bool is_represented(const Actors& speaker, const Event& event) const;
  [[nodiscard]] std::optional<EventIndex> addressed(const Actors& speaker, TokenRange range,
                                                    const std::vector<std::string>& kinds) const;
  [[nodiscard]] std::optional<EventIndex> meeting_of(const Actors& speaker) const;

  const ArticleView& view_;
  const ActorFinder& finder_;
  const EventLog& log_;
  std::vector<std::string> stage_kinds_;
  std::vector<std::string> journey_kinds_;
  std::optional<EventIndex> current_;
  std::uint32_t met_sentence_ = kNone;  // in which `current_` was told last
  std::uint32_t sentence_ = 0;
  std::uint32_t apart_since_ = 0;  // token
  bool apart_ = false;             // until the next meeting
  bool brief_ = false;             // in this sentence
};

}  // namespace boba
