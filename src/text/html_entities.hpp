// Character references of HTML: &agrave; &#7879; &#x1EC7;
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace boba {

struct HtmlEntity {
  std::string text;        // UTF-8
  std::size_t length = 0;  // bytes of the page, with '&' and ';'; 0 where there is no entity
};

// The entity that starts at the '&' at `ampersand`. A forgotten semicolon is forgiven; an unknown
// name is no entity.
[[nodiscard]] HtmlEntity html_entity_at(std::string_view page, std::size_t ampersand);

}  // namespace boba
