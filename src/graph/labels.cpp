#include "graph/labels.hpp"

#include "base/utf8.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace boba {
namespace {

constexpr std::size_t kShownNames = 3;
constexpr std::size_t kContentLength = 100;  // code points

}  // namespace

Label label_of(const LabelTable& table, const std::string& name) {
  Label label{clean_text(name), clean_text(name)};
  const auto found = table.find(name);
  if (found == table.end()) return label;
  if (!found->second.vi.empty()) label.vi = clean_text(found->second.vi);
  if (!found->second.en.empty()) label.en = clean_text(found->second.en);
  return label;
}

std::string shortened(std::string_view text, std::size_t limit) {
  const std::u32string points = decode_utf8(text);
  if (points.size() <= limit) return std::string(text);
  std::size_t cut = points.rfind(U' ', limit);
  if (cut == std::u32string::npos || cut < limit / 2) cut = limit;
  std::string out;
  for (const char32_t c : points.substr(0, cut)) append_utf8(out, c);
  return out + "...";
}

std::string event_label(const std::string& kind, std::span<const std::string> names,
                        const std::string& date) {
  std::string label = kind;
  for (std::size_t i = 0; i < std::min(names.size(), kShownNames); ++i) {
    label += (i == 0 ? ": " : ", ") + names[i];
  }
  if (names.size() > kShownNames) label += " +" + std::to_string(names.size() - kShownNames);
  if (!date.empty()) label += ", " + date;
  return label;
}

std::string statement_label(const std::string& act, std::string_view content) {
  const std::string line = clean_text(content);
  return line.empty() ? act : act + ": " + shortened(line, kContentLength);
}

}  // namespace boba
