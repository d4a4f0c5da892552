// Whether bytes can be read as text at all.
#pragma once

#include "boba/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace boba {

// The first reason why `bytes` are no text: UTF-16, a binary file, or a byte that is not UTF-8 with
// its place. Nothing if they are valid UTF-8. `file` is for the message. O(n).
[[nodiscard]] std::optional<Diagnostic> encoding_fault(std::string_view bytes,
                                                       const std::string& file);

}  // namespace boba
