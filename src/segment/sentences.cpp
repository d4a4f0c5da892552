#include "segment/sentences.hpp"

namespace boba {
namespace {

// Goes over the tokens once. After each one it knows whether a stop has just passed, with nothing
// but closing quotes and brackets since.
class SentenceSplitter {
 public:
  explicit SentenceSplitter(const std::vector<Token>& tokens)
      : tokens_(tokens),
        size_(static_cast<std::uint32_t>(tokens.size())),
        is_wrapped_(has_wrapped_lines()) {}

  std::vector<Sentence> split() {
    for (std::uint32_t i = 0; i < size_; ++i) {
      note_stop(i);
      if (i + 1 == size_ || ends_after(i)) {
        end_before(i + 1);
      } else if (i + 1 - begin_ == kMaxSentenceTokens) {
        end_before(cut_of_long_sentence(i) + 1);
      }
    }
    return std::move(sentences_);
  }

 private:
  [[nodiscard]] bool has(std::uint32_t i, std::uint32_t shapes) const {
    return (tokens_[i].shape & shapes) != 0;
  }

  void note_stop(std::uint32_t i) {
    if (has(i, kStop)) {
      if (!after_stop_) stop_ = i;
      after_stop_ = true;
    } else {
      after_stop_ = after_stop_ && has(i, kCloseQuote | kCloseBracket);
    }
  }

  [[nodiscard]] bool ends_after(std::uint32_t i) const {
    const std::uint32_t next = i + 1;
    if (has(next, kLineStart)) return line_ends_sentence(i);
    if (!after_stop_ || has(next, kStop | kCloseQuote | kCloseBracket)) return false;
    if (is_protected_stop()) return false;
    if (has(next, kSpaceBefore)) {
      return has(next, kCapitalized | kNumber | kMixed | kOpenQuote | kOpenBracket | kDash);
    }
    return has(next, kCapitalized | kOpenQuote) && is_glued_stop();
  }

  // A line goes on in the next one where text is wrapped: no mark at its end, a small letter next,
  // or anything but a dash or quote if the text is wrapped as a whole.
  [[nodiscard]] bool line_ends_sentence(std::uint32_t i) const {
    const std::uint32_t next = i + 1;
    if (has(next, kParagraphStart) || after_stop_ || has(i, kColon)) return true;
    return is_wrapped_ ? has(next, kDash | kOpenQuote) : !has(next, kLower);
  }

  // Whether a quarter of the lines, and not by chance, go on with a small letter.
  [[nodiscard]] bool has_wrapped_lines() const {
    constexpr std::uint32_t kByChance = 1;
    std::uint32_t breaks = 0;
    std::uint32_t wraps = 0;
    for (std::uint32_t i = 1; i < size_; ++i) {
      if (!has(i, kLineStart) || has(i, kParagraphStart)) continue;
      ++breaks;
      if (has(i, kLower) && !has(i - 1, kStop | kColon)) ++wraps;
    }
    return wraps > kByChance && wraps >= breaks / 4;
  }

  // The stop of an abbreviation, or of the number of a paragraph.
  [[nodiscard]] bool is_protected_stop() const {
    if (stop_ <= begin_ || tokens_[stop_].span.size() > 1 || has(stop_, kSpaceBefore)) return false;
    const std::uint32_t before = stop_ - 1;
    return has(before, kAbbreviation) || (before == begin_ && has(before, kNumber));
  }

  // A stop with a forgotten space after it, not the dot of a foreign name.
  [[nodiscard]] bool is_glued_stop() const {
    if (stop_ <= begin_) return false;
    return has(stop_ - 1, kLower | kSyllable | kNumber | kCloseQuote | kCloseBracket);
  }

  // The last token that stays when the sentence that has come to `last` is too long.
  [[nodiscard]] std::uint32_t cut_of_long_sentence(std::uint32_t last) const {
    for (const std::uint32_t mark : {std::uint32_t{kSemicolon}, std::uint32_t{kComma}}) {
      for (std::uint32_t i = last + 1; i > begin_; --i) {
        if (has(i - 1, mark)) return i - 1;
      }
    }
    return last;
  }

  void end_before(std::uint32_t end) {
    sentences_.push_back({{begin_, end}});
    begin_ = end;
  }

  const std::vector<Token>& tokens_;
  std::uint32_t size_;
  bool is_wrapped_;
  std::uint32_t begin_ = 0;  // of the sentence that is being read
  std::uint32_t stop_ = 0;   // the first of the stops that have just passed
  bool after_stop_ = false;
  std::vector<Sentence> sentences_;
};

}  // namespace

std::vector<Sentence> split_sentences(const std::vector<Token>& tokens) {
  return SentenceSplitter(tokens).split();
}

}  // namespace boba
