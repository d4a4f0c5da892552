// SourceFile: a text file (rules, lexicon, facts) with its line starts, so that a byte offset can
// be told as line and column. Owns its text; views into it live as long as it does and it must not
// be moved while views are held.
#pragma once

#include "boba/result.hpp"
#include "boba/span.hpp"

#include "base/ids.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace boba {

struct Position {
  std::uint32_t line = 1;    // 1-based
  std::uint32_t column = 1;  // 1-based, in code points
};

class SourceFile {
 public:
  SourceFile(std::string name, std::string text);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::string_view slice(Span bytes) const;

  // Line and column of a byte offset. O(log lines + line length).
  [[nodiscard]] Position position(std::uint32_t offset) const;

  // The line (1-based) without its end.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;
  [[nodiscard]] std::uint32_t line_count() const {
    return static_cast<std::uint32_t>(line_starts_.size());
  }

  // A diagnostic whose caret underlines `bytes` (at least one column, at most to the line's end).
  [[nodiscard]] Diagnostic diagnose(Severity severity, Span bytes, std::string message,
                                    std::string hint = {}) const;
  [[nodiscard]] Diagnostic error(Span bytes, std::string message, std::string hint = {}) const {
    return diagnose(Severity::kError, bytes, std::move(message), std::move(hint));
  }

 private:
  std::string name_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
};

// Reads a whole file. Missing, unreadable, a folder, or not UTF-8: a diagnostic (with the line and
// column of the first bad byte). A byte order mark is dropped; CRLF is kept.
[[nodiscard]] Result<SourceFile> read_source_file(const std::string& path);

// Reads a whole file as bytes, unchecked but for its being readable.
[[nodiscard]] Result<std::string> read_bytes(const std::string& path);

}  // namespace boba
