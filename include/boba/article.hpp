// Article: one piece of news as it came in, and what is known of it beside its text.
// Owns its strings. `text` is kept byte for byte: every offset of a fact counts its code points.
#pragma once

#include <optional>
#include <string>

namespace boba {

enum class Markup { kPlain, kHtml };

struct Article {
  std::string id;    // file name without extension, or the "id" of a JSON Lines record
  std::string text;  // UTF-8, as it came in (for HTML: the page's source)
  Markup markup = Markup::kPlain;
  std::string origin;                    // the file (and ":line" for JSON Lines), for messages
  std::optional<std::string> published;  // YYYY-MM-DD
  std::optional<std::string> title;
  std::optional<std::string> url;
  std::optional<std::string> source;
};

// What is known of an article beside its facts.
struct ArticleInfo {
  std::string id;  // Article::id
  std::optional<std::string> title;
  std::optional<std::string> url;
  std::optional<std::string> published;  // YYYY-MM-DD
  std::optional<std::string> source;

  bool operator==(const ArticleInfo&) const = default;

  // Whether there is more than the id.
  [[nodiscard]] bool says_something() const { return title || url || published || source; }
};

}  // namespace boba
