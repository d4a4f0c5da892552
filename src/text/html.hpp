// The readable text of an HTML page with a map back to its source. Not a browser: blocks become
// lines, scripts, styles, navigation, forms and comments vanish, entities are decoded, <figcaption>
// and the like get lines of their own. Never fails: broken mark-up is read as text.
#pragma once

#include "text/offset_map.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace boba {

struct PlainText {
  std::string text;
  OffsetMap map;                         // text -> page source
  std::string title;                     // of og:title, <title> or the first <h1>; may be empty
  std::optional<std::string> published;  // YYYY-MM-DD, where the mark-up says so
};

[[nodiscard]] PlainText plain_text_of_html(std::string_view page);

// A slice of a page or of plain text as people read it: without tags, with entities decoded if it
// holds any, cleaned (text/fold.hpp).
[[nodiscard]] std::string readable(std::string_view slice);

}  // namespace boba
