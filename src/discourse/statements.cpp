#include "discourse/statements.hpp"

#include <algorithm>

namespace boba {
namespace {

constexpr std::uint32_t kQuoteReach = 400;  // tokens back within which a quotation opens
constexpr std::uint32_t kQuoteRest = 250;   // tokens of later sentences within which it closes

// The quotation that ends just before `token`.
TokenRange quotation_before(const std::vector<Token>& tokens, std::uint32_t token) {
  std::uint32_t end = token;
  for (int i = 0; i < 3 && end > 0 && (tokens[end].shape & kCloseQuote) == 0; ++i) --end;
  if ((tokens[end].shape & kCloseQuote) == 0) return {token, token};
  const std::uint32_t first = end - std::min(end, kQuoteReach);
  for (std::uint32_t at = end; at-- > first;) {
    if ((tokens[at].shape & kCloseQuote) != 0) break;
    if ((tokens[at].shape & kOpenQuote) != 0) return {at + 1, end};
  }
  return {token, token};
}

// The range without marks at its ends; a quotation mark or bracket stays where its partner is
// inside.
TokenRange trimmed(const std::vector<Token>& tokens, TokenRange range) {
  constexpr std::uint32_t kFront =
      kComma | kColon | kSemicolon | kStop | kDash | kOpenQuote | kCloseQuote;
  constexpr std::uint32_t kBack = kComma | kColon | kSemicolon | kStop | kDash | kSlash;
  const auto has = [&](TokenRange part, std::uint32_t shape) {
    return std::any_of(tokens.begin() + part.begin, tokens.begin() + part.end,
                       [&](const Token& token) { return (token.shape & shape) != 0; });
  };
  while (!range.empty() && (tokens[range.begin].shape & kFront) != 0) {
    const bool quoted = (tokens[range.begin].shape & kOpenQuote) != 0 &&
                        has({range.begin + 1, range.end}, kCloseQuote) &&
                        (tokens[range.end - 1].shape & (kCloseQuote | kStop)) == 0;
    if (quoted) break;
    ++range.begin;
  }
  while (!range.empty()) {
    const std::uint32_t shape = tokens[range.end - 1].shape;
    const bool dangling = (shape & kCloseQuote) != 0 && !has(range, kOpenQuote);
    if ((shape & kBack) == 0 && !dangling) break;
    --range.end;
  }
  return range;
}

// The sentence up to `token`, a mark between them left out.
TokenRange sentence_before(const ArticleView& view, std::uint32_t token) {
  return {view.sentence_range(view.sentence_of(token)).begin, token};
}

}  // namespace

TokenRange trimmed_content(const ArticleView& view, TokenRange range) {
  return trimmed(view.tokens(), with_quotation(view, range));
}

TokenRange with_quotation(const ArticleView& view, TokenRange range) {
  const std::vector<Token>& tokens = view.tokens();
  const auto size = static_cast<std::uint32_t>(tokens.size());
  const std::uint32_t last = std::min(size, range.end + kQuoteRest);
  int open = 0;
  for (std::uint32_t at = range.begin; at < last; ++at) {
    if (at >= range.end && (open == 0 || (tokens[at].shape & kParagraphStart) != 0)) break;
    if ((tokens[at].shape & kOpenQuote) != 0) ++open;
    if ((tokens[at].shape & kCloseQuote) == 0 || open == 0) continue;
    --open;
    if (open == 0 && at >= range.end) return {range.begin, at + 1};
  }
  return range;
}

TokenRange content_of(const ArticleView& view, const Mention& opener, std::uint32_t limit,
                      OpenerPart part) {
  const std::string extent = view.text(opener, view.schema.extent).value_or("item");
  if (extent == "quote-before") {
    return trimmed(view.tokens(), quotation_before(view.tokens(), opener.tokens.begin));
  }
  if (extent == "sentence-before") {
    return trimmed(view.tokens(), sentence_before(view, opener.tokens.begin));
  }
  const bool include = part == OpenerPart::kInside || view.has(opener, view.schema.content);
  TokenRange range{include ? opener.tokens.begin : opener.tokens.end, limit};
  if (range.begin > range.end) range.begin = range.end;
  return trimmed_content(view, range);
}

}  // namespace boba
