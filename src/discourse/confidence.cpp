#include "discourse/confidence.hpp"

#include <algorithm>
#include <cmath>

namespace boba {
namespace {

// Factors, measured on annotated articles.
constexpr double kOneWordName = 0.8;
constexpr double kBodyTakesPart = 0.85;  // in place of a person
constexpr double kDayWithinRange = 0.6;  // the day of what takes a day is not told
constexpr double kDoubtful = 0.9;        // act or kind

double rounded(double confidence) { return std::round(confidence * 100) / 100; }

// How far an inferred country is trusted.
double country_factor(CountrySource source) {
  switch (source) {
    case CountrySource::kStated:
    case CountrySource::kSameList:
    case CountrySource::kSamePerson:
      return 1.0;
    case CountrySource::kName:
      return 0.97;
    case CountrySource::kOtherSide:
      return 0.8;
    case CountrySource::kUnknown:
      return 0.9;
  }
  return 1.0;
}

bool is_one_of(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_one_word(const std::string& name) {
  return name.find_first_of(" -.") == std::string::npos;
}

}  // namespace

Confidence::Confidence(const ArticleView& view)
    : doubtful_acts_(view.values_of("doubtful-act")),
      doubtful_kinds_(view.values_of("doubtful-kind")),
      lasting_kinds_(view.values_of("lasting-kind")) {}

double Confidence::of(const Person& person, const Post& post) const {
  const double name = has_one_word(person.name) ? kOneWordName : 1.0;
  return rounded(post.confidence * country_factor(post.country_source) * name);
}

double Confidence::of(const Event& event) const {
  const bool has_body =
      std::any_of(event.participants.begin(), event.participants.end(),
                  [](const Actor& actor) { return actor.kind != Actor::Kind::kPerson; });
  const bool is_range = event.date && event.date->find('/') != std::string::npos;
  const bool is_untold = is_range && !is_one_of(lasting_kinds_, event.kind);
  return rounded(event.confidence * (has_body ? kBodyTakesPart : 1.0) *
                 (is_untold ? kDayWithinRange : 1.0) *
                 (is_one_of(doubtful_kinds_, event.kind) ? kDoubtful : 1.0));
}

double Confidence::of(const Statement& statement) const {
  const bool is_doubtful = is_one_of(doubtful_acts_, statement.act);
  return rounded(statement.confidence * (is_doubtful ? kDoubtful : 1.0));
}

}  // namespace boba
