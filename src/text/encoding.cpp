#include "text/encoding.hpp"

#include "base/ascii.hpp"
#include "base/source_file.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace boba {
namespace {

constexpr const char* kConvertHint =
    "convert the file first, e.g. iconv -f WINDOWS-1258 -t UTF-8 OLD > NEW";
constexpr const char* kConvertUtf16Hint =
    "convert the file first: iconv -f UTF-16 -t UTF-8 OLD > NEW";

// Without branches, so that many bytes are looked at at once.
bool is_control(char c) {
  const unsigned byte = static_cast<unsigned char>(c);
  const unsigned low = byte < 0x20U ? 1U : 0U;
  const unsigned blank = byte - 0x09U <= 0x0DU - 0x09U ? 1U : 0U;
  const unsigned del = byte == 0x7FU ? 1U : 0U;
  return ((low & ~blank) | del) != 0;
}

bool is_mostly_control(std::string_view bytes) {
  const auto controls =
      static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_control));
  return controls > bytes.size() / 4;
}

Diagnostic fault_at(std::size_t offset, std::string_view bytes, const std::string& file) {
  // The byte itself is left out of the source: it need not be a character.
  const SourceFile readable(file, std::string(bytes.substr(0, offset)) + "?");
  const Position at = readable.position(static_cast<std::uint32_t>(offset));
  Diagnostic fault = file_error(file, {});
  fault.line = at.line;
  fault.column = at.column;
  return fault;
}

}  // namespace

std::optional<Diagnostic> encoding_fault(std::string_view bytes, const std::string& file) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return file_error(file, "is UTF-16, UTF-8 was expected", kConvertUtf16Hint);
  }
  const std::size_t nul = bytes.find('\0');
  if (nul != std::string_view::npos) {
    return file_error(file, "is a binary file: found byte 0x00 at offset " + std::to_string(nul));
  }
  const std::optional<std::size_t> bad = first_invalid_utf8(bytes);
  if (bad.has_value()) {
    Diagnostic fault = fault_at(*bad, bytes, file);
    fault.message = "is not UTF-8: found byte " + hex_byte(bytes[*bad]);
    fault.hint = kConvertHint;
    return fault;
  }
  if (is_mostly_control(bytes)) {
    return file_error(file, "is a binary file: more than a quarter of it are control characters");
  }
  return std::nullopt;
}

}  // namespace boba
