// PageNotes: what the mark-up of an HTML page says about the page: its title and the day on which
// it was published. Gets the tags one by one; of several dates the one counts that is surest to be
// that of the article.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace boba {

// The value of an attribute, entities decoded; none if the tag does not have it. `tag` is the whole
// tag from its '<', `name` in lower case.
[[nodiscard]] std::optional<std::string> html_attribute(std::string_view tag,
                                                        std::string_view name);

class PageNotes {
 public:
  // An opening tag of the given name.
  void tag(std::string_view name, std::string_view tag);

  // A script with its opening tag.
  void script(std::string_view tag, std::string_view content);

  [[nodiscard]] const std::string& title() const { return title_; }  // may be empty
  [[nodiscard]] const std::optional<std::string>& published() const { return published_; }

 private:
  enum class Rank { kMeta, kItem, kLinkedData, kOtherMeta, kTime, kNone };

  void meta(std::string_view tag);
  void date(std::string_view text, Rank rank);

  std::string title_;
  std::optional<std::string> published_;
  Rank rank_ = Rank::kNone;  // of published_
};

}  // namespace boba
