#include "identity/country_names.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <set>

namespace boba {
namespace {

bool is_boundary(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return true;
  return text[at] == ' ' || text[at] == '-' || text[at - 1] == ' ' || text[at - 1] == '-';
}

// Where `word` stands in `text` as whole words, or npos.
std::size_t find_words(std::string_view text, std::string_view words) {
  for (std::size_t at = text.find(words); at != std::string_view::npos;
       at = text.find(words, at + 1)) {
    if (is_boundary(text, at) && is_boundary(text, at + words.size())) return at;
  }
  return std::string_view::npos;
}

// Single blanks, none at the ends, no hyphens left over from a pair of countries.
std::string tidy(std::string_view text) {
  std::string tidied;
  for (const char c : text) {
    const char next = c == '-' ? ' ' : c;
    if (next == ' ' && (tidied.empty() || tidied.back() == ' ')) continue;
    tidied += next;
  }
  if (!tidied.empty() && tidied.back() == ' ') tidied.pop_back();
  return tidied;
}

}  // namespace

CountryNames::CountryNames(std::span<const Fact* const> facts, const GraphOptions& options) {
  for (const auto& [name, usual_name] : options.countries) add(usual_name, usual_name);
  for (const auto& [name, usual_name] : options.countries) add(name, usual_name);
  for (const IdentityRule& rule : options.identity) {
    if (rule.sort == Sort::kCountry && rule.verdict == IdentityRule::Verdict::kSame) {
      add(rule.first, rule.first);
      usual_[fold_key(rule.second)] = usual_key(fold_key(rule.first));
    }
  }
  std::set<std::string> seen;
  for (const Fact* fact : facts) {
    const auto* role = std::get_if<RoleFact>(fact);
    if (role == nullptr || !role->country.has_value()) continue;
    if (seen.insert(*role->country).second) add(*role->country, *role->country);
  }
  for (const auto& [key, usual] : usual_) longest_first_.push_back(key);
  std::sort(longest_first_.begin(), longest_first_.end(),
            [](const std::string& a, const std::string& b) {
              return a.size() != b.size() ? a.size() > b.size() : a < b;
            });
}

void CountryNames::add(const std::string& name, const std::string& usual_name) {
  const std::string key = fold_key(name);
  if (key.empty()) return;
  const std::string usual = fold_key(usual_name);
  usual_.emplace(key, usual);
  spelling_.emplace(usual, clean_text(usual_name));
}

const std::string& CountryNames::usual_key(const std::string& key) const {
  const auto found = usual_.find(key);
  return found == usual_.end() ? key : found->second;
}

const std::string& CountryNames::spelling(const std::string& usual_key) const {
  const auto found = spelling_.find(usual_key);
  return found == spelling_.end() ? usual_key : found->second;
}

CountryNames::Parts CountryNames::split(std::string_view key) const {
  Parts parts;
  std::string rest(key);
  std::set<std::string> countries;
  for (const std::string& name : longest_first_) {
    for (std::size_t at = find_words(rest, name); at != std::string::npos;
         at = find_words(rest, name)) {
      countries.insert(usual_key(name));
      rest.replace(at, name.size(), 1, ' ');
    }
  }
  parts.rest = countries.empty() ? rest : tidy(rest);
  parts.countries.assign(countries.begin(), countries.end());
  return parts;
}

}  // namespace boba
