// RuleSet: a rule pack (folder of rules and lexicons, doc/rule-language.md), read, checked and
// compiled once. Immutable: share one const RuleSet between any number of threads; it must outlive
// the Extractors made from it.
#pragma once

#include "boba/fact.hpp"
#include "boba/result.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <string>

namespace boba {

class RuleSet {
 public:
  // Reads and compiles the pack in `folder`. On failure: every fault of every file.
  static Result<RuleSet> load(const std::string& folder);

  RuleSet(RuleSet&&) noexcept;
  RuleSet& operator=(RuleSet&&) noexcept;
  ~RuleSet();

  // What lint found that does not stop a run.
  [[nodiscard]] const Diagnostics& warnings() const;

  struct Sizes {
    std::size_t phases = 0;
    std::size_t rules = 0;
    std::size_t examples = 0;
    std::size_t classes = 0;
    std::size_t entries = 0;
  };
  [[nodiscard]] Sizes sizes() const;

  // What the lexicons know about names, for building graphs. Made anew by each call.
  struct KnownNames {
    std::map<std::string, std::string> countries;  // name -> the country's usual name
    std::set<std::string> organizations;
    std::set<std::string> international;  // those that belong to no country
    std::set<std::string> places;
    std::set<std::string> shared_posts;  // that several people hold at once
  };
  [[nodiscard]] KnownNames known_names() const;

  // The kinds, acts, topics and statuses that the rules know. Made anew by each call.
  [[nodiscard]] FactValues fact_values() const;

  // Labels of topics and acts: id -> language ("vi", "en") -> label.
  [[nodiscard]] const std::map<std::string, std::map<std::string, std::string>>& labels() const;

  struct Impl;  // src/rules/rule_pack.hpp
  [[nodiscard]] const Impl& impl() const { return *impl_; }

 private:
  explicit RuleSet(std::unique_ptr<const Impl> impl);
  std::unique_ptr<const Impl> impl_;
};

// Runs every `yes` and `no` example of the rules through the whole pipeline.
struct ExampleReport {
  std::size_t passed = 0;
  Diagnostics failures;  // at the example, with what was found in its sentence as hint
};
[[nodiscard]] ExampleReport run_examples(const RuleSet& rules);

}  // namespace boba
