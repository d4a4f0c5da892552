#include "discourse/reading.hpp"

#include <algorithm>

#include "discourse/topics.hpp"

namespace boba {
namespace {

constexpr std::uint32_t kShortestContent = 2;  // tokens

class Reader {
 public:
  Reader(const ArticleView& view, const ActorFinder& finder, std::optional<Day> reference,
         Notes notes)
      : view_(view), finder_(finder), log_(view, finder, reference), notes_wanted_(notes) {}

  void read() {
    const Schema& s = view_.schema;
    const std::vector<MentionIndex> events = view_.all(s.event);
    const std::vector<MentionIndex> openers = view_.all(s.statement);
    std::size_t event = 0;
    std::size_t opener = 0;
    for (std::uint32_t i = 0; i < view_.annotation.segmentation.sentences.size(); ++i) {
      const std::uint32_t end = view_.sentence_range(i).end;
      for (; event < events.size() && view_.at(events[event]).tokens.begin < end; ++event) {
        tell(view_.at(events[event]));
      }
      std::vector<MentionIndex> here;
      for (; opener < openers.size() && view_.at(openers[opener]).tokens.begin < end; ++opener) {
        here.push_back(openers[opener]);
      }
      read_openers(here, end);
    }
  }

  Reading finish(const People& people) && {
    return {people, log_.all(), std::move(statements_), std::move(notes_)};
  }

 private:
  void note(const Mention& mention, const std::string& what, const Actors& actors) {
    if (notes_wanted_ == Notes::kNo) return;
    std::string line = "'" + view_.text(mention.tokens) + "' " + what + ":";
    for (const Actor& actor : actors) line += " [" + finder_.name_of(actor) + "]";
    notes_.push_back(std::move(line));
  }

  void tell(const Mention& frame) {
    const auto told = log_.tell(frame, focus_);
    if (!told) return;
    const Event& event = log_.all()[*told];
    if (!log_.is_meeting(event.kind) || event.status == "cancelled") return;
    current_ = *told;
    focus_.sides = event.participants;
    if (!view_.has(frame, view_.schema.back) && !event.participants.empty()) {
      focus_.subject = {event.participants.front()};
    }
    note(frame, "is the event of", event.participants);
  }

  void read_openers(const std::vector<MentionIndex>& openers, std::uint32_t sentence_end) {
    bool opened = false;  // whether something in this sentence can be inherited
    for (std::size_t i = 0; i < openers.size(); ++i) {
      const Mention& opener = view_.at(openers[i]);
      const std::uint32_t limit =
          i + 1 < openers.size() ? view_.at(openers[i + 1]).tokens.begin : sentence_end;
      const std::string from = view_.text(opener, view_.schema.from).value_or("");
      if (from == "item" && !opened) continue;
      Actors speaker = speaker_of(opener, from, openers, i);
      if (view_.has(opener, view_.schema.act)) {
        act_ = view_.text(opener, view_.schema.act).value_or("");
      }
      opened = !speaker.empty();
      if (!opened) continue;
      focus_.speaker = speaker;
      if (from != "other") focus_.subject = speaker;
      add(opener, limit, std::move(speaker));
    }
  }

  Actors speaker_of(const Mention& opener, const std::string& from,
                    const std::vector<MentionIndex>& openers, std::size_t number) {
    const Schema& s = view_.schema;
    if (view_.has(opener, s.speaker)) {
      Actors found = finder_.find_all(opener, s.speaker, focus_);
      note(opener, "is said by", found);
      return found;
    }
    if (from == "next") {
      for (std::size_t i = number + 1; i < openers.size(); ++i) {
        const Mention& next = view_.at(openers[i]);
        if (view_.has(next, s.speaker)) return finder_.find_all(next, s.speaker, focus_);
      }
    }
    if (from == "other") {
      Actors others;
      for (const Actor& actor : focus_.sides) {
        if (std::find(focus_.speaker.begin(), focus_.speaker.end(), actor) ==
            focus_.speaker.end()) {
          others.push_back(actor);
        }
      }
      return others;
    }
    return focus_.speaker;
  }

  void add(const Mention& opener, std::uint32_t limit, Actors speaker) {
    const Schema& s = view_.schema;
    Statement statement;
    statement.content = content_of(view_, opener, limit);
    if (statement.content.size() < kShortestContent || act_.empty()) return;
    statement.speaker = std::move(speaker);
    statement.act = act_;
    statement.addressee = finder_.find_all(opener, s.addressee, focus_);
    statement.event = log_.of_speaker(statement.speaker, current_);
    statement.topics = topics_of(view_, statement.content);
    statement.rule = opener.rule;
    statements_.push_back(std::move(statement));
  }

  const ArticleView& view_;
  const ActorFinder& finder_;
  EventLog log_;
  Notes notes_wanted_;
  Focus focus_;
  std::optional<EventIndex> current_;
  std::string act_;
  std::vector<Statement> statements_;
  std::vector<std::string> notes_;
};

}  // namespace

Reading read_article(const ArticleView& view, const ActorFinder& finder, const People& people,
                     std::optional<Day> reference, Notes notes) {
  Reader reader(view, finder, reference, notes);
  reader.read();
  return std::move(reader).finish(people);
}

}  // namespace boba
