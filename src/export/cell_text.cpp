#include "export/cell_text.hpp"

#include "base/utf8.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace boba {
namespace {

constexpr std::size_t kShownEvidence = 20;
constexpr std::size_t kShownArticles = 100;

bool is_forbidden(char32_t c) {
  return (c < 0x20 && c != U'\t' && c != U'\n') || c == 0x7F || c == 0xFFFE || c == 0xFFFF;
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

}  // namespace

std::string verbatim(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  for (const char32_t c : decode_utf8(text)) {
    if (!is_forbidden(c)) append_utf8(kept, c);
  }
  return kept;
}

std::string plain_line(std::string_view text) {
  return is_plain_ascii(text) ? std::string(text) : clean_text(verbatim(text));
}

std::string number_text(double number) {
  std::array<char, 32> buffer{};
  const double finite = std::isfinite(number) ? number : 0.0;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), finite).ptr;
  return {buffer.data(), end};
}

SupportText::SupportText(const GraphInfo& info) : info_(info) {
  articles_.reserve(info.articles.size());
  for (const ArticleInfo& article : info.articles) articles_.push_back(plain_line(article.id));
  evidence_.reserve(info.evidence.size());
  for (const Evidence& one : info.evidence) {
    evidence_.push_back(plain_line(info.articles[static_cast<std::size_t>(one.article)].id + ":" +
                                   std::to_string(one.span.begin) + "-" +
                                   std::to_string(one.span.end) + " " + one.rule + ": " +
                                   one.text));
  }
}

// Evidence is in the order of the articles.
std::string SupportText::articles(const Support& support) const {
  std::string list;
  std::size_t shown = 0;
  std::size_t more = 0;
  std::optional<ArticleIndex> last;
  for (const EvidenceIndex index : support.evidence) {
    const ArticleIndex article = info_.evidence[static_cast<std::size_t>(index)].article;
    if (last == article) continue;
    last = article;
    if (shown == kShownArticles) {
      ++more;
      continue;
    }
    if (shown > 0) list += "|";
    list += articles_[static_cast<std::size_t>(article)];
    ++shown;
  }
  if (more > 0) list += "|+" + std::to_string(more);
  return list;
}

std::string SupportText::evidence(const Support& support) const {
  std::string list;
  for (std::size_t i = 0; i < std::min(support.evidence.size(), kShownEvidence); ++i) {
    if (i > 0) list += " | ";
    list += evidence_[static_cast<std::size_t>(support.evidence[i])];
  }
  if (support.evidence.size() > kShownEvidence) {
    list += " | +" + std::to_string(support.evidence.size() - kShownEvidence);
  }
  return list;
}

std::vector<std::string> wrapped(std::string_view line, std::size_t width) {
  std::vector<std::string> lines;
  std::size_t length = 0;  // code points of the last line
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    const std::size_t word_length = count_code_points(word);
    if (lines.empty() || length + 1 + word_length > width) {
      lines.emplace_back(word);
      length = word_length;
    } else {
      lines.back() += " ";
      lines.back() += word;
      length += 1 + word_length;
    }
  }
  return lines;
}

}  // namespace boba
