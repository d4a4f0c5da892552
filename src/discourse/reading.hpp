// Reading: one article from first to last sentence. Events and openers are taken in the order of
// the text; what earlier sentences leave behind (current event, last speaker and subject) is the
// Focus. The result is values; nothing is kept between articles.
#pragma once

#include "discourse/people.hpp"
#include "discourse/statements.hpp"

#include <optional>
#include <string>
#include <vector>

namespace boba {

struct Reading {
  People people;
  std::vector<Event> events;
  std::vector<Statement> statements;
  std::vector<std::string> notes;  // how references were read, one line each
};

enum class Notes { kNo, kYes };

// `reference` is the day of publication, if known.
[[nodiscard]] Reading read_article(const ArticleView& view, const ActorFinder& finder,
                                   const People& people, std::optional<Day> reference, Notes notes);

}  // namespace boba
