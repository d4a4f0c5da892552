#include "discourse/people.hpp"

#include "discourse/country_finder.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <map>

namespace boba {
namespace {

// The parts of a name's key, without marks for foreign names: their accents come and go within one
// article, unlike those of names in Vietnamese syllables.
std::vector<std::string> name_parts(const std::string& name, bool is_foreign) {
  std::string key = is_foreign ? ascii_key(name) : fold_key(name);
  std::vector<std::string> parts;
  std::string part;
  for (const char c : key + " ") {
    if (c == ' ' || c == '-' || c == '.') {
      if (!part.empty()) parts.push_back(std::move(part));
      part.clear();
    } else {
      part += c;
    }
  }
  return parts;
}

bool is_prefix(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  return shorter.size() <= longer.size() &&
         std::equal(shorter.begin(), shorter.end(), longer.begin());
}

bool is_suffix(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  return shorter.size() <= longer.size() &&
         std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
}

// Whether `shorter` is a short form of `longer`: its last or first parts, or its first and last
// part (a middle name left out).
bool is_short_form(const std::vector<std::string>& shorter,
                   const std::vector<std::string>& longer) {
  if (shorter.size() >= longer.size()) return shorter == longer;
  if (is_suffix(shorter, longer) || is_prefix(shorter, longer)) return true;
  return shorter.size() == 2 && shorter.front() == longer.front() &&
         shorter.back() == longer.back();
}

Post post_of(const ArticleView& view, const Mention& holder, MentionIndex role) {
  const Schema& s = view.schema;
  const Mention& mention = view.at(role);
  Post post;
  post.role = view.text(mention, s.head).value_or(view.text(mention.tokens));
  post.organization = view.text(mention, s.organization);
  post.country = view.text(mention, s.country_slot);
  post.international = view.text(mention, s.scope).value_or("") == "international";
  post.heads_party = view.has(mention, s.party_flag);
  post.house = view.text(mention, s.house).value_or("");
  post.same = view.text(mention, s.same).value_or("");
  post.status = view.text(mention, s.status).value_or("current");
  post.tokens = holder.tokens;
  post.rule = holder.rule;
  post.role_mention = role;
  if (post.country) post.country_source = CountrySource::kStated;
  return post;
}

// The posts of a holder whose name begins at `name`. Of two posts with different countries the one
// nearer to the name counts: the other belongs to someone else. A country that is written once
// holds for the whole list.
std::vector<Post> posts_of(const ArticleView& view, const Mention& holder, std::uint32_t name) {
  std::vector<Post> list;
  for (const MentionIndex role : view.mentions(holder, view.schema.post)) {
    list.push_back(post_of(view, holder, role));
  }
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
  const std::optional<std::string> country = stated != nullptr ? stated->country : std::nullopt;
  std::vector<Post> kept;
  for (Post& post : list) {
    const bool beside = &post == nearest;
    post.before_name = view.at(post.role_mention).tokens.begin < name;
    if (country && post.country && *post.country != *country) continue;
    if (country == view.schema.house_country && !post.country && post.house == "never") continue;
    if (country && !post.country && !post.international) {
      post.country = country;
      post.country_source = CountrySource::kSameList;
    }
    kept.push_back(post);
    kept.back().beside_name = beside;
  }
  return kept;
}

// The country of a well-known name that is a part of a Name mention.
std::optional<std::string> country_of_figure(const ArticleView& view, const Mention& name,
                                             const std::vector<MentionIndex>& figures) {
  for (const MentionIndex index : figures) {
    if (!name.tokens.contains(view.at(index).tokens)) continue;
    return view.text(view.at(index), view.schema.country_slot);
  }
  return std::nullopt;
}

// Takes the country of the surest post that states one.
void take_stated_country(const ArticleView& view, Person& person) {
  CountrySource source = CountrySource::kUnknown;
  for (Post& post : person.posts) {
    if (!post.country && post.house == "always") {
      post.country = view.schema.house_country;
      post.country_source = CountrySource::kStated;
    }
    if (post.country && post.country_source < source) {
      person.country = post.country;
      source = post.country_source;
    }
  }
}

// Finds the country of a person; returns how it is known for posts that do not state it.
CountrySource infer_country(const ArticleView& view, const CountryFinder& finder, Person& person) {
  take_stated_country(view, person);
  if (person.country) return CountrySource::kSamePerson;
  const bool never_house = std::any_of(person.posts.begin(), person.posts.end(),
                                       [](const Post& post) { return post.house == "never"; });
  if (person.name_country) {
    person.country = person.name_country;
    return CountrySource::kName;
  }
  if (person.house_shaped && !never_house) {
    person.country = view.schema.house_country;
    return CountrySource::kName;
  }
  if (person.mentions.empty()) return CountrySource::kUnknown;
  person.country = finder.before(view.at(person.mentions.front()).tokens.begin);
  return CountrySource::kOtherSide;
}

}  // namespace

People::People(const ArticleView& view) {
  group_names(view);
  collect_posts(view);
  collect_careers(view);
  drop_posts_of_others();
  infer_countries(view);
}

void People::group_names(const ArticleView& view) {
  struct Form {
    std::string name;
    std::vector<std::string> parts;
    bool house_shaped = false;
    std::optional<std::string> country;
    std::vector<MentionIndex> mentions;
  };
  std::map<std::vector<std::string>, Form> forms;  // by parts
  const std::vector<MentionIndex> figures = view.all(view.schema.figure);
  for (const MentionIndex index : view.all(view.schema.name)) {
    const Mention& mention = view.at(index);
    const std::string origin = view.text(mention, view.schema.origin).value_or("");
    const bool house_shaped = origin == "vi" || origin == "both";
    const std::string name = view.text(mention.tokens);
    std::vector<std::string> parts = name_parts(name, origin == "foreign");
    Form& form = forms[parts];
    if (form.mentions.empty()) {
      form = {name, parts, house_shaped, view.text(mention, view.schema.country_slot), {}};
      if (!form.country) form.country = country_of_figure(view, mention, figures);
    }
    if (name.size() > form.name.size()) form.name = name;  // with more marks
    form.mentions.push_back(index);
  }
  std::vector<const Form*> order;
  order.reserve(forms.size());
  for (const auto& [parts, form] : forms) order.push_back(&form);
  std::stable_sort(order.begin(), order.end(), [](const Form* a, const Form* b) {
    if (a->parts.size() != b->parts.size()) return a->parts.size() > b->parts.size();
    return a->mentions.front() < b->mentions.front();
  });
  std::vector<const Form*> full;  // by PersonId: the form a person is named by
  for (const Form* form : order) {
    std::optional<std::size_t> person;
    for (std::size_t i = 0; i < full.size() && !person; ++i) {
      if (is_short_form(form->parts, full[i]->parts)) person = i;
    }
    if (!person) {
      person = people_.size();
      people_.push_back({form->name, form->house_shaped, form->country, {}, {}, {}});
      full.push_back(form);
    }
    for (const MentionIndex mention : form->mentions) {
      people_[*person].mentions.push_back(mention);
      of_name_[mention] = static_cast<PersonId>(*person);
    }
  }
  for (Person& person : people_) std::sort(person.mentions.begin(), person.mentions.end());
}

std::optional<PersonId> People::of_name(MentionIndex name) const {
  const auto found = of_name_.find(name);
  if (found == of_name_.end()) return std::nullopt;
  return found->second;
}

void People::collect_posts(const ArticleView& view) {
  for (const MentionIndex index : view.all(view.schema.holder)) {
    const Mention& holder = view.at(index);
    const std::vector<MentionIndex> names = view.mentions(holder, view.schema.person);
    if (names.empty()) continue;
    const std::vector<Post> list = posts_of(view, holder, view.at(names.front()).tokens.begin);
    for (const MentionIndex name : names) {
      const std::optional<PersonId> person = of_name(name);
      if (!person) continue;
      std::vector<Post>& posts = people_[index_of(*person)].posts;
      posts.insert(posts.end(), list.begin(), list.end());
    }
  }
}

// Posts told without a name go to the last person named before, in this sentence or the one before.
void People::collect_careers(const ArticleView& view) {
  const std::vector<MentionIndex> names = view.all(view.schema.name);
  for (const MentionIndex index : view.all(view.schema.career)) {
    const Mention& career = view.at(index);
    const auto after = std::partition_point(names.begin(), names.end(), [&](MentionIndex name) {
      return view.at(name).tokens.begin < career.tokens.begin;
    });
    if (after == names.begin()) continue;
    const Mention& last = view.at(*std::prev(after));
    if (view.sentence_of(last.tokens.begin) + 1 < view.sentence_of(career.tokens.begin)) continue;
    const std::optional<PersonId> person = of_name(*std::prev(after));
    if (!person) continue;
    for (Post& post : posts_of(view, career, career.tokens.begin)) {
      if (const auto status = view.text(career, view.schema.status)) post.status = *status;
      people_[index_of(*person)].posts.push_back(std::move(post));
    }
  }
}

// A list before a name may open with the post of someone else. Such a post is known by another
// person's holding it right beside the name.
void People::drop_posts_of_others() {
  const auto same_post = [](const Post& a, const Post& b) {
    return a.organization && b.organization && fold_key(a.role) == fold_key(b.role) &&
           fold_key(*a.organization) == fold_key(*b.organization);
  };
  const auto holds_it = [&](const Person& person, const Post& post) {
    return std::any_of(person.posts.begin(), person.posts.end(),
                       [&](const Post& own) { return own.beside_name && same_post(own, post); });
  };
  for (Person& person : people_) {
    std::vector<Post> kept;
    for (const Post& post : person.posts) {
      const bool of_other = !post.beside_name && post.before_name && !holds_it(person, post) &&
                            std::any_of(people_.begin(), people_.end(), [&](const Person& other) {
                              return &other != &person && holds_it(other, post);
                            });
      if (!of_other) kept.push_back(post);
    }
    person.posts = std::move(kept);
  }
}

void People::infer_countries(const ArticleView& view) {
  const CountryFinder finder(view);
  for (Person& person : people_) {
    const CountrySource source = infer_country(view, finder, person);
    for (Post& post : person.posts) {
      if (!post.country && !post.international && person.country) {
        post.country = person.country;
        post.country_source = source;
      }
      if (!post.heads_party || post.organization || !post.country) continue;
      const auto party = view.schema.parties.find(*post.country);
      if (party != view.schema.parties.end()) post.organization = party->second;
    }
  }
}

std::optional<PersonId> People::holder(const std::string& head,
                                       const std::optional<std::string>& country,
                                       const std::optional<std::string>& organization,
                                       std::uint32_t token) const {
  const std::string key = fold_key(head);
  std::optional<PersonId> best;
  std::uint32_t best_at = 0;
  bool best_before = false;
  for (std::size_t i = 0; i < people_.size(); ++i) {
    for (const Post& post : people_[i].posts) {
      if (fold_key(post.role) != key) continue;
      if (country && post.country && fold_key(*post.country) != fold_key(*country)) continue;
      if (organization && post.organization &&
          fold_key(*post.organization) != fold_key(*organization)) {
        continue;
      }
      const std::uint32_t at = post.tokens.begin;
      const bool before = at < token;
      const bool better = !best || (before && !best_before) ||
                          (before == best_before && (before ? at > best_at : at < best_at));
      if (!better) continue;
      best = static_cast<PersonId>(i);
      best_at = at;
      best_before = before;
    }
  }
  return best;
}

}  // namespace boba
