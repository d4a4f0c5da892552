#include "discourse/people.hpp"

#include "discourse/colleagues.hpp"
#include "discourse/country_finder.hpp"
#include "discourse/name_forms.hpp"
#include "discourse/name_index.hpp"
#include "discourse/posts.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

namespace boba {
namespace {

// A foreign name of one word, nowhere written in full, of nobody well known.
bool may_be_firm(const Person& person) {
  return !person.house_shaped && !person.name_country &&
         person.name.find_first_of(" -.") == std::string::npos;
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

// The countries whose head is somebody else, for a person who heads one himself.
std::set<std::string> countries_of_other_heads(const std::vector<Person>& people,
                                               const Person& person) {
  const auto heads = [](const Post& post, const Post& other) {
    return post.is_top && other.is_top && post.status == other.status &&
           post.organization == other.organization &&
           fold_key(post.role) != fold_key(other.role);  // else one may follow the other
  };
  std::set<std::string> taken;
  for (const Person& other : people) {
    if (&other == &person) continue;
    for (const Post& post : other.posts) {
      if (!post.country || post.country_source > CountrySource::kSameList) continue;
      if (std::any_of(person.posts.begin(), person.posts.end(),
                      [&](const Post& own) { return heads(own, post); })) {
        taken.insert(*post.country);
      }
    }
  }
  return taken;
}

// Finds the country of a person; returns how it is known for posts that do not state it.
CountrySource infer_country(const ArticleView& view, const CountryFinder& finder,
                            const std::vector<Person>& people, Person& person) {
  take_stated_country(view, person);
  if (!person.country) person.country = person.told_country;
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
  const std::uint32_t first = view.at(person.mentions.front()).tokens.begin;
  for (const Post& post : person.posts) {
    if (post.is_private || post.tokens.end < first) continue;
    person.country = finder.of_post(post.role, post.tokens.begin);
    if (person.country) return CountrySource::kName;
  }
  person.country = finder.before(first, countries_of_other_heads(people, person));
  return CountrySource::kOtherSide;
}

bool share_a_role(const Person& a, const Person& b) {
  std::set<std::string> roles;
  for (const Post& post : a.posts) roles.insert(fold_key(post.role));
  return std::any_of(b.posts.begin(), b.posts.end(),
                     [&](const Post& post) { return roles.contains(fold_key(post.role)); });
}

// Where a post ends, and whose it is.
struct PostEnd {
  TokenRange tokens;
  std::size_t person = 0;
};

std::vector<PostEnd> ends_of_posts(const std::vector<Person>& people) {
  std::vector<PostEnd> ends;
  for (std::size_t i = 0; i < people.size(); ++i) {
    for (const Post& post : people[i].posts) ends.push_back({post.tokens, i});
  }
  std::sort(ends.begin(), ends.end(),
            [](const PostEnd& a, const PostEnd& b) { return a.tokens.end < b.tokens.end; });
  return ends;
}

// Those whose posts end right before a token, in its sentence.
std::set<std::size_t> people_before(const ArticleView& view, const std::vector<PostEnd>& ends,
                                    std::uint32_t token) {
  constexpr std::uint32_t kGap = 2;  // tokens
  std::set<std::size_t> people;
  auto end = std::partition_point(
      ends.begin(), ends.end(), [&](const PostEnd& one) { return one.tokens.end + kGap < token; });
  for (; end != ends.end() && end->tokens.end <= token; ++end) {
    if (view.sentence_of(end->tokens.begin) == view.sentence_of(token)) people.insert(end->person);
  }
  return people;
}

// The country of the foreign person named right before `person`, in one list with him. Two who
// hold the same office come from different countries.
std::optional<std::string> country_of_companion(const ArticleView& view,
                                                const std::vector<Person>& people,
                                                const std::vector<PostEnd>& ends,
                                                const std::vector<CountrySource>& sources,
                                                const Person& person) {
  for (const std::size_t i : people_before(view, ends, person.posts.front().tokens.begin)) {
    const Person& other = people[i];
    if (!other.country || other.country == view.schema.house_country) continue;
    if (sources[i] == CountrySource::kOtherSide || share_a_role(person, other)) continue;
    return other.country;
  }
  return std::nullopt;
}

// Of an article: in longer lists of names none is taken for another spelling.
constexpr std::size_t kMostNames = 100;

// The names of people that a form may be a part of, or else another spelling of, though it is no
// short form. O(names).
std::vector<const NameForm*> like_forms(const NameForm& form,
                                        const std::vector<const NameForm*>& named) {
  std::vector<const NameForm*> like;
  const auto take = [&](const auto& fits) {
    std::copy_if(named.begin(), named.end(), std::back_inserter(like), [&](const NameForm* other) {
      return genders_agree(form.gender, other->gender) && fits(*other);
    });
  };
  take([&](const NameForm& other) {
    return !form.house_shaped && !other.house_shaped && leaves_out_parts(form.parts, other.parts);
  });
  if (like.empty()) take([&](const NameForm& other) { return is_respelling(form, other); });
  return like;
}

// Whether another spelling of a whole name is the more common one, or that of a well-known person.
bool is_better_spelling(const NameForm& form, const NameForm& other) {
  if (form.parts.size() != other.parts.size() || !is_respelling(form, other)) return false;
  const auto rank = [](const NameForm& f) {
    return std::make_pair(f.mentions.size(), f.country.has_value());
  };
  return rank(form) > rank(other);
}

}  // namespace

People::People(const ArticleView& view) {
  group_names(view);
  collect_posts(view);
  collect_careers(view);
  drop_posts_of_others();
  add_posts_of_colleagues(view);
  infer_countries(view);
}

void People::group_names(const ArticleView& view) {
  const std::vector<NameForm> forms = name_forms(view);
  const NameIndex index(forms);
  std::vector<std::optional<PersonId>> full(forms.size());  // whom a form names in full
  std::vector<const NameForm*> named;                       // those forms
  for (std::size_t i = 0; i < forms.size(); ++i) {
    const NameForm& form = forms[i];
    std::vector<const NameForm*> longer;
    for (const std::uint32_t other : index.longer(form.parts)) {
      if (full[other] && genders_agree(form.gender, forms[other].gender)) {
        longer.push_back(&forms[other]);
      }
    }
    if (longer.empty() && named.size() <= kMostNames) longer = like_forms(form, named);
    if (longer.empty()) {
      full[i] = static_cast<PersonId>(people_.size());
      named.push_back(&form);
      people_.push_back({form.name, form.house_shaped, form.country, {}, {}, {}, {}});
      longer.push_back(&form);
    }
    for (const NamedMention& mention : form.mentions) {
      const NameForm* meant = meant_by(mention, longer);
      const PersonId person = *full[static_cast<std::size_t>(meant - forms.data())];
      Person& who = people_[index_of(person)];
      who.mentions.push_back(mention.name);
      if (is_better_spelling(form, *meant)) who.name = form.name;
      of_name_[mention.name] = person;
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
    const auto country = view.text(holder, view.schema.country_slot);
    const std::vector<Post> list = posts_of(view, holder, view.at(names.front()).tokens.begin);
    for (const MentionIndex name : names) {
      const std::optional<PersonId> person = of_name(name);
      if (!person) continue;
      std::vector<Post>& posts = people_[index_of(*person)].posts;
      if (list.empty()) people_[index_of(*person)].told_country = country;
      const bool firm = may_be_firm(people_[index_of(*person)]);
      std::copy_if(list.begin(), list.end(), std::back_inserter(posts), [&](const Post& post) {
        return !firm || !post.before_name || !post.beside_name || !post.beside_firm;
      });
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
      people_[index_of(*person)].posts.push_back(std::move(post));
    }
  }
}

// A list before a name may open with the post of someone else. Such a post is known by another
// person's holding it right beside the name.
void People::drop_posts_of_others() {
  using Holder = std::tuple<std::string, std::string, std::size_t>;  // role, body, person
  const auto held_by = [](const Post& post, std::size_t person) {
    return Holder(fold_key(post.role), fold_key(*post.organization), person);
  };
  std::set<Holder> holders;
  for (std::size_t i = 0; i < people_.size(); ++i) {
    for (const Post& post : people_[i].posts) {
      if (post.beside_name && post.organization) holders.insert(held_by(post, i));
    }
  }
  const auto is_of_other = [&](const Post& post, std::size_t person) {
    if (post.beside_name || !post.before_name || !post.organization) return false;
    if (holders.contains(held_by(post, person))) return false;
    const Holder first = held_by(post, 0);
    const auto found = holders.lower_bound(first);
    return found != holders.end() && std::get<0>(*found) == std::get<0>(first) &&
           std::get<1>(*found) == std::get<1>(first);
  };
  for (std::size_t i = 0; i < people_.size(); ++i) {
    std::erase_if(people_[i].posts, [&](const Post& post) { return is_of_other(post, i); });
  }
}

// Of a colleague whose own post is told nowhere.
void People::add_posts_of_colleagues(const ArticleView& view) {
  for (const MentionIndex index : view.all(view.schema.holder)) {
    const Mention& holder = view.at(index);
    auto post = post_of_colleague(view, *this, holder);
    if (!post) continue;
    Person& person = people_[index_of(*of_name(view.mentions(holder, view.schema.person).front()))];
    const auto is_told = [](const Post& own) { return own.organization && own.status != "former"; };
    if (std::none_of(person.posts.begin(), person.posts.end(), is_told)) {
      person.posts.push_back(std::move(*post));
    }
  }
}

void People::infer_countries(const ArticleView& view) {
  const CountryFinder finder(view);
  std::vector<CountrySource> sources;
  for (Person& person : people_) sources.push_back(infer_country(view, finder, people_, person));
  const std::vector<PostEnd> ends = ends_of_posts(people_);
  for (std::size_t i = 0; i < people_.size(); ++i) {
    if (sources[i] != CountrySource::kOtherSide || people_[i].posts.empty()) continue;
    if (auto country = country_of_companion(view, people_, ends, sources, people_[i])) {
      people_[i].country = std::move(country);
    }
  }
  for (std::size_t i = 0; i < people_.size(); ++i) {
    Person& person = people_[i];
    for (Post& post : person.posts) {
      const bool guessed = post.is_private && sources[i] == CountrySource::kOtherSide;
      if (!post.country && !post.international && !guessed && person.country) {
        post.country = person.country;
        post.country_source = sources[i];
      }
      if (!post.heads_party || post.organization || !post.country) continue;
      const auto party = view.schema.parties.find(*post.country);
      if (party != view.schema.parties.end()) post.organization = party->second;
    }
  }
}

}  // namespace boba
