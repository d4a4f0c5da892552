#include "discourse/people.hpp"

#include <algorithm>
#include <map>

#include "text/fold.hpp"

namespace boba {
namespace {

constexpr std::uint32_t kContextBytes = 700;  // how far before a name its country is looked for

// The parts of a name's key, without marks for names that are not of the house's kind: accents of
// foreign names come and go within one article.
std::vector<std::string> name_parts(const std::string& name, bool house_shaped) {
  std::string key = house_shaped ? fold_key(name) : ascii_key(name);
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

}  // namespace

People::People(const ArticleView& view) {
  group_names(view);
  collect_posts(view);
  infer_countries(view);
}

void People::group_names(const ArticleView& view) {
  struct Form {
    std::string name;
    std::vector<std::string> parts;
    bool house_shaped = false;
    std::vector<MentionIndex> mentions;
  };
  std::map<std::vector<std::string>, Form> forms;  // by parts
  for (const MentionIndex index : view.all(view.schema.name)) {
    const Mention& mention = view.at(index);
    const std::string origin = view.text(mention, view.schema.origin).value_or("");
    const bool house_shaped = origin == "vi" || origin == "both";
    const std::string name = view.text(mention.tokens);
    std::vector<std::string> parts = name_parts(name, house_shaped);
    Form& form = forms[parts];
    if (form.mentions.empty()) form = {name, parts, house_shaped, {}};
    form.mentions.push_back(index);
  }
  std::vector<const Form*> order;
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
      people_.push_back({form->name, form->house_shaped, {}, {}, {}});
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
  const Schema& s = view.schema;
  for (const MentionIndex index : view.all(s.holder)) {
    const Mention& holder = view.at(index);
    const std::vector<MentionIndex> names = view.mentions(holder, s.person);
    if (names.empty()) continue;
    const std::optional<PersonId> person = of_name(names.front());
    if (!person) continue;
    std::vector<Post> list;
    for (const MentionIndex role : view.mentions(holder, s.post)) {
      const Mention& mention = view.at(role);
      Post post;
      post.role = view.text(mention, s.head).value_or(view.text(mention.tokens));
      post.organization = view.text(mention, s.organization);
      post.country = view.text(mention, s.country_slot);
      post.international = view.text(mention, s.scope).value_or("") == "international";
      post.status = view.text(mention, s.status).value_or("current");
      post.tokens = holder.tokens;
      post.rule = holder.rule;
      post.role_mention = role;
      if (post.country) post.country_source = CountrySource::kStated;
      list.push_back(std::move(post));
    }
    // A country that is written once holds for the whole list.
    for (auto post = list.rbegin(); post != list.rend(); ++post) {
      if (!post->country) continue;
      for (Post& other : list) {
        if (other.country || other.international) continue;
        other.country = post->country;
        other.country_source = CountrySource::kSameList;
      }
      break;
    }
    std::vector<Post>& posts = people_[index_of(*person)].posts;
    posts.insert(posts.end(), list.begin(), list.end());
  }
}

void People::infer_countries(const ArticleView& view) {
  const Schema& s = view.schema;
  struct Place {
    std::uint32_t byte = 0;
    std::string country;
  };
  std::vector<Place> places;  // mentions of countries other than the house's
  for (const MentionIndex index : view.all(s.country)) {
    std::string name = view.text(view.at(index), s.name_slot).value_or("");
    if (name.empty() || name == s.house_country) continue;
    places.push_back({view.tokens()[view.at(index).tokens.begin].span.begin, std::move(name)});
  }
  const auto most_frequent = [&](std::uint32_t from, std::uint32_t to) {
    std::map<std::string, int> counts;
    std::optional<std::string> best;
    for (const Place& place : places) {
      if (place.byte < from || place.byte >= to) continue;
      const int count = ++counts[place.country];
      if (!best || count > counts[*best]) best = place.country;
    }
    return best;
  };
  for (Person& person : people_) {
    CountrySource source = CountrySource::kNone;
    for (const Post& post : person.posts) {
      if (post.country && post.country_source < source) {
        person.country = post.country;
        source = post.country_source;
      }
    }
    if (!person.country) {
      if (person.house_shaped) {
        person.country = s.house_country;
        source = CountrySource::kName;
      } else if (!person.mentions.empty()) {
        const std::uint32_t byte =
            view.tokens()[view.at(person.mentions.front()).tokens.begin].span.begin;
        person.country = most_frequent(byte - std::min(byte, kContextBytes), byte);
        if (!person.country) {
          person.country = most_frequent(0, static_cast<std::uint32_t>(view.document.text.size()));
        }
        source = CountrySource::kOtherSide;
      }
    } else {
      source = CountrySource::kSamePerson;
    }
    for (Post& post : person.posts) {
      if (post.country || post.international || !person.country) continue;
      post.country = person.country;
      post.country_source = source;
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
