#include "discourse/country_finder.hpp"

#include <algorithm>
#include <map>

namespace boba {
namespace {

constexpr std::uint32_t kContextBytes = 700;  // how far before a name its country is looked for

}  // namespace

CountryFinder::CountryFinder(const ArticleView& view) : view_(view) {
  for (const MentionIndex index : view.all(view.schema.country)) {
    std::string name = view.text(view.at(index), view.schema.name_slot).value_or("");
    if (name.empty() || name == view.schema.house_country) continue;
    places_.push_back({byte_of(view.at(index).tokens.begin), std::move(name)});
  }
}

std::optional<std::string> CountryFinder::before(std::uint32_t token) const {
  const std::uint32_t byte = byte_of(token);
  const auto near = most_frequent(byte - std::min(byte, kContextBytes), byte);
  return near ? near : most_frequent(0, static_cast<std::uint32_t>(view_.document.text.size()));
}

std::uint32_t CountryFinder::byte_of(std::uint32_t token) const {
  return view_.tokens()[token].span.begin;
}

std::optional<std::string> CountryFinder::most_frequent(std::uint32_t from,
                                                        std::uint32_t to) const {
  std::map<std::string, int> counts;
  std::optional<std::string> best;
  for (const Place& place : places_) {
    if (place.byte < from || place.byte >= to) continue;
    const int count = ++counts[place.country];
    if (!best || count > counts[*best]) best = place.country;
  }
  return best;
}

}  // namespace boba
