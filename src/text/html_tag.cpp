#include "text/html_tag.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace boba {
namespace {

constexpr std::size_t kMaxNameLength = 32;
constexpr std::size_t kMaxQuotedTag = 8192;  // beyond it a quote is taken for a stray one

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_name_character(char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '-'; }

}  // namespace

std::optional<HtmlTag> HtmlTagReader::tag_at(std::size_t start) {
  if (start + 1 >= page_.size()) return std::nullopt;
  const char next = page_[start + 1];
  if (next == '!' || next == '?') return declaration(start);
  if (is_ascii_letter(next)) return named_tag(start + 1, HtmlTag::Side::kOpen);
  const bool closing = next == '/' && start + 2 < page_.size() && is_ascii_letter(page_[start + 2]);
  if (closing) return named_tag(start + 2, HtmlTag::Side::kClose);
  return std::nullopt;
}

std::size_t HtmlTagReader::raw_text_end(std::string_view name, std::size_t from) const {
  const auto same = [](char a, char b) { return ascii_lower(a) == b; };
  for (std::size_t i = page_.find("</", from); i != std::string_view::npos;
       i = page_.find("</", i + 2)) {
    const std::string_view found = page_.substr(i + 2, name.size());
    if (std::equal(found.begin(), found.end(), name.begin(), name.end(), same)) return i;
  }
  return page_.size();
}

std::optional<HtmlTag> HtmlTagReader::named_tag(std::size_t name_begin, HtmlTag::Side side) {
  HtmlTag tag;
  tag.side = side;
  std::size_t i = name_begin;
  while (i < page_.size() && is_name_character(page_[i])) {
    if (tag.name.size() < kMaxNameLength) tag.name += ascii_lower(page_[i]);
    ++i;
  }
  const std::optional<std::size_t> end = tag_end(i);
  if (!end.has_value()) return std::nullopt;
  tag.end = *end;
  return tag;
}

std::optional<HtmlTag> HtmlTagReader::declaration(std::size_t start) {
  HtmlTag tag;
  if (has_comment_ends_ && page_.substr(start).starts_with("<!--")) {
    const std::size_t end = page_.find("-->", start + 2);
    if (end != std::string_view::npos) {
      tag.end = end + 3;
      return tag;
    }
    has_comment_ends_ = false;
  }
  const std::optional<std::size_t> end = simple_end(start);
  if (!end.has_value()) return std::nullopt;
  tag.end = *end;
  return tag;
}

// The end of a tag whose attributes start at `from`; a '>' inside quotes does not count.
std::optional<std::size_t> HtmlTagReader::tag_end(std::size_t from) {
  if (!has_tag_ends_) return std::nullopt;
  const std::size_t limit = std::min(page_.size(), from + kMaxQuotedTag);
  char quote = '\0';
  for (std::size_t i = from; i < limit; ++i) {
    const char c = page_[i];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '>') {
      return i + 1;
    } else if ((c == '"' || c == '\'') && page_[i - 1] == '=') {
      quote = c;
    }
  }
  return simple_end(from);
}

std::optional<std::size_t> HtmlTagReader::simple_end(std::size_t from) {
  if (!has_tag_ends_) return std::nullopt;
  const std::size_t end = page_.find('>', from);
  has_tag_ends_ = end != std::string_view::npos;
  if (!has_tag_ends_) return std::nullopt;
  return end + 1;
}

}  // namespace boba
