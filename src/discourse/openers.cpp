#include "discourse/openers.hpp"

#include <algorithm>

namespace boba {
namespace {

// Tokens between an opener and a subject that still belongs to its content.
constexpr std::uint32_t kNestedGap = 7;
// Tokens between the verb of such a subject and one joined to it.
constexpr std::uint32_t kJoinedGap = 3;

// Tokens before a sentence within which a quotation opens that closes in it.
constexpr std::uint32_t kQuoteReach = 200;

constexpr std::string_view kWholeSentence = "sentence-before";

class OpenerFilter {
 public:
  OpenerFilter(const ArticleView& view, bool in_talk)
      : view_(view), clause_acts_(view.values_of("clause-act")), in_talk_(in_talk) {}

  void take(MentionIndex index) {
    const Mention& frame = view_.at(index);
    const Schema& s = view_.schema;
    Opener opener;
    opener.frame = &frame;
    opener.from = view_.text(frame, s.from).value_or("");
    opener.act = view_.text(frame, s.act).value_or("");
    opener.has_speaker = view_.has(frame, s.speaker);
    opener.silent = view_.has(frame, s.silent);
    opener.nested = view_.has(frame, s.nested);
    if (is_quoted(frame.tokens.begin)) return;
    if (view_.has(frame, s.loose) && said_) return;
    opener.cut = view_.has(frame, s.cut) ||
                 (view_.text(frame, s.extent) == kWholeSentence && !take_sentence());
    if (opener.cut) {
      if (!said_) return;
      Opener end;
      end.frame = &frame;
      end.cut = true;
      kept_.push_back(end);
      return;
    }
    if (opener.silent && opened_) return;
    if (view_.has(frame, s.soft) && (opened_ || !in_talk_)) return;
    if (opener.from == "item" && kept_.empty()) return;
    if (is_nested(opener)) {
      nested_end_ = frame.tokens.end;
      return;
    }
    if (view_.has(frame, s.joined) && nested_end_ != 0 &&
        frame.tokens.begin - nested_end_ <= kJoinedGap) {
      nested_end_ = frame.tokens.end;
      return;
    }
    if (view_.has(frame, s.joined) && !kept_.empty() && view_.has(*kept_.back().frame, s.clause)) {
      return;
    }
    nested_end_ = 0;
    const bool goes_on = opener.from == "same" && opener.act.empty();
    opener.source = view_.has(frame, s.source);
    if (!goes_on && !opener.source && opener.from != "item" && opener.from != "next")
      opened_ = true;
    said_ = said_ || (opened_ && !opener.silent);
    kept_.push_back(std::move(opener));
  }

  // A sentence that goes on without a subject or an act of its own does so only where it has no
  // other speaker.
  std::vector<Opener> finish() && {
    const bool others_speak = std::any_of(kept_.begin(), kept_.end(), [](const Opener& opener) {
      return opener.has_speaker && !opener.source && !opener.silent;
    });
    if (others_speak) std::erase_if(kept_, [](const Opener& opener) { return opener.source; });
    const bool has_speaker = std::any_of(kept_.begin(), kept_.end(),
                                         [](const Opener& opener) { return opener.has_speaker; });
    if (has_speaker) {
      std::erase_if(
          kept_, [](const Opener& opener) { return opener.act.empty() && opener.from == "same"; });
    }
    return std::move(kept_);
  }

 private:
  // Whether nobody but a side speaks yet in the sentence; its subject then belongs to the content.
  bool take_sentence() {
    const bool is_free = std::all_of(kept_.begin(), kept_.end(), [](const Opener& opener) {
      return opener.silent || opener.nested;
    });
    if (is_free) kept_.clear();
    return is_free;
  }

  // Inside a quotation of its sentence; a quotation is cut only at its closing mark.
  [[nodiscard]] bool is_quoted(std::uint32_t token) const {
    if ((view_.tokens()[token].shape & kCloseQuote) != 0) return false;
    const std::uint32_t first = view_.sentence_range(view_.sentence_of(token)).begin;
    for (std::uint32_t at = token; at-- > first;) {
      const std::uint32_t shape = view_.tokens()[at].shape;
      if ((shape & kCloseQuote) != 0) return false;
      if ((shape & kOpenQuote) != 0) return true;
    }
    return closes_later(token);
  }

  // Whether a quotation that was opened in a sentence before closes behind the token.
  [[nodiscard]] bool closes_later(std::uint32_t token) const {
    const std::vector<Token>& tokens = view_.tokens();
    constexpr std::uint32_t kMarks = kOpenQuote | kCloseQuote;
    const TokenRange sentence = view_.sentence_range(view_.sentence_of(token));
    std::uint32_t at = token;
    while (at < sentence.end && (tokens[at].shape & kMarks) == 0) ++at;
    if (at == sentence.end || (tokens[at].shape & kCloseQuote) == 0) return false;
    at = sentence.begin;
    const std::uint32_t first = at - std::min(at, kQuoteReach);
    while (at > first && (tokens[at - 1].shape & kMarks) == 0) --at;
    return at > first && (tokens[at - 1].shape & kOpenQuote) != 0;
  }

  [[nodiscard]] bool is_nested(const Opener& opener) const {
    if (!opener.has_speaker || kept_.empty() || !opened_) return false;
    const Opener& last = kept_.back();
    if (last.act.empty() || last.silent) return false;
    const std::uint32_t from = last.frame->tokens.end;
    const std::uint32_t begin = opener.frame->tokens.begin;
    if (begin <= from || follows_adjunct(last, begin)) return true;
    return opener.nested && begin - from <= kNestedGap;
  }

  // Whether the content of `last` so far is an adjunct, set off from its subject by a comma.
  [[nodiscard]] bool follows_adjunct(const Opener& last, std::uint32_t subject) const {
    const std::vector<std::string>& acts = clause_acts_;
    if (last.from == "next" || std::find(acts.begin(), acts.end(), last.act) == acts.end()) {
      return false;
    }
    const std::uint32_t from = last.frame->tokens.end;
    const std::vector<Token>& tokens = view_.tokens();
    for (std::uint32_t at = from; at < subject; ++at) {
      if (((tokens[at].shape & kComma) != 0) != (at + 1 == subject)) return false;
    }
    const MentionStore& store = view_.annotation.store;
    for (MentionIndex m = store.first_at(from); m != kNone; m = store.next(m)) {
      if (store.at(m).type == view_.schema.adjunct) return true;
    }
    return false;
  }

  const ArticleView& view_;
  std::vector<std::string> clause_acts_;
  bool in_talk_;
  bool opened_ = false;           // an opener with a speaker came before
  bool said_ = false;             // and one that is not silent
  std::uint32_t nested_end_ = 0;  // where the verb of a subject that was left out ends
  std::vector<Opener> kept_;
};

}  // namespace

std::vector<Opener> openers_of(const ArticleView& view, const std::vector<MentionIndex>& frames,
                               bool in_talk) {
  OpenerFilter filter(view, in_talk);
  for (const MentionIndex frame : frames) filter.take(frame);
  return std::move(filter).finish();
}

}  // namespace boba
