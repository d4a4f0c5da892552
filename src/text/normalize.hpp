// Unicode normal form C by ICU, with a map back. Text that is already NFC (nearly all news) is
// only checked, not copied.
#pragma once

#include "text/offset_map.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace boba {

struct NormalizedText {
  std::string text;
  OffsetMap map;  // text -> input
};

// Nothing when `utf8` is already NFC. `utf8` is valid and at most 512 MiB.
[[nodiscard]] std::optional<NormalizedText> normalize(std::string_view utf8);

}  // namespace boba
