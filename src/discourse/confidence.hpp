// Confidence: how sure facts are. A fact is as sure as the least sure of the rules that it was read
// by, and less sure for what was inferred or is often misread. Which acts and kinds these are say
// the values lists `doubtful-act`, `doubtful-kind` and `lasting-kind` of the rules.
#pragma once

#include "discourse/statements.hpp"

#include <string>
#include <vector>

namespace boba {

class Confidence {
 public:
  explicit Confidence(const ArticleView& view);

  // From 0 to 1, in hundredths.
  [[nodiscard]] double of(const Person& person, const Post& post) const;
  [[nodiscard]] double of(const Event& event) const;
  [[nodiscard]] double of(const Statement& statement) const;

 private:
  std::vector<std::string> doubtful_acts_;
  std::vector<std::string> doubtful_kinds_;
  std::vector<std::string> lasting_kinds_;
};

}  // namespace boba
