// Interviews: who is asked, and which sentences are questions or answers. Marks of the rules name
// the turns; an answer goes on until the next question.
#pragma once

#include "discourse/actors.hpp"

#include <cstdint>

namespace boba {

class Interview {
 public:
  Interview(const ArticleView& view, const ActorFinder& finder) : view_(view), finder_(finder) {}

  // Goes on to a sentence; they come in order.
  void enter(std::uint32_t sentence, const Focus& focus);

  [[nodiscard]] bool is_question() const { return part_ == Part::kQuestion; }
  [[nodiscard]] bool is_answer() const { return part_ == Part::kAnswer; }

  // Whether an answer starts with this sentence.
  [[nodiscard]] bool starts() const { return starts_; }

  // Who answers.
  [[nodiscard]] const Actors& guest() const { return guest_; }

  // The words of the guest in the sentence, and the mark of the turn that they belong to.
  [[nodiscard]] TokenRange words() const { return words_; }
  [[nodiscard]] const Mention& turn() const { return view_.at(turn_); }

 private:
  enum class Part : std::uint8_t { kOutside, kQuestion, kAnswer };

  void go_on(std::uint32_t sentence);
  void take(MentionIndex turn, bool was_asked, const Focus& focus);
  [[nodiscard]] bool may_be_asked(const Actors& actors) const;
  [[nodiscard]] bool asks(std::uint32_t sentence) const;
  [[nodiscard]] bool is_dashed(std::uint32_t sentence) const;
  [[nodiscard]] bool leads_to_answer(std::uint32_t sentence) const;
  void find_guest(const Focus& focus);

  const ArticleView& view_;
  const ActorFinder& finder_;
  Part part_ = Part::kOutside;
  bool starts_ = false;
  bool is_labelled_ = false;  // the question
  std::uint32_t asked_ = 0;   // the sentence in which it begins
  Actors guest_;
  TokenRange words_;
  MentionIndex turn_ = kNone;
};

}  // namespace boba
