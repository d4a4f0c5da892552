#include "discourse/posts.hpp"

#include <algorithm>

namespace boba {
namespace {

Post post_of(const ArticleView& view, const Mention& holder, MentionIndex role) {
  const Schema& s = view.schema;
  const Mention& mention = view.at(role);
  Post post;
  post.role = view.text(mention, s.head).value_or(view.text(mention.tokens));
  post.organization = view.text(mention, s.organization);
  post.country = view.text(mention, s.country_slot);
  post.international = view.text(mention, s.scope).value_or("") == "international";
  post.heads_party = view.has(mention, s.party_flag);
  post.is_top = view.has(mention, s.top);
  post.is_private = view.has(mention, s.private_flag);
  post.beside_firm = view.text(mention, s.private_flag).value_or("") == "firm";
  post.house = view.text(mention, s.house).value_or("");
  post.same = view.text(mention, s.same).value_or("");
  post.status = view.text(mention, s.status).value_or("current");
  post.tokens = holder.tokens;
  post.rule = holder.rule;
  post.confidence = view.confidence(holder);
  post.role_mention = role;
  if (post.country) post.country_source = CountrySource::kStated;
  return post;
}

// Gives a post of a list the country that is written once for all of it; false if the post belongs
// to someone else, of another country.
bool takes_country(Post& post, const std::optional<std::string>& country,
                   const std::string& house_country) {
  if (!country) return true;
  if (post.country) return *post.country == *country;
  if (post.house == (*country == house_country ? "never" : "always")) return false;
  if (!post.international) {
    post.country = country;
    post.country_source = CountrySource::kSameList;
  }
  return true;
}

// Whether two posts are joined by one word, as in "founder and director".
bool are_joined(const ArticleView& view, const Post& a, const Post& b) {
  const std::uint32_t gap = view.at(a.role_mention).tokens.end;
  return view.at(b.role_mention).tokens.begin == gap + 1 && (view.tokens()[gap].shape & kWord) != 0;
}

// Posts of one firm, which is told with the last of them.
void share_firm(const ArticleView& view, std::vector<Post>& list) {
  for (std::size_t i = list.size(); i-- > 1;) {
    Post& post = list[i - 1];
    const Post& next = list[i];
    if (post.organization || post.country || !post.house.empty() || post.heads_party) continue;
    if (!next.is_private || !next.organization || !are_joined(view, post, next)) continue;
    post.organization = next.organization;
    post.is_private = true;
  }
}

}  // namespace

std::vector<Post> posts_of(const ArticleView& view, const Mention& holder, std::uint32_t name) {
  std::vector<Post> list;
  for (const MentionIndex role : view.mentions(holder, view.schema.post)) {
    list.push_back(post_of(view, holder, role));
  }
  share_firm(view, list);
  const auto distance = [&](const Post& post) {
    const TokenRange tokens = view.at(post.role_mention).tokens;
    return tokens.begin < name ? name - tokens.end : tokens.begin - name;
  };
  const Post* nearest = nullptr;
  const Post* stated = nullptr;
  for (const Post& post : list) {
    if (nearest == nullptr || distance(post) <= distance(*nearest)) nearest = &post;
    if (post.country && (stated == nullptr || distance(post) <= distance(*stated))) stated = &post;
  }
  const std::optional<std::string> country =
      stated != nullptr ? stated->country : view.text(holder, view.schema.country_slot);
  std::vector<Post> kept;
  for (Post& post : list) {
    const bool beside = &post == nearest;
    if (const auto status = view.text(holder, view.schema.status)) post.status = *status;
    post.before_name = view.at(post.role_mention).tokens.begin < name;
    if (!takes_country(post, country, view.schema.house_country)) continue;
    kept.push_back(post);
    kept.back().beside_name = beside;
  }
  return kept;
}

}  // namespace boba
