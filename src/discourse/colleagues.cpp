#include "discourse/colleagues.hpp"

#include <algorithm>

namespace boba {
namespace {

// A post that people of other countries have as well.
bool is_shared(const Post& post) {
  return !post.is_private && !post.international && post.house != "always" &&
         post.status != "former" && (post.country || post.house == "never");
}

// Of a person named at `token`, the post told nearest to it.
const Post* post_told_at(const Person& person, std::uint32_t token) {
  const Post* nearest = nullptr;
  const auto distance = [&](const Post& post) {
    return post.tokens.begin > token ? post.tokens.begin - token : token - post.tokens.begin;
  };
  for (const Post& post : person.posts) {
    if (!is_shared(post) || !post.beside_name) continue;
    if (nearest == nullptr || distance(post) < distance(*nearest)) nearest = &post;
  }
  return nearest;
}

// The post of the person whom a colleague named at `name` is compared with.
const Post* post_of_other(const ArticleView& view, const People& people, MentionIndex name) {
  const std::uint32_t token = view.at(name).tokens.begin;
  const std::uint32_t sentence = view.sentence_of(token);
  const auto post_at = [&](MentionIndex other) -> const Post* {
    const auto person = people.of_name(other);
    if (!person || person == people.of_name(name)) return nullptr;
    return post_told_at(people.at(*person), view.at(other).tokens.begin);
  };
  for (std::uint32_t back = 0; back < 2 && back <= sentence; ++back) {
    const auto names = view.of_sentence(view.schema.name, sentence - back);
    for (auto it = names.rbegin(); it != names.rend(); ++it) {
      if (view.at(*it).tokens.begin >= token) continue;
      if (const Post* post = post_at(*it)) return post;
    }
    if (back > 0) break;
    for (const MentionIndex other : names) {
      if (view.at(other).tokens.begin <= token) continue;
      if (const Post* post = post_at(other)) return post;
    }
  }
  return nullptr;
}

// The last country before a token in its sentence that is not `other`.
std::optional<std::string> country_before(const ArticleView& view, std::uint32_t token,
                                          const std::optional<std::string>& other) {
  std::optional<std::string> country;
  for (const MentionIndex index : view.of_sentence(view.schema.country, view.sentence_of(token))) {
    if (view.at(index).tokens.begin >= token) break;
    const auto name = view.text(view.at(index), view.schema.name_slot);
    if (name && name != other) country = name;
  }
  return country;
}

}  // namespace

std::optional<Post> post_of_colleague(const ArticleView& view, const People& people,
                                      const Mention& holder) {
  const std::vector<MentionIndex> names = view.mentions(holder, view.schema.person);
  if (names.empty() || !view.mentions(holder, view.schema.post).empty()) return std::nullopt;
  const Post* other = post_of_other(view, people, names.front());
  const auto person = people.of_name(names.front());
  if (other == nullptr || !person) return std::nullopt;
  const std::uint32_t token = view.at(names.front()).tokens.begin;
  auto country = view.text(holder, view.schema.country_slot);
  if (!country) country = people.at(*person).name_country;
  if (!country) country = country_before(view, token, other->country);
  if (!country || country == other->country) return std::nullopt;
  if (other->house == "never" && *country == view.schema.house_country) return std::nullopt;
  Post post = *other;
  if (post.heads_party) post.organization.reset();
  post.country = country;
  post.country_source = CountrySource::kSamePerson;
  post.status = "current";
  post.tokens = holder.tokens;
  post.rule = holder.rule;
  post.before_name = true;
  return post;
}

}  // namespace boba
