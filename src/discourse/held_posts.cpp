#include "discourse/held_posts.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>

namespace boba {
namespace {

constexpr std::string_view kAny = "*";   // whatever it is; a key begins with "="
constexpr std::string_view kNone = "-";  // not told

std::string list_key(std::string_view role, std::string_view country, std::string_view body) {
  std::string key(role);
  for (const std::string_view part : {country, body}) {
    key += '\n';
    key += part;
  }
  return key;
}

// The keys of names; posts repeat a few names over and over.
class Keys {
 public:
  const std::string& of(const std::string& name) {
    const auto [found, is_new] = keys_.try_emplace(name);
    if (is_new) found->second = "=" + fold_key(name);
    return found->second;
  }
  std::string_view of(const std::optional<std::string>& name) {
    return name ? std::string_view(of(*name)) : kNone;
  }

 private:
  std::unordered_map<std::string, std::string> keys_;
};

// What a post must tell where `name` is asked for: that, or nothing.
std::vector<std::string> fitting(const std::optional<std::string>& name) {
  if (!name) return {std::string(kAny)};
  return {"=" + fold_key(*name), std::string(kNone)};
}

}  // namespace

HeldPosts::HeldPosts(const ArticleView& view, const std::vector<Person>& people) {
  Keys keys;
  std::uint32_t order = 0;
  for (std::size_t i = 0; i < people.size(); ++i) {
    for (const Post& post : people[i].posts) {
      const Held held{post.tokens.begin, order++, static_cast<PersonId>(i)};
      const std::string& role = keys.of(post.role);
      for (const std::string_view country : {kAny, keys.of(post.country)}) {
        for (const std::string_view body : {kAny, keys.of(post.organization)}) {
          by_post_[list_key(role, country, body)].push_back(held);
        }
      }
      add_titled(view, people[i], post, held);
    }
  }
  const auto is_before = [](const Held& a, const Held& b) {
    return std::tie(a.at, a.order) < std::tie(b.at, b.order);
  };
  const auto same_place = [](const Held& a, const Held& b) { return a.at == b.at; };
  for (auto& [key, list] : by_post_) {
    std::sort(list.begin(), list.end(), is_before);
    list.erase(std::unique(list.begin(), list.end(), same_place), list.end());
  }
  for (Lists* lists : {&tops_, &titled_}) {
    for (auto& [country, list] : *lists) std::sort(list.begin(), list.end(), is_before);
  }
}

void HeldPosts::add_titled(const ArticleView& view, const Person& person, const Post& post,
                           Held held) {
  if (!person.country) return;
  titled_[*person.country].push_back(held);
  const bool is_top = view.has(view.at(post.role_mention), view.schema.top);
  if (is_top && post.status != "former") tops_[*person.country].push_back(held);
}

// The last before `token`, else the first after it.
std::optional<HeldPosts::Held> HeldPosts::nearest(const List& list, std::uint32_t token) {
  const auto after =
      std::partition_point(list.begin(), list.end(), [&](const Held& h) { return h.at < token; });
  if (after != list.begin()) return *std::prev(after);
  return after == list.end() ? std::nullopt : std::optional(*after);
}

std::optional<PersonId> HeldPosts::holder(const std::string& head,
                                          const std::optional<std::string>& country,
                                          const std::optional<std::string>& organization,
                                          std::uint32_t token) const {
  const std::string role = "=" + fold_key(head);
  // Before the token the last comes first, behind it the first.
  const auto rank = [&](const Held& held) {
    const bool before = held.at < token;
    return std::tuple(!before, before ? token - held.at : held.at - token, held.order);
  };
  std::optional<Held> best;
  for (const std::string& of_country : fitting(country)) {
    for (const std::string& body : fitting(organization)) {
      const auto list = by_post_.find(list_key(role, of_country, body));
      if (list == by_post_.end()) continue;
      const std::optional<Held> found = nearest(list->second, token);
      if (found && (!best || rank(*found) < rank(*best))) best = found;
    }
  }
  if (!best) return std::nullopt;
  return best->person;
}

std::optional<PersonId> HeldPosts::titled_of(const std::string& country, std::uint32_t token,
                                             Rank rank) const {
  const Lists& lists = rank == Rank::kTop ? tops_ : titled_;
  const auto list = lists.find(country);
  if (list == lists.end()) return std::nullopt;
  const auto after = std::partition_point(list->second.begin(), list->second.end(),
                                          [&](const Held& held) { return held.at < token; });
  if (after == list->second.begin()) return std::nullopt;
  return std::prev(after)->person;
}

}  // namespace boba
