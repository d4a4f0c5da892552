#include "discourse/people.hpp"

#include "discourse/colleagues.hpp"
#include "discourse/country_finder.hpp"
#include "discourse/name_forms.hpp"
#include "discourse/posts.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <iterator>
#include <set>

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
  return std::any_of(a.posts.begin(), a.posts.end(), [&](const Post& post) {
    return std::any_of(b.posts.begin(), b.posts.end(), [&](const Post& other) {
      return fold_key(post.role) == fold_key(other.role);
    });
  });
}

// The country of the foreign person named right before `person`, in one list with him. Two who
// hold the same office come from different countries.
std::optional<std::string> country_of_companion(const ArticleView& view,
                                                const std::vector<Person>& people,
                                                const std::vector<CountrySource>& sources,
                                                const Person& person) {
  constexpr std::uint32_t kGap = 2;  // tokens
  const TokenRange own = person.posts.front().tokens;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const Person& other = people[i];
    if (!other.country || other.country == view.schema.house_country) continue;
    if (sources[i] == CountrySource::kOtherSide || share_a_role(person, other)) continue;
    const bool beside = std::any_of(other.posts.begin(), other.posts.end(), [&](const Post& post) {
      return post.tokens.end <= own.begin && own.begin - post.tokens.end <= kGap &&
             view.sentence_of(post.tokens.begin) == view.sentence_of(own.begin);
    });
    if (beside) return other.country;
  }
  return std::nullopt;
}

// The names of people that a form may stand for: those that it is a part of, else another spelling.
std::vector<const NameForm*> longer_forms(const NameForm& form,
                                          const std::vector<const NameForm*>& full) {
  std::vector<const NameForm*> longer;
  const auto take = [&](const auto& fits) {
    std::copy_if(full.begin(), full.end(), std::back_inserter(longer), [&](const NameForm* other) {
      return genders_agree(form.gender, other->gender) && fits(*other);
    });
  };
  take([&](const NameForm& other) { return is_short_form(form.parts, other.parts); });
  if (longer.empty()) take([&](const NameForm& other) { return is_respelling(form, other); });
  return longer;
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
  std::vector<const NameForm*> full;  // by PersonId: the form a person is named by
  for (const NameForm& form : forms) {
    std::vector<const NameForm*> longer = longer_forms(form, full);
    if (longer.empty()) {
      people_.push_back({form.name, form.house_shaped, form.country, {}, {}, {}, {}});
      full.push_back(&form);
      longer.push_back(&form);
    }
    for (const NamedMention& mention : form.mentions) {
      const NameForm* meant = meant_by(mention, longer);
      const auto person = std::find(full.begin(), full.end(), meant) - full.begin();
      Person& named = people_[static_cast<std::size_t>(person)];
      named.mentions.push_back(mention.name);
      if (is_better_spelling(form, *meant)) named.name = form.name;
      of_name_[mention.name] = static_cast<PersonId>(person);
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
  for (std::size_t i = 0; i < people_.size(); ++i) {
    if (sources[i] != CountrySource::kOtherSide || people_[i].posts.empty()) continue;
    if (auto country = country_of_companion(view, people_, sources, people_[i])) {
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
