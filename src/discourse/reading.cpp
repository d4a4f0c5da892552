#include "discourse/reading.hpp"

#include "discourse/interview.hpp"
#include "discourse/occasions.hpp"
#include "discourse/openers.hpp"
#include "discourse/topics.hpp"

#include <algorithm>

namespace boba {
namespace {

constexpr std::uint32_t kShortestContent = 2;  // tokens
constexpr const char* kAnswerAct = "affirm";
constexpr const char* kCaption = "caption";
constexpr std::uint32_t kLongestPause = 4;  // sentences after which a speaker may go on

class Reader {
 public:
  Reader(const ArticleView& view, const ActorFinder& finder, std::optional<Day> reference,
         Notes notes)
      : view_(view),
        finder_(finder),
        log_(view, finder, reference),
        occasions_(view, finder, log_),
        interview_(view, finder),
        notes_wanted_(notes) {
    mild_acts_ = view.values_of("mild-act");
    listing_acts_ = view.values_of("listing-act");
    addressed_acts_ = view.values_of("addressed-act");
    courteous_acts_ = view.values_of("courteous-act");
    main_topic_ = main_topic_of(view);
  }

  void read() {
    const Schema& s = view_.schema;
    const std::vector<MentionIndex> events = view_.all(s.event);
    const std::vector<MentionIndex> openers = view_.all(s.statement);
    std::size_t event = 0;
    std::size_t opener = 0;
    for (std::uint32_t i = 0; i < view_.annotation.segmentation.sentences.size(); ++i) {
      sentence_ = i;
      const std::uint32_t end = view_.sentence_range(i).end;
      std::vector<MentionIndex> here;
      for (; opener < openers.size() && view_.at(openers[opener]).tokens.begin < end; ++opener) {
        if (view_.at(openers[opener]).tokens.begin >= quoted_until_)
          here.push_back(openers[opener]);
      }
      occasions_.enter(i);
      interview_.enter(i, focus_);
      hear_turn(here);
      const std::vector<Opener> opened = openers_of(view_, here, in_talk());
      const std::uint32_t content = first_content(opened, end);
      for (; event < events.size() && view_.at(events[event]).tokens.begin < end; ++event) {
        tell(view_.at(events[event]), content);
      }
      const std::size_t said = statements_.size();
      read_openers(opened, end);
      if (statements_.size() == said) answer(end);
    }
  }

  // What is said before its event is told, as in a lead.
  void attach_events() {
    for (Statement& statement : statements_) {
      if (statement.event || statement.apart) continue;
      statement.event = occasions_.of_whole(statement.speaker, statement.content.begin);
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

  // Questions are nobody's words; whoever answers speaks of himself.
  void hear_turn(std::vector<MentionIndex>& frames) {
    if (interview_.is_question()) frames.clear();
    if (interview_.is_answer()) {
      if (interview_.starts()) set_subject(focus_.speaker = interview_.guest());
      return;
    }
    std::erase_if(frames, [&](MentionIndex frame) {
      return view_.text(view_.at(frame), view_.schema.from) == "self";
    });
  }

  // A sentence of an answer in which nobody else speaks states something.
  void answer(std::uint32_t sentence_end) {
    const TokenRange words = interview_.words();
    if (!interview_.is_answer() || words.begin < quoted_until_) return;
    if (!has_end_mark(sentence_end) || view_.zone_of(words.begin) == kCaption) return;
    act_ = kAnswerAct;
    focus_.speaker = interview_.guest();
    add(interview_.turn(), trimmed_content(view_, words), sentence_end, interview_.guest());
  }

  // Where the words of somebody begin in a sentence.
  [[nodiscard]] static std::uint32_t first_content(const std::vector<Opener>& openers,
                                                   std::uint32_t sentence_end) {
    for (const Opener& opener : openers) {
      if (!opener.silent && opener.from != "next") return opener.frame->tokens.end;
    }
    return sentence_end;
  }

  // An event that is only spoken of, in a content, is not the one at which people speak.
  void tell(const Mention& frame, std::uint32_t content) {
    const auto told = log_.tell(frame, focus_, occasions_.current());
    if (!told) return;
    const Event& event = log_.all()[*told];
    if (!log_.is_meeting(event.kind) || event.status != "held") return;
    const bool is_spoken_of = frame.tokens.begin >= content;
    if (is_spoken_of && occasions_.current()) return;
    occasions_.mention(*told);
    if (!is_spoken_of) occasions_.meet(*told);
    focus_.sides = event.participants;
    if (!view_.has(frame, view_.schema.back) && !event.participants.empty()) {
      set_subject({event.participants.front()});
    }
    note(frame, "is the event of", event.participants);
  }

  void read_openers(const std::vector<Opener>& openers, std::uint32_t sentence_end) {
    // Whether there is something that the sentence can inherit.
    bool opened = view_.sentence_range(sentence_).begin < quoted_until_;
    for (std::size_t i = 0; i < openers.size(); ++i) {
      if (openers[i].cut || (openers[i].from == "item" && !opened)) continue;
      if (!may_go_on(openers[i], sentence_end)) continue;
      opened = read_opener(openers, i, sentence_end, opened ? Inherit::kYes : Inherit::kNo);
    }
    silent_.clear();
  }

  enum class Inherit { kNo, kYes };

  // Returns whether there is a speaker whom what follows in the sentence can inherit.
  bool read_opener(const std::vector<Opener>& openers, std::size_t number,
                   std::uint32_t sentence_end, Inherit inherit) {
    const Opener& opener = openers[number];
    const bool is_content = opener.from == "item" && is_one_of(mild_acts_, opener.act) &&
                            is_one_of(listing_acts_, act_);
    const bool spoken_for = opener.nested && inherit == Inherit::kYes && speaks_a_person();
    Actors speaker = spoken_for ? focus_.speaker : speaker_of(openers, number);
    take_act(opener, is_content ? OpenerPart::kInside : OpenerPart::kOutside);
    if (speaker.empty()) return false;
    if (opener.from != "other") set_subject(speaker);
    if (opener.silent) {
      silent_ = std::move(speaker);
      return true;
    }
    silent_.clear();
    focus_.speaker = speaker;
    const OpenerPart part = is_content ? OpenerPart::kInside : OpenerPart::kOutside;
    const std::uint32_t limit =
        number + 1 < openers.size() ? openers[number + 1].frame->tokens.begin : sentence_end;
    add(*opener.frame, content_of(view_, *opener.frame, limit, part), limit, std::move(speaker));
    return true;
  }

  // The act that holds from this opener on.
  void take_act(const Opener& opener, OpenerPart part) {
    if (opener.silent) act_.clear();
    if (opener.from == "head" && !head_act_.empty()) act_ = head_act_;
    if (!opener.act.empty() && part == OpenerPart::kOutside) act_ = opener.act;
  }

  void set_subject(Actors subject) {
    if (is_one_person(subject)) focus_.person = subject;
    focus_.subject = std::move(subject);
  }

  [[nodiscard]] bool speaks_a_person() const { return is_one_person(focus_.speaker); }

  // A sentence without an act goes on with the one before unless it is a heading or a caption; one
  // that opens with a mere connective only with the words of a person, as it may be narrative.
  [[nodiscard]] bool may_go_on(const Opener& opener, std::uint32_t sentence_end) const {
    if (opener.from != "same" || !opener.act.empty()) return true;
    if (!has_end_mark(sentence_end)) return false;
    if ((view_.tokens()[opener.frame->tokens.begin].shape & kOpenQuote) != 0) {
      return goes_on_quoting(opener.frame->tokens.begin);
    }
    return view_.has(*opener.frame, view_.schema.content) || speaks_a_person();
  }

  // Whether a quotation that starts here is a sentence or more, with nothing behind it that could
  // say whose it is, and comes after words of a person that were quoted too.
  [[nodiscard]] bool goes_on_quoting(std::uint32_t begin) const {
    if (!last_quoted_ || !speaks_a_person()) return false;
    const std::vector<Token>& tokens = view_.tokens();
    const std::uint32_t end = with_quotation(view_, {begin, begin + 1}).end;
    const std::uint32_t sentence_end = view_.sentence_range(view_.sentence_of(end - 1)).end;
    const auto stops = [&](std::uint32_t at) { return (tokens[at].shape & kStop) != 0; };
    if (end == begin + 1 || !(stops(end - 2) || (end < sentence_end && stops(end)))) return false;
    return std::all_of(tokens.begin() + end, tokens.begin() + sentence_end,
                       [](const Token& token) { return (token.shape & (kStop | kSlash)) != 0; });
  }

  [[nodiscard]] bool has_end_mark(std::uint32_t sentence_end) const {
    constexpr std::uint32_t kEndMarks = kStop | kSemicolon | kCloseQuote | kCloseBracket;
    return (view_.tokens()[sentence_end - 1].shape & kEndMarks) != 0;
  }

  // Whether statements have been made in the sentence before.
  [[nodiscard]] bool in_talk() const { return last_said_ && sentence_ - *last_said_ <= 1; }

  [[nodiscard]] static bool is_one_of(const std::vector<std::string>& acts,
                                      const std::string& act) {
    return std::find(acts.begin(), acts.end(), act) != acts.end();
  }

  Actors speaker_of(const std::vector<Opener>& openers, std::size_t number) {
    const Opener& opener = openers[number];
    const Schema& s = view_.schema;
    if (opener.has_speaker) {
      Actors found = finder_.find_all(*opener.frame, s.speaker, focus_);
      note(*opener.frame, "is said by", found);
      return found;
    }
    if (opener.from == "self") return interview_.guest();
    if (opener.from == "item") return silent_.empty() ? focus_.speaker : silent_;
    if (opener.from == "next") {
      for (std::size_t i = number + 1; i < openers.size(); ++i) {
        const Opener& next = openers[i];
        if (next.has_speaker) return finder_.find_all(*next.frame, s.speaker, focus_);
      }
    }
    if (opener.from == "head" && !head_speaker_.empty()) return head_speaker_;
    if (opener.from == "other") return other_side();
    const bool goes_on = in_talk() || (last_said_ && !opener.act.empty() &&
                                       sentence_ - *last_said_ <= kLongestPause);
    return goes_on ? focus_.speaker : Actors{};
  }

  // Who takes part in the current event beside the last speaker.
  [[nodiscard]] Actors other_side() const {
    Actors others;
    for (const Actor& actor : focus_.sides) {
      if (std::find(focus_.speaker.begin(), focus_.speaker.end(), actor) == focus_.speaker.end()) {
        others.push_back(actor);
      }
    }
    return others;
  }

  void add(const Mention& opener, TokenRange content, std::uint32_t limit, Actors speaker) {
    Statement statement;
    statement.content = content;
    const bool at_colon = (view_.tokens()[limit - 1].shape & kColon) != 0 &&
                          limit == view_.sentence_range(view_.sentence_of(limit - 1)).end;
    if (at_colon) {
      head_speaker_ = speaker;
      head_act_ = act_;
      last_quoted_ = true;
    }
    if (act_.empty()) return;
    last_said_ = sentence_;
    if (content.end > limit) quoted_until_ = content.end + 1;
    if (statement.content.size() < kShortestContent) return;
    last_quoted_ = is_quoted(content);
    statement.speaker = std::move(speaker);
    statement.act = act_;
    statement.addressee = addressee_of(statement.content);
    occasions_.hear(statement.speaker, focus_);
    statement.apart = occasions_.is_apart() || answers(statement.speaker);
    if (!answers(statement.speaker)) statement.event = occasions_.of(statement.speaker);
    // Mere courtesies are about the relation, whatever else the article is about.
    const std::string& main =
        is_one_of(courteous_acts_, act_) ? view_.schema.default_topic : main_topic_;
    statement.topics = topics_of(view_, statement.content, main, last_topics());
    statement.rule = opener.rule;
    statement.confidence = view_.confidence(opener);
    statements_.push_back(std::move(statement));
  }

  // What the statement before is about, if it is no further back than the last sentence.
  [[nodiscard]] std::vector<std::string> last_topics() const {
    if (statements_.empty()) return {};
    const Statement& last = statements_.back();
    const bool is_near = sentence_ - view_.sentence_of(last.content.end - 1) <= 1;
    return is_near ? last.topics : std::vector<std::string>{};
  }

  [[nodiscard]] bool answers(const Actors& speaker) const {
    return interview_.is_answer() && speaker == interview_.guest();
  }

  // Whether a quotation ends with the content.
  [[nodiscard]] bool is_quoted(TokenRange content) const {
    const std::vector<Token>& tokens = view_.tokens();
    for (std::uint32_t at = content.end - 1; at < content.end + 2 && at < tokens.size(); ++at) {
      if ((tokens[at].shape & kCloseQuote) != 0) return true;
    }
    return false;
  }

  // Whom an act of asking, inviting or thanking addresses: the party that its content starts with.
  [[nodiscard]] Actors addressee_of(TokenRange content) const {
    if (!is_one_of(addressed_acts_, act_)) return {};
    const MentionStore& store = view_.annotation.store;
    for (MentionIndex m = store.first_at(content.begin); m != kNone; m = store.next(m)) {
      if (store.at(m).type == view_.schema.party) return finder_.find(m, focus_);
    }
    return {};
  }

  const ArticleView& view_;
  const ActorFinder& finder_;
  EventLog log_;
  Occasions occasions_;
  Interview interview_;
  Notes notes_wanted_;
  Focus focus_;
  std::vector<std::string> mild_acts_;
  std::vector<std::string> listing_acts_;
  std::vector<std::string> addressed_acts_;
  std::vector<std::string> courteous_acts_;
  std::uint32_t sentence_ = 0;
  std::optional<std::uint32_t> last_said_;  // the sentence of the last statement
  std::string act_;
  std::uint32_t quoted_until_ = 0;  // the token behind a quotation of more than one sentence
  bool last_quoted_ = false;        // whether the last statement ends in a quotation
  std::string main_topic_;          // of the article, for statements that name none
  Actors silent_;                   // the subject of the sentence, while nothing is opened
  Actors head_speaker_;             // of the last statement that ended in a colon
  std::string head_act_;
  std::vector<Statement> statements_;
  std::vector<std::string> notes_;
};

}  // namespace

Reading read_article(const ArticleView& view, const ActorFinder& finder, const People& people,
                     std::optional<Day> reference, Notes notes) {
  Reader reader(view, finder, reference, notes);
  reader.read();
  reader.attach_events();
  return std::move(reader).finish(people);
}

}  // namespace boba
