#include "discourse/interview.hpp"

namespace boba {
namespace {

constexpr std::uint32_t kLongestQuestion = 6;  // sentences

}  // namespace

void Interview::enter(std::uint32_t sentence, const Focus& focus) {
  words_ = view_.sentence_range(sentence);
  const Part before = part_;
  const auto turns = view_.of_sentence(view_.schema.turn, sentence);
  for (const MentionIndex turn : turns) take(turn, before == Part::kQuestion, focus);
  if (turns.empty()) go_on(sentence);
  starts_ = part_ == Part::kAnswer && before != Part::kAnswer;
}

// A sentence without a mark: the answer to a question, the rest of one that a label opened, or
// what its turn was before.
void Interview::go_on(std::uint32_t sentence) {
  if (part_ == Part::kQuestion) {
    const bool was_asked = asks(sentence - 1);
    const bool may_go_on = is_labelled_ && sentence - asked_ <= kLongestQuestion;
    if (was_asked || !may_go_on) {
      part_ = was_asked && !guest_.empty() ? Part::kAnswer : Part::kOutside;
    }
  }
  if (part_ == Part::kAnswer && asks(sentence)) {
    part_ = Part::kQuestion;
    is_labelled_ = false;
  }
}

// A name with a colon is a turn only as the answer to a question; a dash opens a question too.
void Interview::take(MentionIndex turn, bool was_asked, const Focus& focus) {
  const Mention& frame = view_.at(turn);
  const std::uint32_t sentence = view_.sentence_of(frame.tokens.begin);
  const bool is_dash = !view_.has(frame, view_.schema.speaker) && is_dashed(sentence);
  const bool dash_answers = is_dash && sentence > 0 && asks(sentence - 1);
  const bool dash_asks = is_dash && !dash_answers && leads_to_answer(sentence);
  const bool is_question = dash_asks || view_.text(frame, view_.schema.kind) == "question";
  if (!is_question && !was_asked && !dash_answers) return;
  Actors named = finder_.find_all(frame, view_.schema.speaker, focus);
  if (is_question) {
    is_labelled_ = dash_asks || view_.text({frame.tokens.end - 1, frame.tokens.end}) == ":" ||
                   (is_labelled_ && part_ == Part::kQuestion);
    part_ = Part::kQuestion;
    asked_ = sentence;
    turn_ = turn;
    if (guest_.empty() && is_one_person(named)) guest_ = std::move(named);
    find_guest(focus);
    return;
  }
  if (is_one_person(named)) guest_ = std::move(named);
  if (is_dash) find_guest(focus);
  if (guest_.empty()) return;
  part_ = Part::kAnswer;
  words_.begin = frame.tokens.end;
  turn_ = turn;
}

// Who is asked where nobody is named: who spoke last, else whom the text was about.
void Interview::find_guest(const Focus& focus) {
  if (guest_.empty() && may_be_asked(focus.speaker)) guest_ = focus.speaker;
  if (guest_.empty() && may_be_asked(focus.subject)) guest_ = focus.subject;
}

bool Interview::is_dashed(std::uint32_t sentence) const {
  const TokenRange range = view_.sentence_range(sentence);
  return !range.empty() && (view_.tokens()[range.begin].shape & kDash) != 0;
}

// Whether a dash opens a question here: one that ends soon, before another dash.
bool Interview::leads_to_answer(std::uint32_t sentence) const {
  const auto size = static_cast<std::uint32_t>(view_.annotation.segmentation.sentences.size());
  for (std::uint32_t at = sentence; at + 1 < size && at < sentence + kLongestQuestion; ++at) {
    if (at > sentence && is_dashed(at)) return false;
    if (asks(at)) return is_dashed(at + 1);
  }
  return false;
}

// Whom a question that names nobody may be put to: somebody of whom the article says a post.
bool Interview::may_be_asked(const Actors& actors) const {
  return is_one_person(actors) && finder_.is_titled(actors.front());
}

// Whether a sentence ends in a question mark.
bool Interview::asks(std::uint32_t sentence) const {
  const std::uint32_t end = view_.sentence_range(sentence).end;
  return view_.text({end - 1, end}) == "?";
}

}  // namespace boba
