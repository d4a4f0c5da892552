// Extractor: articles in, facts out. Holds caches, so each thread has its own; the facts depend on
// the rules and the article alone.
#pragma once

#include "boba/article.hpp"
#include "boba/fact.hpp"
#include "boba/result.hpp"
#include "boba/rule_set.hpp"
#include "boba/span.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace boba {

// kArticle leaves out what belongs to other articles (teasers) or to nobody (boilerplate, bylines).
enum class Zones { kArticle, kAll };

struct ExtractOptions {
  Zones zones = Zones::kArticle;
  std::string published;  // YYYY-MM-DD for articles that do not say; empty: unknown
};

// Something found in a sentence, for people: a mention or frame and the rule that made it.
struct FoundMention {
  Span span;                                               // code points of the article
  std::string text;                                        // verbatim
  std::string type;                                        // "Name", "role", "@title"
  std::string rule;                                        // empty for lexicon entries
  std::string place;                                       // file:line of the rule or lexicon entry
  std::vector<std::pair<std::string, std::string>> slots;  // name, text
};

struct ExplainedSentence {
  Span span;
  std::string text;
  std::string zone;
  std::vector<FoundMention> found;  // by place in the sentence, then in the order of phases
};

struct Explanation {
  std::vector<ExplainedSentence> sentences;
  std::vector<Fact> facts;
  std::vector<std::string> notes;  // why a reference was read as it was, one line each
};

// What graphs and facts streams take of one article.
struct ArticleFacts {
  ArticleInfo article;
  std::vector<Fact> facts;
};

class Extractor {
 public:
  explicit Extractor(const RuleSet& rules, ExtractOptions options = {});
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;
  ~Extractor();

  // The facts of one article in the order of their spans. Fails only for unreadable text.
  // Time and memory are linear in the article.
  [[nodiscard]] Result<std::vector<Fact>> extract(Article article);

  // The same facts, and what is known of the article: its day is its own, else that of the options,
  // else that of its HTML page.
  [[nodiscard]] Result<ArticleFacts> read(Article article);

  // The same facts, and what led to them. Slower.
  [[nodiscard]] Result<Explanation> explain(Article article);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace boba
