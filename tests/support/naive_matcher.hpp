// NaiveMatcher: what doc/rule-language.md says of patterns, word for word: a recursive search
// straight over the syntax tree, one continuation a step, that takes the first way to match.
// Exponential in the worst case. The oracle of the compiler and the matcher; never to be used
// outside of tests.
#pragma once

#include "base/name_table.hpp"
#include "lexicon/lexicon.hpp"
#include "rules/ast.hpp"
#include "rules/matcher.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace boba::test {

struct NaiveCapture {
  std::string name;
  TokenRange tokens;
  MentionIndex mention = kNone;

  bool operator==(const NaiveCapture&) const = default;
};

struct NaiveMatch {
  TokenRange tokens;
  std::vector<NaiveCapture> captures;  // in the order in which they begin

  bool operator==(const NaiveMatch&) const = default;
};

// The tables that names of a pattern are looked up in.
struct NaiveNames {
  const NameTable& types;
  const NameTable& slots;
  const Lexicon& lexicon;
  std::map<std::string, const ast::Element*> patterns;
};

class NaiveMatcher {
 public:
  NaiveMatcher(const MatchInput& input, const NaiveNames& names) : input_(input), names_(names) {}

  // The match of the rule that starts at `token`, all contexts minded. Nothing either if the search
  // was given up, which gave_up() tells.
  [[nodiscard]] std::optional<NaiveMatch> match_at(const ast::Rule& rule, std::uint32_t token);
  [[nodiscard]] bool gave_up() const { return steps_ > kMostSteps; }

  static constexpr std::uint32_t kMostSteps = 20'000;

 private:
  using Next = std::function<bool(std::uint32_t)>;  // where the element ended

  bool element(const ast::Element& element, std::uint32_t at, const Next& next);
  bool repeated(const ast::Element& element, std::uint32_t done, std::uint32_t at,
                const Next& next);
  bool captured(const ast::Element& element, std::uint32_t at, const Next& next);
  bool node(const ast::Element& element, std::uint32_t at, const Next& next);
  bool literal(const ast::Literal& literal, std::uint32_t at, const Next& next);
  bool mention(const ast::MentionAtom& atom, std::uint32_t at, const Next& next);
  bool sequence(const std::vector<ast::Element>& parts, std::size_t part, std::uint32_t at,
                const Next& next);
  bool gap(std::uint32_t most, std::uint32_t at, const Next& next);

  [[nodiscard]] bool follows(const ast::Element& element, std::uint32_t at);
  [[nodiscard]] bool ends_at(const ast::Element& element, std::uint32_t end);
  [[nodiscard]] bool passes(const ast::Test& test, const Mention& mention) const;
  [[nodiscard]] bool is_at(ast::Place::Kind place, std::uint32_t at) const;
  [[nodiscard]] std::string_view surface(std::uint32_t token) const;

  const MatchInput& input_;
  const NaiveNames& names_;
  std::vector<NaiveCapture> captures_;
  std::vector<std::size_t> open_;  // captures begun and not ended
  std::uint32_t steps_ = 0;
};

}  // namespace boba::test
