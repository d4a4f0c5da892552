// Document: an article made ready for reading. `text` is what everything downstream sees: valid
// UTF-8 in NFC, mark-up removed, LF line ends. Spans inside the program count bytes of `text`;
// `original_bytes` turns them into bytes of the article as it came in, and CodePointIndex those
// into its code points, which is what facts carry. (Spans of the original alone would not do: in an
// HTML page they hold tags and entities.)
#pragma once

#include "boba/article.hpp"
#include "boba/result.hpp"
#include "boba/span.hpp"

#include "text/offset_map.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace boba {

struct Document {
  Article article;  // article.text is the original
  std::string text;
  OffsetMap map;                                 // text -> article.text, in bytes
  std::optional<std::string> published_by_page;  // YYYY-MM-DD, as the mark-up of a page says

  [[nodiscard]] std::string_view slice(Span bytes) const {
    return std::string_view(text).substr(bytes.begin, bytes.size());
  }
  // The bytes of article.text behind a span of `text`.
  [[nodiscard]] Span original_bytes(Span bytes) const { return map.to_original(bytes); }
};

// Turns byte offsets into code point offsets, in any order, by marks that it sets in one pass.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);

  // Code points before byte `offset`. O(distance to a mark <= 1,024 bytes).
  [[nodiscard]] std::uint32_t at(std::uint32_t offset) const;
  [[nodiscard]] Span of(Span bytes) const { return {at(bytes.begin), at(bytes.end)}; }

 private:
  std::string_view text_;             // owned by the caller, who keeps it alive
  std::vector<std::uint32_t> marks_;  // code points before every 1,024th byte
};

// Makes an article readable: UTF-8 checked (a diagnostic names article.origin, line and column of
// the first bad byte), mark-up removed, line ends and normal form made one. Empty text is an error.
[[nodiscard]] Result<Document> make_document(Article article);

}  // namespace boba
