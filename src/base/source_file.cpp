#include "base/source_file.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace boba {

SourceFile::SourceFile(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), line_starts_{0} {
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n' && i + 1 < text_.size()) {
      line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
    }
  }
}

std::string_view SourceFile::slice(Span bytes) const {
  return text().substr(bytes.begin, bytes.size());
}

Position SourceFile::position(std::uint32_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<std::uint32_t>(after - line_starts_.begin());
  const std::uint32_t start = line_starts_[line - 1];
  const std::string_view before = text().substr(start, offset - start);
  return {line, static_cast<std::uint32_t>(count_code_points(before)) + 1};
}

std::string_view SourceFile::line(std::uint32_t number) const {
  const std::uint32_t start = line_starts_[number - 1];
  const std::string_view rest = text().substr(start);
  std::string_view found = rest.substr(0, rest.find('\n'));
  if (found.ends_with('\r')) found.remove_suffix(1);
  return found;
}

Diagnostic SourceFile::diagnose(Severity severity, Span bytes, std::string message,
                                std::string hint) const {
  const Position at = position(bytes.begin);
  const std::string_view excerpt = line(at.line);
  const std::uint32_t line_end =
      line_starts_[at.line - 1] + static_cast<std::uint32_t>(excerpt.size());
  const std::uint32_t end = std::clamp(bytes.end, bytes.begin, std::max(bytes.begin, line_end));
  const std::size_t width = count_code_points(slice({bytes.begin, end}));
  return {.severity = severity,
          .file = name_,
          .line = at.line,
          .column = at.column,
          .width = std::max<std::uint32_t>(1, static_cast<std::uint32_t>(width)),
          .message = std::move(message),
          .excerpt = std::string(excerpt),
          .hint = std::move(hint)};
}

Result<std::string> read_bytes(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    return file_error(path, "is a folder, a file was expected");
  }
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    return file_error(path, std::string("cannot be read: ") + std::strerror(errno));
  }
  std::string bytes;
  constexpr std::size_t kBlock = std::size_t{64} * 1024;
  while (in) {
    const std::size_t size = bytes.size();
    bytes.resize(size + kBlock);
    in.read(bytes.data() + size, kBlock);
    bytes.resize(size + static_cast<std::size_t>(in.gcount()));
  }
  if (in.bad()) return file_error(path, std::string("cannot be read: ") + std::strerror(errno));
  return bytes;
}

Result<SourceFile> read_source_file(const std::string& path) {
  Result<std::string> bytes = read_bytes(path);
  if (!bytes.ok()) return bytes.errors();
  std::string text = std::move(bytes).value();
  if (std::string_view(text).starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  const std::optional<std::size_t> bad = first_invalid_utf8(text);
  if (!bad) return SourceFile(path, std::move(text));
  const std::string found = hex_byte(text[*bad]);
  const SourceFile valid_part(path, text.substr(0, *bad));
  const Position at = valid_part.position(static_cast<std::uint32_t>(*bad));
  Diagnostic error = file_error(path, "is not UTF-8: found byte " + found);
  error.line = at.line;
  error.column = at.column;
  return error;
}

}  // namespace boba
