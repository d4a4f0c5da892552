// Runs the examples of rules: each sentence is an article of its own.
#include "boba/extract.hpp"

#include "rules/outcomes.hpp"
#include "rules/rule_pack.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace boba {
namespace {

using SlotTexts = std::vector<std::pair<std::string, std::string>>;

// A mention or fact of an example's sentence as type and slot texts.
struct Found {
  std::string type;
  std::string rule;
  SlotTexts slots;
  bool is_fact = false;
};

void add(SlotTexts& slots, const std::string& name, const std::optional<std::string>& value) {
  if (value) slots.emplace_back(name, *value);
}

void add(SlotTexts& slots, const std::string& name, const std::vector<std::string>& values) {
  for (const std::string& value : values) slots.emplace_back(name, value);
}

struct FoundOfFact {
  Found operator()(const RoleFact& fact) const {
    Found found{"role", fact.source.rule, {{"person", fact.person}, {"role", fact.role}}, true};
    add(found.slots, "organization", fact.organization);
    add(found.slots, "country", fact.country);
    found.slots.emplace_back("status", fact.status);
    return found;
  }
  Found operator()(const EventFact& fact) const {
    Found found{"event", fact.source.rule, {{"kind", fact.kind}}, true};
    add(found.slots, "participants", fact.participants);
    add(found.slots, "date", fact.date);
    add(found.slots, "place", fact.place);
    found.slots.emplace_back("status", fact.status);
    return found;
  }
  Found operator()(const StatementFact& fact) const {
    Found found{"statement", fact.source.rule, {}, true};
    add(found.slots, "speaker", fact.speaker);
    found.slots.emplace_back("act", fact.act);
    found.slots.emplace_back("content", fact.source.text);
    add(found.slots, "addressee", fact.addressee);
    add(found.slots, "topics", fact.topics);
    return found;
  }
};

bool has_value(const Found& found, const std::string& slot, const ast::ExpectedValue& value) {
  const auto same = [&](const auto& pair) {
    return pair.first == slot && value.text && fold_key(pair.second) == fold_key(*value.text);
  };
  const auto named = [&](const auto& pair) { return pair.first == slot; };
  if (!value.text) return std::none_of(found.slots.begin(), found.slots.end(), named);
  return std::any_of(found.slots.begin(), found.slots.end(), same);
}

bool fulfils(const Found& found, const ast::Expectation& expected) {
  if (found.type != expected.type.text) return false;
  if (!found.is_fact && outcome_named(found.type) != nullptr) return false;  // its frame
  const Outcome* const outcome = outcome_named(found.type);
  const std::vector<std::string> positions =
      outcome != nullptr && found.is_fact ? outcome->positions : std::vector<std::string>{"text"};
  std::size_t position = 0;
  for (const ast::ExpectedValue& value : expected.values) {
    const std::string slot =
        value.slot ? value.slot->text : positions[std::min(position++, positions.size() - 1)];
    if (!has_value(found, slot, value)) return false;
  }
  return true;
}

std::vector<Found> find_all(Extractor& extractor, const std::string& sentence) {
  Article article;
  article.id = "example";
  article.text = sentence;
  const Result<Explanation> explanation = extractor.explain(std::move(article));
  std::vector<Found> all;
  if (!explanation.ok()) return all;
  for (const ExplainedSentence& part : explanation.value().sentences) {
    for (const FoundMention& mention : part.found) {
      Found found{mention.type, mention.rule, mention.slots, false};
      found.slots.emplace_back("text", mention.text);
      all.push_back(std::move(found));
    }
  }
  for (const Fact& fact : explanation.value().facts) {
    all.push_back(std::visit(FoundOfFact{}, fact));
  }
  return all;
}

std::string listed(const std::vector<Found>& all, const std::string& type) {
  std::string text;
  for (const Found& found : all) {
    if (found.type != type || found.is_fact != (outcome_named(type) != nullptr)) continue;
    text += text.empty() ? "" : "; ";
    text += found.type + "(";
    for (std::size_t i = 0; i < found.slots.size(); ++i) {
      text += (i == 0 ? "" : ", ") + found.slots[i].first + " = '" + found.slots[i].second + "'";
    }
    text += ")";
  }
  return text.empty() ? "found no '" + type + "'" : "found " + text;
}

class ExampleRunner {
 public:
  explicit ExampleRunner(const RuleSet& rules) : rules_(rules.impl()), extractor_(rules) {}

  ExampleReport run() {
    for (const RuleExample& example : rules_.examples) {
      const std::size_t failures = report_.failures.size();
      check(example);
      if (report_.failures.size() == failures) ++report_.passed;
    }
    return std::move(report_);
  }

 private:
  void check(const RuleExample& example) {
    const std::string& rule = rules_.rules[index_of(example.rule)].name;
    const std::vector<Found> all = find_all(extractor_, example.example->sentence);
    const bool fired =
        std::any_of(all.begin(), all.end(), [&](const Found& found) { return found.rule == rule; });
    if (example.example->kind == ast::Example::Kind::kNo) {
      if (fired) fail(example, "rule '" + rule + "' matches this 'no' example", "");
      return;
    }
    if (!fired) fail(example, "rule '" + rule + "' does not match this 'yes' example", "");
    for (const ast::Expectation& expected : example.example->expected) {
      const bool met = std::any_of(all.begin(), all.end(),
                                   [&](const Found& found) { return fulfils(found, expected); });
      if (met) continue;
      report_.failures.push_back(example.source->error(
          expected.span, "rule '" + rule + "': this is not found in its example",
          listed(all, expected.type.text)));
    }
  }

  void fail(const RuleExample& example, std::string message, std::string hint) {
    report_.failures.push_back(
        example.source->error(example.example->span, std::move(message), std::move(hint)));
  }

  const RulePack& rules_;
  Extractor extractor_;
  ExampleReport report_;
};

}  // namespace

ExampleReport run_examples(const RuleSet& rules) { return ExampleRunner(rules).run(); }

}  // namespace boba
