// Actors: who takes part, speaks or is spoken to. Turns Party mentions into people, countries and
// organizations with what the reading of the article knows so far.
#pragma once

#include "discourse/article_view.hpp"
#include "discourse/held_posts.hpp"
#include "discourse/people.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace boba {

struct Actor {
  enum class Kind : std::uint8_t { kPerson, kCountry, kOrganization } kind = Kind::kPerson;
  PersonId person{};  // kPerson
  std::string name;   // of the others

  bool operator==(const Actor&) const = default;
};

using Actors = std::vector<Actor>;

// What earlier sentences leave behind for references.
struct Focus {
  Actors sides;    // of the current event
  Actors subject;  // of the last clause that had one
  Actors speaker;  // of the last statement
  Actors person;   // the last subject that was one person
};

class ActorFinder {
 public:
  ActorFinder(const ArticleView& view, const People& people);

  // Who a Party or Name mention stands for; empty if that cannot be told.
  [[nodiscard]] Actors find(MentionIndex index, const Focus& focus) const;

  // All parties of a slot, in order, each once.
  [[nodiscard]] Actors find_all(const Mention& frame, SlotId slot, const Focus& focus) const;

  [[nodiscard]] std::string name_of(const Actor& actor) const;
  [[nodiscard]] std::optional<std::string> country_of(const Actor& actor) const;

  // Whether the article says of a person a post; others are what they are called.
  [[nodiscard]] bool is_titled(const Actor& actor) const;

  // Whether a person is of a country, or holds a post in a body.
  [[nodiscard]] bool stands_for(const Actor& person, const Actor& body) const;

  // The two countries that the article is about, the house country first if it is one of them.
  [[nodiscard]] const std::vector<std::string>& countries() const { return countries_; }

  // The first two titled people of different countries.
  [[nodiscard]] const Actors& first_pair() const { return first_pair_; }
  [[nodiscard]] Actors first_pair(std::uint32_t sentence) const;  // of a sentence, if it has one

 private:
  [[nodiscard]] Actors find_first_pair() const;
  [[nodiscard]] Actors find_post(const Mention& party) const;
  [[nodiscard]] Actors body_named_in(const Mention& party) const;
  [[nodiscard]] Actors find_reference(const Mention& party, const std::string& reference,
                                      const Focus& focus) const;
  [[nodiscard]] Actors first_named(std::uint32_t token) const;
  [[nodiscard]] Actors leaders_named_in(const Mention& party) const;
  [[nodiscard]] Actors meant_by_pronoun(const Mention& party, const Focus& focus) const;
  [[nodiscard]] static Actors other_side(const Focus& focus);
  [[nodiscard]] Actors both_heads(const Mention& party, const Focus& focus) const;
  [[nodiscard]] Actors both_sides(const Focus& focus) const;
  [[nodiscard]] Actors titled_of(const std::string& country, std::uint32_t token,
                                 HeldPosts::Rank rank) const;
  [[nodiscard]] Actors colleague_in(const std::string& country, std::uint32_t token) const;
  [[nodiscard]] Actors leader_of(const std::string& country, std::uint32_t token) const;

  const ArticleView& view_;
  const People& people_;
  HeldPosts held_;
  std::vector<std::string> countries_;
  Actors first_pair_;
};

[[nodiscard]] bool is_one_person(const Actors& actors);

// Adds what is not there yet.
void add_new(Actors& actors, const Actors& more);

}  // namespace boba
