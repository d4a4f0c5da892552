#include "discourse/actors.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <map>

namespace boba {
namespace {

std::vector<std::string> main_countries(const ArticleView& view) {
  std::map<std::string, int> counts;
  std::vector<std::string> order;  // by first mention
  for (const MentionIndex index : view.all(view.schema.country)) {
    std::string name = view.text(view.at(index), view.schema.name_slot).value_or("");
    if (name.empty()) continue;
    if (++counts[name] == 1) order.push_back(name);
  }
  std::stable_sort(order.begin(), order.end(), [&](const std::string& a, const std::string& b) {
    return counts[a] > counts[b];
  });
  if (order.size() > 2) order.resize(2);
  std::stable_partition(order.begin(), order.end(), [&](const std::string& country) {
    return country == view.schema.house_country;
  });
  return order;
}

Actor person_actor(PersonId person) { return {Actor::Kind::kPerson, person, {}}; }
Actor country_actor(std::string name) { return {Actor::Kind::kCountry, {}, std::move(name)}; }

bool is_person(const Actor& a) { return a.kind == Actor::Kind::kPerson; }

std::size_t count_people(const Actors& actors) {
  return static_cast<std::size_t>(std::count_if(actors.begin(), actors.end(), is_person));
}

}  // namespace

bool is_one_person(const Actors& actors) { return actors.size() == 1 && is_person(actors.front()); }

void add_new(Actors& actors, const Actors& more) {
  for (const Actor& actor : more) {
    if (std::find(actors.begin(), actors.end(), actor) == actors.end()) actors.push_back(actor);
  }
}

ActorFinder::ActorFinder(const ArticleView& view, const People& people)
    : view_(view),
      people_(people),
      held_(view, people.all()),
      countries_(main_countries(view)),
      first_pair_(find_first_pair()) {}

std::string ActorFinder::name_of(const Actor& actor) const {
  return actor.kind == Actor::Kind::kPerson ? people_.at(actor.person).name : actor.name;
}

std::optional<std::string> ActorFinder::country_of(const Actor& actor) const {
  if (actor.kind == Actor::Kind::kPerson) return people_.at(actor.person).country;
  if (actor.kind == Actor::Kind::kCountry) return actor.name;
  return std::nullopt;
}

bool ActorFinder::is_titled(const Actor& actor) const {
  return actor.kind != Actor::Kind::kPerson || !people_.at(actor.person).posts.empty();
}

bool ActorFinder::stands_for(const Actor& person, const Actor& body) const {
  if (person.kind != Actor::Kind::kPerson) return false;
  if (body.kind == Actor::Kind::kCountry) return people_.at(person.person).country == body.name;
  const std::vector<Post>& posts = people_.at(person.person).posts;
  return body.kind == Actor::Kind::kOrganization &&
         std::any_of(posts.begin(), posts.end(),
                     [&](const Post& post) { return post.organization == body.name; });
}

Actors ActorFinder::find(MentionIndex index, const Focus& focus) const {
  const Mention& party = view_.at(index);
  const Schema& s = view_.schema;
  if (party.type == s.name) {
    const auto person = people_.of_name(index);
    return person ? Actors{person_actor(*person)} : Actors{};
  }
  Actors actors;
  for (const MentionIndex name : view_.mentions(party, s.person)) {
    if (const auto person = people_.of_name(name)) add_new(actors, {person_actor(*person)});
  }
  if (!actors.empty()) return actors;
  for (const MentionIndex member : view_.mentions(party, s.member)) {
    add_new(actors, find(member, focus));
  }
  if (!actors.empty()) return actors;
  if (const auto reference = view_.text(party, s.reference)) {
    return find_reference(party, *reference, focus);
  }
  if (view_.has(party, s.post)) return find_post(party);
  if (const auto organization = view_.text(party, s.organization)) {
    return {{Actor::Kind::kOrganization, {}, *organization}};
  }
  if (const auto country = view_.text(party, s.country_slot)) return {country_actor(*country)};
  return {};
}

Actors ActorFinder::find_all(const Mention& frame, SlotId slot, const Focus& focus) const {
  Actors actors;
  for (const MentionIndex party : view_.mentions(frame, slot)) {
    add_new(actors, find(party, focus));
  }
  return actors;
}

// A bare title: its last holder, with or without the country it states.
Actors ActorFinder::find_post(const Mention& party) const {
  const Schema& s = view_.schema;
  std::optional<std::string> country = view_.text(party, s.country_slot);
  for (const MentionIndex index : view_.mentions(party, s.post)) {
    const Mention& role = view_.at(index);
    const std::string head = view_.text(role, s.head).value_or(view_.text(role.tokens));
    if (!country) country = view_.text(role, s.country_slot);
    const auto body = view_.text(role, s.organization);
    // In the press of a country a mere title is that of its own.
    const bool is_mere = !country && fold_key(view_.text(role.tokens)) == fold_key(head);
    std::optional<PersonId> person;
    if (is_mere) {
      person = held_.holder(head, view_.schema.house_country, body, party.tokens.begin);
    }
    if (!person) person = held_.holder(head, country, body, party.tokens.begin);
    if (person) return {person_actor(*person)};
  }
  for (const MentionIndex index : view_.mentions(party, s.post)) {
    const Mention& role = view_.at(index);
    const std::string head = view_.text(role, s.head).value_or(view_.text(role.tokens));
    const auto person = held_.holder(head, country, std::nullopt, party.tokens.begin);
    if (person) return {person_actor(*person)};
  }
  // Somebody unnamed: the words are those of the country or body.
  if (country) return {country_actor(*country)};
  return body_named_in(party);
}

// The body whose post it is, unless the post is one of a state.
Actors ActorFinder::body_named_in(const Mention& party) const {
  const Schema& s = view_.schema;
  for (const MentionIndex role : view_.mentions(party, s.post)) {
    if (view_.has(view_.at(role), s.top)) return {};
  }
  for (const MentionIndex body : view_.within(s.body, party.tokens)) {
    if (const auto name = view_.text(view_.at(body), s.name_slot)) {
      return {{Actor::Kind::kOrganization, {}, *name}};
    }
  }
  return {};
}

Actors ActorFinder::find_reference(const Mention& party, const std::string& reference,
                                   const Focus& focus) const {
  const std::optional<std::string> country = view_.text(party, view_.schema.country_slot);
  if (reference == "sides") {
    Actors named = leaders_named_in(party);
    return named.size() == 2 ? named : both_sides(focus);
  }
  if (reference == "heads") return both_heads(party, focus);
  if (reference == "colleague" && country) {
    return colleague_in(*country, party.tokens.begin);
  }
  if (reference == "leader") {
    if (country) return leader_of(*country, party.tokens.begin);
    return focus.subject.size() == 1 ? focus.subject : Actors{};
  }
  if (reference == "pronoun") return meant_by_pronoun(party, focus);
  if (reference == "other") return other_side(focus);
  return {};
}

Actors ActorFinder::meant_by_pronoun(const Mention& party, const Focus& focus) const {
  const std::size_t people = count_people(focus.subject);
  if (people == 1 && focus.subject.size() == 1) return focus.subject;
  // A body that was the subject since leaves the person in mind.
  if (people == 0 && !focus.person.empty()) return focus.person;
  return first_named(party.tokens.begin);
}

// Of the sides of the current event the one that does not speak.
Actors ActorFinder::other_side(const Focus& focus) {
  Actors others;
  for (const Actor& actor : focus.sides) {
    if (std::find(focus.speaker.begin(), focus.speaker.end(), actor) == focus.speaker.end()) {
      others.push_back(actor);
    }
  }
  return others.size() == 1 ? others : Actors{};
}

// The first person with a post named before `token` in its sentence, else in the one before.
Actors ActorFinder::first_named(std::uint32_t token) const {
  const std::uint32_t here = view_.sentence_range(view_.sentence_of(token)).begin;
  const std::uint32_t before =
      here == 0 ? 0 : view_.sentence_range(view_.sentence_of(here - 1)).begin;
  for (const TokenRange range : {TokenRange{here, token}, TokenRange{before, here}}) {
    for (const MentionIndex name : view_.within(view_.schema.name, range)) {
      const auto person = people_.of_name(name);
      if (person && !people_.at(*person).posts.empty()) return {person_actor(*person)};
    }
  }
  return {};
}

// Who heads each country that the words for both sides name.
Actors ActorFinder::leaders_named_in(const Mention& party) const {
  Actors leaders;
  for (const MentionIndex country : view_.within(view_.schema.country, party.tokens)) {
    const auto name = view_.text(view_.at(country), view_.schema.name_slot);
    if (name) add_new(leaders, leader_of(*name, party.tokens.begin));
  }
  return leaders;
}

// As both_sides, but people: those who head the two countries of the article, else those of whom it
// tells first.
Actors ActorFinder::both_heads(const Mention& party, const Focus& focus) const {
  Actors sides = both_sides(focus);
  if (count_people(sides) == 2) return sides;
  Actors heads;
  for (const Actor& side : sides) {
    add_new(heads, titled_of(side.name, party.tokens.begin, HeldPosts::Rank::kTop));
  }
  if (count_people(heads) != 2) heads = first_pair();
  return heads.size() == 2 ? heads : sides;
}

// Both sides of the current event: its people, else the two countries of the article.
Actors ActorFinder::both_sides(const Focus& focus) const {
  if (count_people(focus.sides) >= 2) {
    Actors people;
    for (const Actor& actor : focus.sides) {
      if (actor.kind == Actor::Kind::kPerson) people.push_back(actor);
    }
    people.resize(2);
    return people;
  }
  Actors actors;
  if (countries_.size() == 2) {
    for (const std::string& country : countries_) actors.push_back(country_actor(country));
  }
  return actors;
}

// Who holds in the country the post of the person named last before in the sentence; the country if
// nobody is known to. Without such a person anybody of the country with a post.
Actors ActorFinder::colleague_in(const std::string& country, std::uint32_t token) const {
  const std::uint32_t begin = view_.sentence_range(view_.sentence_of(token)).begin;
  const auto names = view_.within(view_.schema.name, {begin, token});
  const auto person = names.empty() ? std::nullopt : people_.of_name(names.back());
  if (!person || people_.at(*person).posts.empty())
    return titled_of(country, token, HeldPosts::Rank::kAny);
  for (const Post& post : people_.at(*person).posts) {
    const auto colleague = held_.holder(post.role, country, std::nullopt, token);
    if (colleague && *colleague != *person) return {person_actor(*colleague)};
    if (view_.has(view_.at(post.role_mention), view_.schema.top)) {
      return titled_of(country, token, HeldPosts::Rank::kTop);
    }
  }
  return {country_actor(country)};
}

// The last person of the country before `token` who heads it, else who holds any post there, else
// the country itself.
Actors ActorFinder::leader_of(const std::string& country, std::uint32_t token) const {
  Actors heads = titled_of(country, token, HeldPosts::Rank::kTop);
  if (count_people(heads) > 0) return heads;
  return titled_of(country, token, HeldPosts::Rank::kAny);
}

Actors ActorFinder::titled_of(const std::string& country, std::uint32_t token,
                              HeldPosts::Rank rank) const {
  const auto person = held_.titled_of(country, token, rank);
  return {person ? person_actor(*person) : country_actor(country)};
}

Actors ActorFinder::first_pair(std::uint32_t sentence) const {
  Actors pair;
  for (const MentionIndex name : view_.of_sentence(view_.schema.name, sentence)) {
    const auto person = people_.of_name(name);
    if (!person || people_.at(*person).posts.empty() || !people_.at(*person).country) continue;
    if (pair.empty()) {
      pair = {person_actor(*person)};
    } else if (people_.at(pair.front().person).country != people_.at(*person).country) {
      return {pair.front(), person_actor(*person)};
    }
  }
  return first_pair();
}

Actors ActorFinder::find_first_pair() const {
  struct Candidate {
    std::uint32_t at = 0;
    PersonId person{};
  };
  std::vector<Candidate> titled;
  for (std::size_t i = 0; i < people_.all().size(); ++i) {
    const Person& person = people_.all()[i];
    if (person.posts.empty() || !person.country) continue;
    titled.push_back({person.posts.front().tokens.begin, static_cast<PersonId>(i)});
  }
  std::sort(titled.begin(), titled.end(),
            [](const Candidate& a, const Candidate& b) { return a.at < b.at; });
  for (const Candidate& other : titled) {
    if (people_.at(other.person).country == people_.at(titled.front().person).country) continue;
    return {person_actor(titled.front().person), person_actor(other.person)};
  }
  return {};
}

}  // namespace boba
