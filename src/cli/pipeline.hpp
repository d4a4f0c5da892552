// From input files to the facts of each article, in the order of the input, on any number of
// threads. Memory does not grow with the input: at most a fixed number of articles is under way.
#pragma once

#include "boba/extract.hpp"
#include "boba/graph.hpp"
#include "boba/rule_set.hpp"

#include "text/reader.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace boba::cli {

struct FactCounts {
  std::size_t roles = 0;
  std::size_t events = 0;
  std::size_t statements = 0;

  void add(const Fact& fact);
  FactCounts& operator+=(const FactCounts& other);
  [[nodiscard]] std::size_t all() const { return roles + events + statements; }
};

// What became of one record: an article with its facts, one line of the facts of a former run (a
// fact, or what is known of its article), or the reasons why it could not be read.
struct Outcome {
  Record::Kind kind = Record::Kind::kBad;
  ArticleInfo article;      // not of kBad; of a fact the id alone
  std::vector<Fact> facts;  // if facts are kept
  std::string lines;        // the facts as JSON Lines, if lines are kept
  FactCounts counts;
  Diagnostics errors;  // kBad
};

enum class Keep { kFacts, kLines, kLinesWithArticles };

struct Extraction {
  const RuleSet& rules;
  ExtractOptions options;
  Keep keep = Keep::kFacts;
  unsigned jobs = 1;
};

using OutcomeSink = std::function<Next(Outcome&&)>;

// Calls `sink` on this thread, once for each record in the order of the input, until it says stop.
void extract_in_order(const std::vector<InputFile>& files, const Extraction& extraction,
                      const OutcomeSink& sink);

}  // namespace boba::cli
