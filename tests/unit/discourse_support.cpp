#include "unit/discourse_support.hpp"

#include <stdexcept>
#include <utility>
#include <variant>

namespace boba::test {
namespace {

const RuleSet& rules() {
  static const Result<RuleSet> loaded = RuleSet::load(BOBA_RULES_DIR);
  if (!loaded.ok()) throw std::runtime_error(format(loaded.errors()));
  return loaded.value();
}

template <typename T>
T value_of(Result<T> result) {
  if (!result.ok()) throw std::runtime_error(format(result.errors()));
  return std::move(result).value();
}

Article article_of(const std::string& text) {
  Article article;
  article.id = "a";
  article.text = text;
  return article;
}

std::string joined(const std::vector<std::string>& parts, const std::string& separator) {
  std::string text;
  for (const std::string& part : parts) {
    if (&part != &parts.front()) text += separator;
    text += part;
  }
  return text;
}

std::string line(const std::vector<std::string>& fields) { return joined(fields, "|") + "\n"; }

std::string number_of(const std::string& id) { return id.substr(id.find('#') + 1); }

}  // namespace

Explanation explain(const std::string& text, const std::string& published, Zones zones) {
  return value_of(Extractor(rules(), {zones, published}).explain(article_of(text)));
}

std::vector<Fact> read(const std::string& text, const std::string& published, Zones zones) {
  return value_of(Extractor(rules(), {zones, published}).extract(article_of(text)));
}

std::string roles_of(const std::vector<Fact>& facts) {
  std::string text;
  for (const Fact& fact : facts) {
    const auto* role = std::get_if<RoleFact>(&fact);
    if (role == nullptr) continue;
    text += line({role->person, role->role, role->organization.value_or(""),
                  role->country.value_or(""), role->status});
  }
  return text;
}

std::string events_of(const std::vector<Fact>& facts) {
  std::string text;
  for (const Fact& fact : facts) {
    const auto* event = std::get_if<EventFact>(&fact);
    if (event == nullptr) continue;
    text += line({number_of(event->id), event->kind, joined(event->participants, ", "),
                  event->date.value_or(""), event->place.value_or(""), event->status});
  }
  return text;
}

std::string statements_of(const std::vector<Fact>& facts) {
  std::string text;
  for (const Fact& fact : facts) {
    const auto* statement = std::get_if<StatementFact>(&fact);
    if (statement == nullptr) continue;
    text +=
        line({statement->event ? number_of(*statement->event) : "",
              joined(statement->speaker, ", "), statement->act, joined(statement->addressee, ", "),
              statement->source.text, joined(statement->topics, ", ")});
  }
  return text;
}

}  // namespace boba::test
