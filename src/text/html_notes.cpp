#include "text/html_notes.hpp"

#include "base/ascii.hpp"
#include "text/fold.hpp"
#include "text/html_entities.hpp"
#include "text/published_day.hpp"

#include <algorithm>
#include <array>

namespace boba {
namespace {

// Names of <meta> that give the day, beside article:published_time.
constexpr std::array<std::string_view, 5> kDateNames = {"date", "dc.date", "dc.date.issued",
                                                        "pubdate", "publish-date"};

bool is_name_end(char c) { return is_ascii_blank(c) || c == '=' || c == '>' || c == '/'; }

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const HtmlEntity entity = text[i] == '&' ? html_entity_at(text, i) : HtmlEntity{};
    if (entity.length > 0) {
      out += entity.text;
      i += entity.length;
    } else {
      out += text[i++];
    }
  }
  return out;
}

// Walks through the attributes of one tag.
class AttributeReader {
 public:
  explicit AttributeReader(std::string_view tag) : tag_(tag) {
    while (at_ < tag_.size() && !is_name_end(tag_[at_])) ++at_;
  }

  // Goes to the next attribute; false at the end of the tag.
  bool next() {
    while (at_ < tag_.size() && (is_ascii_blank(tag_[at_]) || tag_[at_] == '/')) ++at_;
    if (at_ >= tag_.size() || tag_[at_] == '>') return false;
    const std::size_t begin = at_++;  // a stray '=' is a name, so there is always a step
    while (at_ < tag_.size() && !is_name_end(tag_[at_])) ++at_;
    name_ = tag_.substr(begin, at_ - begin);
    read_value();
    return true;
  }

  [[nodiscard]] std::string_view name() const { return name_; }
  [[nodiscard]] std::string_view value() const { return value_; }

 private:
  void read_value() {
    value_ = {};
    const std::size_t after_name = at_;
    skip_blanks();
    if (at_ >= tag_.size() || tag_[at_] != '=') {
      at_ = after_name;
      return;
    }
    ++at_;
    skip_blanks();
    const char quote = at_ < tag_.size() ? tag_[at_] : '\0';
    const bool quoted = quote == '"' || quote == '\'';
    const std::size_t begin = quoted ? at_ + 1 : at_;
    at_ = begin;
    while (at_ < tag_.size() && (quoted ? tag_[at_] != quote : is_part_of_bare(tag_[at_]))) ++at_;
    value_ = tag_.substr(std::min(begin, tag_.size()), at_ - std::min(begin, at_));
    if (quoted && at_ < tag_.size()) ++at_;
  }

  static bool is_part_of_bare(char c) { return !is_ascii_blank(c) && c != '>'; }

  void skip_blanks() {
    while (at_ < tag_.size() && is_ascii_blank(tag_[at_])) ++at_;
  }

  std::string_view tag_;
  std::size_t at_ = 0;
  std::string_view name_;
  std::string_view value_;
};

// The string behind the first "datePublished" of a JSON text.
std::string_view date_in_json(std::string_view json) {
  constexpr std::string_view kKey = "\"datePublished\"";
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t key = json.find(kKey);
  if (key == std::string_view::npos) return {};
  const std::size_t colon = json.find_first_not_of(kBlanks, key + kKey.size());
  if (colon == std::string_view::npos || json[colon] != ':') return {};
  const std::size_t quote = json.find_first_not_of(kBlanks, colon + 1);
  if (quote == std::string_view::npos || json[quote] != '"') return {};
  return json.substr(quote + 1, json.find('"', quote + 1) - quote - 1);
}

}  // namespace

std::optional<std::string> html_attribute(std::string_view tag, std::string_view name) {
  AttributeReader reader(tag);
  while (reader.next()) {
    if (ascii_lower(reader.name()) == name) return decoded(reader.value());
  }
  return std::nullopt;
}

void PageNotes::tag(std::string_view name, std::string_view tag) {
  if (name == "meta") return meta(tag);
  if (name != "time") return;
  const std::optional<std::string> day = html_attribute(tag, "datetime");
  if (!day.has_value()) return;
  const bool is_item = html_attribute(tag, "itemprop") == "datePublished";
  date(*day, is_item ? Rank::kItem : Rank::kTime);
}

void PageNotes::script(std::string_view tag, std::string_view content) {
  const std::string type = ascii_lower(html_attribute(tag, "type").value_or(""));
  if (type.starts_with("application/ld+json")) date(date_in_json(content), Rank::kLinkedData);
}

void PageNotes::meta(std::string_view tag) {
  const std::optional<std::string> content = html_attribute(tag, "content");
  if (!content.has_value()) return;
  if (html_attribute(tag, "itemprop") == "datePublished") date(*content, Rank::kItem);
  std::optional<std::string> name = html_attribute(tag, "property");
  if (!name.has_value()) name = html_attribute(tag, "name");
  if (!name.has_value()) return;
  *name = ascii_lower(*name);
  if (*name == "og:title" && title_.empty()) title_ = clean_text(*content);
  if (*name == "article:published_time") date(*content, Rank::kMeta);
  if (std::find(kDateNames.begin(), kDateNames.end(), *name) != kDateNames.end()) {
    date(*content, Rank::kOtherMeta);
  }
}

// The first of a rank stays.
void PageNotes::date(std::string_view text, Rank rank) {
  if (rank >= rank_) return;
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  std::optional<std::string> day = published_day(text.substr(begin));
  if (!day.has_value()) return;
  published_ = std::move(day);
  rank_ = rank;
}

}  // namespace boba
