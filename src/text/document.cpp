#include "text/document.hpp"

#include "base/utf8.hpp"
#include "text/characters.hpp"
#include "text/encoding.hpp"
#include "text/html.hpp"
#include "text/normalize.hpp"

#include <algorithm>
#include <utility>

namespace boba {
namespace {

constexpr std::uint32_t kMarkDistance = 1024;
constexpr std::size_t kMaxArticleBytes =
    std::size_t{512} * 1024 * 1024;  // normalize() counts in int32

struct Step {
  std::string text;
  OffsetMap map;  // text -> what the step was given
};

std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

// The text without its byte order mark and with LF line ends.
Step plain_lines(std::string_view original) {
  const bool has_mark = original.starts_with(kByteOrderMark);
  if (!has_mark && original.find('\r') == std::string_view::npos) {
    return {std::string(original), {}};
  }
  Step step;
  std::size_t i = has_mark ? kByteOrderMark.size() : 0;
  step.map.add(0, static_cast<std::uint32_t>(i), OffsetMap::Piece::kStepwise);
  while (i < original.size()) {
    const std::size_t end = std::min(original.find('\r', i), original.size());
    step.text += original.substr(i, end - i);
    if (end == original.size()) break;
    const std::size_t next = original.substr(end).starts_with("\r\n") ? end + 2 : end + 1;
    step.map.add(size_of(step.text), static_cast<std::uint32_t>(end), OffsetMap::Piece::kFixed);
    step.text += '\n';
    step.map.add(size_of(step.text), static_cast<std::uint32_t>(next), OffsetMap::Piece::kStepwise);
    i = next;
  }
  return step;
}

bool is_blank(std::string_view text) {
  const CharKinds& kinds = char_kinds();
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    if (kinds.of(point.value) != CharKind::kSpace) return false;
    i += point.length;
  }
  return true;
}

}  // namespace

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  marks_.reserve(text.size() / kMarkDistance + 1);
  std::uint32_t count = 0;
  for (std::size_t i = 0; i <= text.size(); i += kMarkDistance) {
    marks_.push_back(count);
    count += static_cast<std::uint32_t>(count_code_points(text.substr(i, kMarkDistance)));
  }
}

std::uint32_t CodePointIndex::at(std::uint32_t offset) const {
  const std::uint32_t mark = offset / kMarkDistance;
  const std::uint32_t start = mark * kMarkDistance;
  const std::string_view rest = text_.substr(start, offset - start);
  return marks_[mark] + static_cast<std::uint32_t>(count_code_points(rest));
}

Result<Document> make_document(Article article) {
  if (article.text.size() > kMaxArticleBytes) {
    return file_error(article.origin, "is larger than 512 MiB",
                      "give one article a line in a .jsonl file");
  }
  if (std::optional<Diagnostic> fault = encoding_fault(article.text, article.origin)) {
    return *std::move(fault);
  }
  Document document;
  if (article.markup == Markup::kHtml) {
    PlainText plain = plain_text_of_html(article.text);
    if (!article.title.has_value() && !plain.title.empty()) article.title = std::move(plain.title);
    document.published_by_page = std::move(plain.published);
    document.text = std::move(plain.text);
    document.map = std::move(plain.map);
  } else {
    Step step = plain_lines(article.text);
    document.text = std::move(step.text);
    document.map = std::move(step.map);
  }
  if (is_blank(document.text)) {
    return file_error(article.origin, "holds no text");
  }
  if (std::optional<NormalizedText> normalized = normalize(document.text)) {
    document.map = normalized->map.then(document.map);
    document.text = std::move(normalized->text);
  }
  document.article = std::move(article);
  return document;
}

}  // namespace boba
