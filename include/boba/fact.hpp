// Fact: what the rules read in one article. Roles, events and statements are plain values that own
// their strings; each carries its Provenance, so a fact without a source cannot be made.
// The kinds, acts, topics and statuses are names that the rule files declare.
#pragma once

#include "boba/span.hpp"

#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace boba {

struct Provenance {
  std::string document;     // Article::id
  Span span;                // code points of Article::text
  std::string text;         // that slice, verbatim
  std::string rule;         // the rule that fired
  double confidence = 0.0;  // 0..1, at most two decimals

  bool operator==(const Provenance&) const = default;
};

// A person holds a post. `date` is the day at which the article says it (EDTF).
struct RoleFact {
  Provenance source;
  std::string person;
  std::string role;
  std::optional<std::string> organization;
  std::optional<std::string> country;
  std::string status;  // current, former, acting, elect
  std::optional<std::string> date;

  bool operator==(const RoleFact&) const = default;
};

// A meeting or its kin. `id` is "<document>#e<n>", numbered in the order of the article.
struct EventFact {
  Provenance source;
  std::string id;
  std::string kind;
  std::vector<std::string> participants;  // in order of mention
  std::optional<std::string> date;        // EDTF
  std::optional<std::string> place;
  std::string status;  // held, planned, cancelled

  bool operator==(const EventFact&) const = default;
};

// Something said, asked, agreed or promised. `source.span` is the content alone.
// `id` is "<document>#s<n>".
struct StatementFact {
  Provenance source;
  std::string id;
  std::optional<std::string> event;  // EventFact::id of the same document
  std::vector<std::string> speaker;
  std::string act;
  std::vector<std::string> addressee;
  std::vector<std::string> topics;  // main ones first

  bool operator==(const StatementFact&) const = default;
};

// The values that facts can have, as a rule pack declares them. Where none are declared, any is
// taken.
struct FactValues {
  std::set<std::string> kinds;
  std::set<std::string> event_statuses;
  std::set<std::string> role_statuses;
  std::set<std::string> acts;
  std::set<std::string> topics;
};

using Fact = std::variant<RoleFact, EventFact, StatementFact>;

[[nodiscard]] const Provenance& source_of(const Fact& fact);

}  // namespace boba
