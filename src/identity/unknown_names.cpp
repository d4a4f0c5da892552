#include "identity/unknown_names.hpp"

#include "base/suggest.hpp"
#include "identity/person_mentions.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <set>

namespace boba {
namespace {

class NameFinder {
 public:
  NameFinder(const NameUses& mentions, const KnownPeople& people, const CountryNames& countries)
      : mentions_(mentions), people_(people), countries_(countries) {}

  // Whether a name of a rule about entities of this sort stands for anything.
  [[nodiscard]] bool knows(const std::string& text, Sort sort) const {
    const Selector selector = selector_of(text, countries_);
    if (sort == Sort::kPerson) {
      return std::any_of(
          people_.mentions.begin(), people_.mentions.end(),
          [&](const PersonMention& one) { return selects(selector, one, mentions_); });
    }
    const std::string wanted = key_of(selector.spelling, sort);
    return std::any_of(mentions_.all.begin(), mentions_.all.end(), [&](const NameUse& use) {
      const Name& name = mentions_.name(use.name);
      return sort_in_slot(use.slot, name) == sort && key_of(name.text, sort) == wanted;
    });
  }

  [[nodiscard]] std::string nearest(const std::string& text, Sort sort) const {
    std::set<std::string> names;
    for (const NameUse& use : mentions_.all) {
      const Name& name = mentions_.name(use.name);
      if (sort_in_slot(use.slot, name) == sort) names.insert(name.text);
    }
    const std::string spelling = selector_of(text, countries_).spelling;
    const std::vector<std::string> known(names.begin(), names.end());
    return nearest_name(spelling, known).value_or("");
  }

 private:
  [[nodiscard]] std::string key_of(const std::string& name, Sort sort) const {
    const std::string key = fold_key(name);
    if (sort == Sort::kCountry) return countries_.usual_key(key);
    return sort == Sort::kOrganization ? countries_.split(key).rest : key;
  }

  const NameUses& mentions_;
  const KnownPeople& people_;
  const CountryNames& countries_;
};

std::string line_of(const IdentityRule& rule, const std::string& name, const std::string& guess) {
  std::string line = rule.file + ":" + std::to_string(rule.line) + ": no ";
  line += name_of(rule.sort);
  return line + " of the facts is '" + name + "'" + guess;
}

}  // namespace

std::vector<std::string> unknown_names(const NameUses& mentions, const KnownPeople& people,
                                       const CountryNames& countries, const GraphOptions& options) {
  const NameFinder finder(mentions, people, countries);
  std::vector<std::string> lines;
  for (const IdentityRule& rule : options.identity) {
    for (const std::string& name : {rule.first, rule.second}) {
      if (finder.knows(name, rule.sort)) continue;
      const std::string nearest = finder.nearest(name, rule.sort);
      const std::string guess =
          nearest.empty() || nearest == name ? "" : "; did you mean '" + nearest + "'?";
      lines.push_back(line_of(rule, name, guess));
    }
  }
  return lines;
}

}  // namespace boba
