// UTF-8 by the byte: counting, decoding and validating. Everything that knows about characters
// (case, marks, normal forms) is in text/, through ICU.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace boba {

// What some programs put before the text of a file.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Number of code points in valid UTF-8. O(n).
[[nodiscard]] std::size_t count_code_points(std::string_view utf8);

// The code points of valid UTF-8; an invalid byte becomes U+FFFD.
[[nodiscard]] std::u32string decode_utf8(std::string_view utf8);

// Appends one code point; surrogates and values beyond U+10FFFF become U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

// Byte offset of the first byte that is not well-formed UTF-8 (Unicode table 3-7), if any. O(n).
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

}  // namespace boba
