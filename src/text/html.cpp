#include "text/html.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "text/fold.hpp"
#include "text/html_entities.hpp"
#include "text/html_notes.hpp"
#include "text/html_tag.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <set>

namespace boba {
namespace {

// All sorted.
constexpr std::string_view kBlocks[] = {
    "address", "article", "blockquote", "body",     "br",         "caption", "center", "dd",
    "div",     "dl",      "dt",         "fieldset", "figcaption", "figure",  "form",   "h1",
    "h2",      "h3",      "h4",         "h5",       "h6",         "hr",      "li",     "main",
    "ol",      "p",       "pre",        "section",  "summary",    "table",   "tbody",  "td",
    "tfoot",   "th",      "thead",      "time",     "tr",         "ul"};
constexpr std::string_view kDropped[] = {
    "aside", "audio", "button", "canvas",   "dialog", "footer", "form",     "header",
    "label", "menu",  "nav",    "noscript", "object", "select", "template", "video"};
constexpr std::string_view kRaw[] = {"iframe", "math",     "script", "style",
                                     "svg",    "textarea", "title",  "xmp"};

template <std::size_t n>
bool is_among(const std::string_view (&names)[n], std::string_view name) {
  return std::binary_search(std::begin(names), std::end(names), name);
}

// The text so far and where each byte of it came from. Blanks and line breaks are held back until
// something visible follows, so there are none at the ends and never two.
class MappedText {
 public:
  explicit MappedText(std::string_view page) : page_(page) {}

  void copy(std::size_t begin, std::size_t end) {
    put_gap();
    append_in_step(begin, end);
  }
  void put(std::string_view decoded, std::size_t begin, std::size_t end) {
    put_gap();
    put_fixed(decoded, begin, end);
  }
  void blank(std::size_t at) { widen_gap(Gap::kBlank, at); }
  void line_break(std::size_t at) { widen_gap(Gap::kLine, at); }

  [[nodiscard]] std::string& text() { return text_; }
  [[nodiscard]] OffsetMap& map() { return map_; }

 private:
  enum class Gap { kNone, kBlank, kLine };

  void widen_gap(Gap gap, std::size_t at) {
    if (gap <= gap_) return;
    gap_ = gap;
    gap_at_ = at;
  }

  void put_gap() {
    const Gap gap = text_.empty() ? Gap::kNone : gap_;
    gap_ = Gap::kNone;
    switch (gap) {
      case Gap::kNone:
        return;
      case Gap::kBlank:
        return put_fixed(" ", gap_at_, gap_at_ + 1);
      case Gap::kLine:
        return put_fixed("\n", gap_at_, gap_at_);
    }
  }

  void append_in_step(std::size_t begin, std::size_t end) {
    if (begin != next_ || text_.empty()) add(begin, OffsetMap::Piece::kStepwise);
    text_ += page_.substr(begin, end - begin);
    next_ = end;
  }

  void put_fixed(std::string_view decoded, std::size_t begin, std::size_t end) {
    if (page_.substr(begin, end - begin) == decoded) return append_in_step(begin, end);
    add(begin, OffsetMap::Piece::kFixed);
    text_ += decoded;
    add(end, OffsetMap::Piece::kStepwise);
    next_ = end;
  }

  void add(std::size_t original, OffsetMap::Piece piece) {
    map_.add(static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(original), piece);
  }

  std::string_view page_;
  std::string text_;
  OffsetMap map_;
  std::size_t next_ = 0;  // the offset of the page that text_ has come to
  Gap gap_ = Gap::kNone;
  std::size_t gap_at_ = 0;
};

class PageReader {
 public:
  explicit PageReader(std::string_view page) : page_(page), tags_(page), out_(page) {}

  PlainText read();

 private:
  // An element that is being left out, up to its closing tag.
  struct Dropped {
    std::string name;
    std::size_t depth = 1;
    std::size_t content = 0;  // where it would be read from if it proved not to be droppable
  };

  void read_text(std::size_t begin, std::size_t end);
  std::size_t pass_tag(const HtmlTag& tag, std::size_t start);
  std::size_t pass_dropped_tag(const HtmlTag& tag, std::size_t start);
  std::size_t pass_raw_element(const HtmlTag& tag, std::size_t start);
  void note(const HtmlTag& tag, std::size_t start);
  [[nodiscard]] bool drops(const HtmlTag& tag, std::size_t start) const;
  [[nodiscard]] std::string heading() const;

  std::string_view page_;
  HtmlTagReader tags_;
  MappedText out_;
  PageNotes notes_;
  std::string title_;
  std::optional<std::size_t> heading_;  // where the content of the first <h1> starts
  std::optional<Dropped> dropped_;
  std::set<std::string> unclosed_;  // names of elements that were once not closed: never dropped
  std::size_t last_form_text_ = 0;  // forms that start before it hold paragraphs: not dropped
};

PlainText PageReader::read() {
  std::size_t i = page_.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  while (i < page_.size() || dropped_.has_value()) {
    if (i >= page_.size()) {
      unclosed_.insert(dropped_->name);
      i = dropped_->content;
      dropped_.reset();
      continue;
    }
    const std::size_t start = std::min(page_.find('<', i), page_.size());
    read_text(i, start);
    i = start;
    if (start == page_.size()) continue;
    if (const std::optional<HtmlTag> tag = tags_.tag_at(start)) {
      i = pass_tag(*tag, start);
    } else {
      read_text(start, start + 1);
      i = start + 1;
    }
  }
  PlainText plain;
  plain.title = notes_.title().empty() ? title_ : notes_.title();
  if (plain.title.empty()) plain.title = heading();
  plain.published = notes_.published();
  plain.text = std::move(out_.text());
  plain.map = std::move(out_.map());
  return plain;
}

void PageReader::read_text(std::size_t begin, std::size_t end) {
  if (dropped_.has_value()) return;
  for (std::size_t i = begin; i < end;) {
    if (is_ascii_blank(page_[i])) {
      out_.blank(i++);
      continue;
    }
    if (page_[i] == '&') {
      const HtmlEntity entity = html_entity_at(page_.substr(0, end), i);
      if (entity.length > 0) {
        out_.put(entity.text, i, i + entity.length);
        i += entity.length;
        continue;
      }
    }
    std::size_t next = i + 1;
    while (next < end && !is_ascii_blank(page_[next]) && page_[next] != '&') ++next;
    out_.copy(i, next);
    i = next;
  }
}

// Takes note of a tag and returns where reading goes on.
std::size_t PageReader::pass_tag(const HtmlTag& tag, std::size_t start) {
  const bool opens = tag.side == HtmlTag::Side::kOpen;
  if (opens && is_among(kRaw, tag.name)) return pass_raw_element(tag, start);
  if (opens) note(tag, start);
  if (opens && tag.name == "h1" && !heading_.has_value()) heading_ = tag.end;
  if (dropped_.has_value()) return pass_dropped_tag(tag, start);
  if (is_among(kBlocks, tag.name) || is_among(kDropped, tag.name)) out_.line_break(start);
  if (opens && drops(tag, start)) dropped_ = Dropped{tag.name, 1, tag.end};
  return tag.end;
}

std::size_t PageReader::pass_dropped_tag(const HtmlTag& tag, std::size_t start) {
  const bool opens = tag.side == HtmlTag::Side::kOpen;
  // Some sites wrap the whole page in one form.
  if (opens && dropped_->name == "form" && (tag.name == "p" || tag.name == "article")) {
    last_form_text_ = start;
    const std::size_t content = dropped_->content;
    dropped_.reset();
    return content;
  }
  if (tag.name != dropped_->name) return tag.end;
  if (opens) {
    ++dropped_->depth;
  } else if (--dropped_->depth == 0) {
    dropped_.reset();
  }
  return tag.end;
}

// The time in a list of other articles, or of today, is not that of the article.
void PageReader::note(const HtmlTag& tag, std::size_t start) {
  const bool is_aside = dropped_.has_value() && dropped_->name != "header";
  if (tag.name == "meta" || (tag.name == "time" && !is_aside)) {
    notes_.tag(tag.name, page_.substr(start, tag.end - start));
  }
}

std::size_t PageReader::pass_raw_element(const HtmlTag& tag, std::size_t start) {
  const std::size_t end = tags_.raw_text_end(tag.name, tag.end);
  if (tag.name == "script") {
    notes_.script(page_.substr(start, tag.end - start), page_.substr(tag.end, end - tag.end));
  }
  if (tag.name == "title" && title_.empty()) {
    PageReader content(page_.substr(tag.end, end - tag.end));
    content.read_text(0, content.page_.size());  // no tags in there, however it looks
    title_ = clean_text(content.out_.text());
  }
  return end;
}

bool PageReader::drops(const HtmlTag& tag, std::size_t start) const {
  if (!is_among(kDropped, tag.name) || unclosed_.contains(tag.name)) return false;
  return tag.name != "form" || start >= last_form_text_;
}

std::string PageReader::heading() const {
  if (!heading_.has_value()) return {};
  const std::size_t end = tags_.raw_text_end("h1", *heading_);
  if (end == page_.size()) return {};
  return clean_text(plain_text_of_html(page_.substr(*heading_, end - *heading_)).text);
}

}  // namespace

PlainText plain_text_of_html(std::string_view page) { return PageReader(page).read(); }

std::string readable(std::string_view slice) {
  const auto starts_mark_up = [&](std::size_t i) {
    if (slice[i] != '<' && slice[i] != '&') return false;
    const char next = i + 1 < slice.size() ? slice[i + 1] : ' ';
    return next == '/' || next == '#' || (next >= 'a' && next <= 'z') ||
           (next >= 'A' && next <= 'Z');
  };
  for (std::size_t i = 0; i < slice.size(); ++i) {
    if (starts_mark_up(i)) return clean_text(plain_text_of_html(slice).text);
  }
  return clean_text(slice);
}

}  // namespace boba
