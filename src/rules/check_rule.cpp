#include "rules/check_rule.hpp"

#include "rules/check_elements.hpp"
#include "rules/check_emit.hpp"
#include "rules/check_example.hpp"
#include "rules/emit_words.hpp"

#include <algorithm>

namespace boba {
namespace {

constexpr std::size_t kYesExamples = 2;
constexpr std::size_t kNoExamples = 1;

class RuleChecker {
 public:
  RuleChecker(const ast::Rule& rule, std::size_t file, const Declarations& declarations,
              const KnownNames& known, Findings& findings)
      : rule_(rule), file_(file), declarations_(declarations), known_(known), findings_(findings) {}

  void run() {
    patterns();
    zones();
    if (rule_.emits.empty() && rule_.complete) {
      findings_.error(name_place(), "rule '" + rule_.name.text + "' makes nothing",
                      "it needs a clause 'make', 'fact', 'open', 'refer' or 'mark'");
    }
    std::set<std::string> used;
    const std::size_t before = findings_.size();
    for (const ast::Emit& emit : rule_.emits) {
      used.merge(check_emit(emit, file_, captures_, declarations_, known_, findings_));
    }
    // A misspelt capture leaves the right one unused: one message is enough.
    if (findings_.size() == before) {
      unused_captures(rule_.match, used);
      for (const ast::Context& context : rule_.contexts) unused_captures(context.pattern, used);
    }
    for (const ast::Example& example : rule_.examples) {
      check_example(example, file_, declarations_, findings_);
    }
    count_examples();
  }

 private:
  [[nodiscard]] FilePlace name_place() const { return {file_, rule_.name.span}; }

  void patterns() {
    if (!rule_.match.span.empty()) {
      const PatternFacts facts = checked(rule_.match);
      captures_.add(facts, CaptureTable::Use::kFilled);
      if (facts.can_be_empty) {
        findings_.error({file_, rule_.match.span}, "this 'match' can match nothing",
                        "one element at least must not be optional, a gap or a place");
      }
    } else if (rule_.complete) {
      findings_.error(name_place(), "rule '" + rule_.name.text + "' has no 'match'");
    }
    for (const ast::Context& context : rule_.contexts) {
      const PatternFacts facts = checked(context.pattern);
      captures_.add(facts, context.kind == ast::Context::Kind::kBefore
                               ? CaptureTable::Use::kFilled
                               : CaptureTable::Use::kNeverFilled);
      if (facts.can_be_empty && facts.takes_tokens) {
        findings_.error({file_, context.pattern.span},
                        "this '" + std::string(context_word(context.kind)) + "' can match nothing",
                        "so it would decide nothing; leave out the '?' or '*'");
      }
    }
  }

  PatternFacts checked(const ast::Element& element) {
    check_element(element, file_, Needed::kHere, declarations_, known_, findings_);
    return declarations_.facts(element, file_);
  }

  void zones() {
    const auto found = declarations_.values.find("zone");
    const std::set<std::string> none;
    const std::set<std::string>& zones = found == declarations_.values.end() ? none : found->second;
    for (const ast::Name& zone : rule_.zones) {
      if (zones.contains(zone.text)) continue;
      findings_.error({file_, zone.span}, "unknown zone '" + zone.text + "'",
                      zones.empty()
                          ? "zones are declared by 'values zone = ...'"
                          : hint_of_names(zone.text, {zones.begin(), zones.end()}, "zones"));
    }
  }

  // Captures that stand in the rule itself: those of a pattern may serve other rules.
  void unused_captures(const ast::Element& element, std::set<std::string>& used) {
    if (element.capture && used.insert(element.capture->text).second) {
      findings_.warning({file_, element.capture->span},
                        "capture '" + element.capture->text + "' is not used");
    }
    if (const auto* sequence = std::get_if<ast::Sequence>(&element.node)) {
      for (const ast::Element& part : sequence->elements) unused_captures(part, used);
    } else if (const auto* alternatives = std::get_if<ast::Alternatives>(&element.node)) {
      for (const ast::Element& option : alternatives->options) unused_captures(option, used);
    } else if (const auto* ahead = std::get_if<ast::NotAhead>(&element.node)) {
      unused_captures(ahead->inner.front(), used);
    }
  }

  void count_examples() {
    const auto yes = static_cast<std::size_t>(std::count_if(
        rule_.examples.begin(), rule_.examples.end(),
        [](const ast::Example& one) { return one.kind == ast::Example::Kind::kYes; }));
    const std::size_t no = rule_.examples.size() - yes;
    if (yes >= kYesExamples && no >= kNoExamples) return;
    findings_.warning(name_place(),
                      "rule '" + rule_.name.text + "' has " + std::to_string(yes) + " 'yes' and " +
                          std::to_string(no) + " 'no' examples, expected at least " +
                          std::to_string(kYesExamples) + " and " + std::to_string(kNoExamples));
  }

  const ast::Rule& rule_;
  std::size_t file_;
  const Declarations& declarations_;
  const KnownNames& known_;
  Findings& findings_;
  CaptureTable captures_;
};

}  // namespace

void check_rule(const ast::Rule& rule, std::size_t file, const Declarations& declarations,
                const KnownNames& known, Findings& findings) {
  RuleChecker(rule, file, declarations, known, findings).run();
}

}  // namespace boba
