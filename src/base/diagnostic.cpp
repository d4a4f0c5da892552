#include "boba/result.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace boba {
namespace {

constexpr std::size_t kExcerptWidth = 96;  // columns of the source line that are shown

std::string place(const Diagnostic& diagnostic) {
  if (diagnostic.file.empty()) return {};
  std::string text = diagnostic.file + ":";
  if (diagnostic.line > 0) {
    text += std::to_string(diagnostic.line) + ":" + std::to_string(diagnostic.column) + ":";
  }
  return text + " ";
}

// The source line with a caret line under it, both cut to a window round the caret.
std::string excerpt_with_caret(const Diagnostic& diagnostic) {
  std::u32string line = decode_utf8(diagnostic.excerpt);
  std::replace(line.begin(), line.end(), U'\t', U' ');
  const std::size_t caret = std::min<std::size_t>(diagnostic.column - 1, line.size());
  const std::size_t width = std::clamp<std::size_t>(diagnostic.width, 1, kExcerptWidth);
  const std::size_t wanted_end = caret + width;
  const std::size_t begin = wanted_end <= kExcerptWidth ? 0 : wanted_end - kExcerptWidth;
  std::string shown;
  for (const char32_t c : line.substr(begin, kExcerptWidth)) append_utf8(shown, c);
  const std::string number = std::to_string(diagnostic.line);
  const std::string margin(std::max<std::size_t>(5, number.size()) - number.size(), ' ');
  const std::string front = begin > 0 ? "..." : "";
  const std::string indent(margin.size() + number.size() + 3 + front.size() + caret - begin, ' ');
  return margin + number + " | " + front + shown + "\n" + indent + "^" +
         std::string(width - 1, '~') + "\n";
}

}  // namespace

Diagnostic file_error(std::string file, std::string message, std::string hint) {
  Diagnostic diagnostic;
  diagnostic.file = std::move(file);
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  return diagnostic;
}

std::string format(const Diagnostic& diagnostic) {
  std::string text = place(diagnostic);
  if (diagnostic.severity == Severity::kWarning) text += "warning: ";
  text += diagnostic.message + "\n";
  if (diagnostic.line > 0 && !diagnostic.excerpt.empty()) text += excerpt_with_caret(diagnostic);
  if (!diagnostic.hint.empty()) text += "        " + diagnostic.hint + "\n";
  return text;
}

std::string format(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) text += format(diagnostic);
  return text;
}

}  // namespace boba
