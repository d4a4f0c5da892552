// What can be said of a pattern without running it: whether it can match nothing, what its captures
// can hold, which mention types it needs. Computed once per named pattern, so patterns that refer
// to patterns cost no more than they are long.
#pragma once

#include "rules/ast.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>

namespace boba {

// What can fill a capture as a whole.
struct Filler {
  std::set<std::string> types;  // mentions of these types, classes with their '@'
  bool words = false;           // a run of words that is no single mention
  bool unknown = false;         // holds an unknown pattern: nothing can be said

  void add(const Filler& other);
};

struct PatternFacts {
  bool can_be_empty = false;
  bool takes_tokens = true;  // false: a place or a negation
  Filler whole;
  std::map<std::string, Filler> captures;
  std::set<std::string> always;    // captures that every match fills
  std::set<std::string> unfilled;  // captures inside a negation: they never hold anything
  std::set<std::string> mention_types;
};

// The facts of a named pattern, nothing if it is unknown.
using PatternLookup = std::function<const PatternFacts*(const ast::PatternRef&)>;

[[nodiscard]] PatternFacts facts_of(const ast::Element& element, const PatternLookup& look_up);

}  // namespace boba
