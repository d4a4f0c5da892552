// The tags of an HTML page, one at a time, by byte offset. Keeps a view of the page. Linear over
// the whole page however broken it is: what was once searched for in vain is not searched again.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace boba {

struct HtmlTag {
  enum class Side { kOpen, kClose, kNeither };  // kNeither: comments, declarations
  Side side = Side::kNeither;
  std::string name;     // in lower case
  std::size_t end = 0;  // after its '>'
};

class HtmlTagReader {
 public:
  explicit HtmlTagReader(std::string_view page) : page_(page) {}

  // The tag or comment that starts at the '<' at `start`, or nothing if it is just a '<'.
  [[nodiscard]] std::optional<HtmlTag> tag_at(std::size_t start);

  // Where the closing tag of an element begins whose content is no mark-up (script, style ...);
  // the end of the page if it is missing.
  [[nodiscard]] std::size_t raw_text_end(std::string_view name, std::size_t from) const;

 private:
  std::optional<HtmlTag> named_tag(std::size_t name_begin, HtmlTag::Side side);
  std::optional<HtmlTag> declaration(std::size_t start);
  std::optional<std::size_t> tag_end(std::size_t from);
  std::optional<std::size_t> simple_end(std::size_t from);

  std::string_view page_;
  bool has_comment_ends_ = true;  // there may be a "-->" ahead
  bool has_tag_ends_ = true;      // there may be a '>' ahead
};

}  // namespace boba
