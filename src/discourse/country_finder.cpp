#include "discourse/country_finder.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <map>
#include <set>

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
  of_whole_ = most_frequent(0, static_cast<std::uint32_t>(view.document.text.size()), {});
  collect_bare_posts();
}

void CountryFinder::collect_bare_posts() {
  const Schema& s = view_.schema;
  std::set<MentionIndex> held;
  for (const MentionIndex holder : view_.all(s.holder)) {
    for (const MentionIndex post : view_.mentions(view_.at(holder), s.post)) held.insert(post);
  }
  for (const MentionIndex index : view_.all(s.role)) {
    const Mention& role = view_.at(index);
    const auto country = view_.text(role, s.country_slot);
    if (!country || country == s.house_country || held.contains(index)) continue;
    const auto head = view_.text(role, s.head);
    if (head) bare_posts_.push_back({byte_of(role.tokens.begin), fold_key(*head), *country});
  }
}

std::optional<std::string> CountryFinder::before(std::uint32_t token,
                                                 const std::set<std::string>& taken) const {
  const std::uint32_t byte = byte_of(token);
  const auto size = static_cast<std::uint32_t>(view_.document.text.size());
  auto near = most_frequent(byte - std::min(byte, kContextBytes), byte, taken);
  if (near) return near;
  return taken.empty() ? of_whole_ : most_frequent(0, size, taken);
}

std::optional<std::string> CountryFinder::of_post(const std::string& head,
                                                  std::uint32_t token) const {
  const std::uint32_t byte = byte_of(token);
  const std::string key = fold_key(head);
  std::optional<std::string> country;
  const auto near =
      std::partition_point(bare_posts_.begin(), bare_posts_.end(),
                           [&](const BarePost& post) { return post.byte + kContextBytes < byte; });
  for (auto post = near; post != bare_posts_.end() && post->byte < byte; ++post) {
    if (post->head == key) country = post->country;
  }
  return country;
}

std::uint32_t CountryFinder::byte_of(std::uint32_t token) const {
  return view_.tokens()[token].span.begin;
}

std::optional<std::string> CountryFinder::most_frequent(std::uint32_t from, std::uint32_t to,
                                                        const std::set<std::string>& taken) const {
  std::map<std::string, int> counts;
  std::optional<std::string> best;
  auto place = std::partition_point(places_.begin(), places_.end(),
                                    [&](const Place& one) { return one.byte < from; });
  for (; place != places_.end() && place->byte < to; ++place) {
    if (taken.contains(place->country)) continue;
    const int count = ++counts[place->country];
    if (!best || count > counts[*best]) best = place->country;
  }
  return best;
}

}  // namespace boba
