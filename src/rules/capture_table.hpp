// CaptureTable: the captures of a rule and what can fill them.
#pragma once

#include "rules/findings.hpp"
#include "rules/pattern_facts.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace boba {

class CaptureTable {
 public:
  enum class Use { kFilled, kNeverFilled };

  void add(const PatternFacts& facts, Use use);

  // Nothing if the rule has no such capture, or one that is never filled.
  [[nodiscard]] const Filler* find(const std::string& name) const;
  // Whether every match fills it.
  [[nodiscard]] bool is_always_filled(const std::string& name) const {
    return always_filled_.contains(name);
  }
  [[nodiscard]] bool is_never_filled(const std::string& name) const;
  [[nodiscard]] std::vector<std::string> names() const { return keys_of(filled_); }

 private:
  std::map<std::string, Filler> filled_;
  std::set<std::string> always_filled_;
  std::set<std::string> never_filled_;
};

}  // namespace boba
