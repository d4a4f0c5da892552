// Statements: openers of the rules cut sentences into contents; speaker and act are given, or
// inherited, or follow in the sentence.
#pragma once

#include "discourse/actors.hpp"
#include "discourse/events.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace boba {

struct Statement {
  Actors speaker;
  std::string act;
  Actors addressee;
  TokenRange content;
  std::optional<EventIndex> event;
  bool apart = false;  // said to others, or at another time, than at a meeting of the article
  std::vector<std::string> topics;
  std::uint32_t rule = 0;
  double confidence = 0.0;  // of the opener
};

// The content that an opener of a sentence opens: up to the next opener or the end of the
// sentence, without marks and stops at its ends.
enum class OpenerPart : std::uint8_t { kOutside, kInside };  // of the content
[[nodiscard]] TokenRange content_of(const ArticleView& view, const Mention& opener,
                                    std::uint32_t limit, OpenerPart part);

// The range without marks and stops at its ends.
[[nodiscard]] TokenRange trimmed_content(const ArticleView& view, TokenRange range);

// The range and, where a quotation in it is still open at its end, the rest of that quotation.
[[nodiscard]] TokenRange with_quotation(const ArticleView& view, TokenRange range);

}  // namespace boba
