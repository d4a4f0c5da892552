// The score of one article: what is counted in each row, how sure the facts were and whether they
// are right, and why entries were missed. Owns everything.
#pragma once

#include "boba/fact.hpp"
#include "boba/span.hpp"

#include "eval/gold.hpp"
#include "eval/tally.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace boba::eval {

enum class Family { kRoles, kEvents, kStatements };

[[nodiscard]] std::string_view name_of(Family family);

// What is wrong between a gold entry and the prediction next to it.
enum class Cause {
  kNotFound,  // a gold entry that no prediction is next to
  kPersonNotFound,
  kPostNotFound,
  kRoleDiffers,
  kOrganizationDiffers,
  kCountryDiffers,
  kOrganizationAndCountryDiffer,
  kParticipantsDiffer,
  kKindDiffers,
  kDateDiffers,
  kKindAndDateDiffer,
  kSpeakerDiffers,
  kActDiffers,
  kSpeakerAndActDiffer,
  kSpanDiffers,
  kToldTwice,    // a prediction of an entry that another prediction has
  kWithoutGold,  // a prediction that no gold entry is next to
};

[[nodiscard]] std::string_view name_of(Cause cause);

enum class Side { kMissed, kWrong };  // a gold entry, a prediction

struct Miss {
  Family family = Family::kRoles;
  Side side = Side::kMissed;
  Cause cause = Cause::kNotFound;
  std::string article;
  std::optional<Span> span;  // code points; gold roles and events have none
  std::string shown;         // what was missed or said
};

// A prediction that counts: those of optional entries do not.
struct Verdict {
  Family family = Family::kRoles;
  double confidence = 0.0;
  bool right = false;
};

struct Score {
  Tallies tallies;
  std::vector<Verdict> verdicts;
  std::vector<Miss> misses;
};

// `facts` are those of the article, in the order of the stream.
[[nodiscard]] Score score_article(const GoldArticle& gold, const std::vector<Fact>& facts);

}  // namespace boba::eval
