// Topics: what a statement is about, from the trigger phrases of lexicon class `topic`.
#pragma once

#include "discourse/article_view.hpp"

#include <string>
#include <vector>

namespace boba {

// Topic ids of the tokens, main ones first, at most five. Triggers are taken from the left, the
// longest first; triggers marked `weak` count only where nothing else fires, those marked `head`
// (the relation in general) beside another topic only where they open the text or weigh 2. Where
// weak ones fire alone, or none, the text is about the main topic of its article, or about the
// `last` topics where it points back to them.
[[nodiscard]] std::vector<std::string> topics_of(const ArticleView& view, TokenRange content,
                                                 const std::string& main_topic,
                                                 const std::vector<std::string>& last);

// What the article as a whole is about: the default topic, unless another is named much more often.
[[nodiscard]] std::string main_topic_of(const ArticleView& view);

}  // namespace boba
