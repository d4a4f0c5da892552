#include "segment/quotes.hpp"

#include "text/characters.hpp"

namespace boba {
namespace {

// Whether a quotation that starts here would be empty: a blank comes, or a mark that follows words.
bool is_end(std::string_view rest) {
  if (rest.empty()) return true;
  const CodePoint next = code_point_at(rest, 0);
  const CharKind kind = char_kinds().of(next.value);
  return kind == CharKind::kSpace || kind == CharKind::kCloseBracket ||
         (kind == CharKind::kStop && !rest.starts_with("...")) || next.value == U',' ||
         next.value == U';';
}

}  // namespace

void QuotePairs::start_line() {
  double_ = State::kClosed;
  single_ = State::kClosed;
}

std::uint32_t QuotePairs::other_side(const Token& quote, std::uint32_t before) {
  State& state = text_[quote.span.begin] == '"' ? double_ : single_;
  const bool nothing_after = is_end(text_.substr(quote.span.end));
  const bool space_before =
      (quote.shape & (kSpaceBefore | kLineStart)) != 0 || (before & kOpenBracket) != 0;
  const bool by_pairs = space_before == nothing_after;
  const bool opens = by_pairs ? state == State::kClosed : space_before;
  state = opens ? State::kOpen : State::kClosed;
  return opens ? kCloseQuote : kOpenQuote;
}

}  // namespace boba
