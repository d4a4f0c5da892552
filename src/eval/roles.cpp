// Roles: person, role, organization and country; one prediction however often it is said.
#include "eval/families.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace boba::eval {
namespace {

struct Prediction {
  std::string person;
  std::string role;
  std::optional<std::string> organization;
  std::optional<std::string> country;
  const RoleFact* fact = nullptr;  // the last of those that say it
  double confidence = 0.0;         // the highest of those
};

// In the order in which they are first said.
std::vector<Prediction> predictions_of(const Roles& roles) {
  using Keys =
      std::tuple<std::string, std::string, std::optional<std::string>, std::optional<std::string>>;
  std::vector<Prediction> predictions;
  std::map<Keys, std::size_t> numbers;
  for (const RoleFact* role : roles) {
    Prediction prediction{comparison_key(role->person),
                          comparison_key(role->role),
                          optional_key(role->organization),
                          optional_key(role->country),
                          role,
                          role->source.confidence};
    const Keys keys{prediction.person, prediction.role, prediction.organization,
                    prediction.country};
    const auto [known, is_new] = numbers.emplace(keys, predictions.size());
    if (is_new) {
      predictions.push_back(std::move(prediction));
    } else {
      Prediction& said = predictions[known->second];
      said.fact = role;
      said.confidence = std::max(said.confidence, role->source.confidence);
    }
  }
  return predictions;
}

bool same_post(const Prediction& prediction, const GoldRole& gold) {
  return prediction.person == gold.person && accepts(gold.roles, prediction.role);
}

bool same_role(const Prediction& prediction, const GoldRole& gold) {
  return same_post(prediction, gold) && accepts(gold.organizations, prediction.organization) &&
         accepts(gold.countries, prediction.country);
}

// What differs between a prediction and a gold entry of the same person that do not agree.
Cause difference(const Prediction& prediction, const GoldRole& gold) {
  if (!accepts(gold.roles, prediction.role)) return Cause::kRoleDiffers;
  if (accepts(gold.countries, prediction.country)) return Cause::kOrganizationDiffers;
  if (accepts(gold.organizations, prediction.organization)) return Cause::kCountryDiffers;
  return Cause::kOrganizationAndCountryDiffer;
}

int weight_of(Cause cause) {
  if (cause == Cause::kRoleDiffers) return 3;
  if (cause == Cause::kToldTwice) return 2;
  return cause == Cause::kOrganizationAndCountryDiffer ? 1 : 0;
}

// The smaller of two differences.
Cause nearer(std::optional<Cause> one, Cause other) {
  return one.has_value() && weight_of(*one) <= weight_of(other) ? *one : other;
}

class RoleScore {
 public:
  RoleScore(const GoldArticle& gold, const Roles& roles, Score& score)
      : gold_(gold), predictions_(predictions_of(roles)), score_(score) {}

  void run() {
    const std::vector<Duty> duties = duties_of(gold_.roles);
    Pairing pairing{duties, predictions_.size(), agreement(same_role), {}};
    matching_ = match(pairing);
    score_.tallies[{RowGroup::kRoles, {}}] = tally_of(matching_, duties);
    pairing.same = agreement(same_post);
    pairing.closer = agreement(same_role);
    score_.tallies[{RowGroup::kRolesLeniently, {}}] = tally_of(match(pairing), duties);
    for (std::size_t i = 0; i < predictions_.size(); ++i) {
      if (!is_excused(matching_, duties, i)) judge(i);
    }
    for (std::size_t i = 0; i < gold_.roles.size(); ++i) {
      if (duties[i] == Duty::kRequired) look_for(i);
    }
  }

 private:
  [[nodiscard]] Agreement agreement(bool (*same)(const Prediction&, const GoldRole&)) const {
    return [this, same](std::size_t prediction, std::size_t gold) {
      return same(predictions_[prediction], gold_.roles[gold]);
    };
  }

  void judge(std::size_t i) {
    const Prediction& prediction = predictions_[i];
    const std::optional<std::size_t> gold = matching_.gold_of[i];
    Tally& tally = score_.tallies[{RowGroup::kRolesOfStatus, prediction.fact->status}];
    ++tally.predicted;
    if (gold.has_value() && gold_.roles[*gold].status == prediction.fact->status) ++tally.right;
    score_.verdicts.push_back({Family::kRoles, prediction.confidence, gold.has_value()});
    if (gold.has_value()) return;
    const RoleFact& fact = *prediction.fact;
    score_.misses.push_back(
        {Family::kRoles, Side::kWrong, cause_of(prediction), gold_.article, fact.source.span,
         fact.person + ", " + fact.role + ", " + fact.organization.value_or("-") + ", " +
             fact.country.value_or("-") + " in '" + fact.source.text + "'"});
  }

  void look_for(std::size_t i) {
    const GoldRole& gold = gold_.roles[i];
    const std::optional<std::size_t> found = matching_.prediction_of[i];
    Tally& tally = score_.tallies[{RowGroup::kRolesOfStatus, gold.status}];
    ++tally.gold;
    if (found.has_value() && predictions_[*found].fact->status == gold.status) ++tally.found;
    if (found.has_value()) return;
    score_.misses.push_back(
        {Family::kRoles, Side::kMissed, cause_of(gold), gold_.article, std::nullopt, gold.shown});
  }

  [[nodiscard]] Cause cause_of(const Prediction& prediction) const {
    std::optional<Cause> cause;
    for (std::size_t i = 0; i < gold_.roles.size(); ++i) {
      const GoldRole& gold = gold_.roles[i];
      if (matching_.prediction_of[i].has_value()) {
        if (same_post(prediction, gold)) cause = nearer(cause, Cause::kToldTwice);
      } else if (prediction.person == gold.person) {
        cause = nearer(cause, difference(prediction, gold));
      }
    }
    return cause.value_or(Cause::kWithoutGold);
  }

  [[nodiscard]] Cause cause_of(const GoldRole& gold) const {
    std::optional<Cause> cause;
    bool knows_person = false;
    for (std::size_t i = 0; i < predictions_.size(); ++i) {
      if (predictions_[i].person != gold.person) continue;
      knows_person = true;
      if (!matching_.gold_of[i].has_value()) {
        cause = nearer(cause, difference(predictions_[i], gold));
      }
    }
    return cause.value_or(knows_person ? Cause::kPostNotFound : Cause::kPersonNotFound);
  }

  const GoldArticle& gold_;
  std::vector<Prediction> predictions_;
  Score& score_;
  Matching matching_;  // by everything that is compared
};

}  // namespace

void score_roles(const GoldArticle& gold, const Roles& roles, Score& score) {
  RoleScore(gold, roles, score).run();
}

}  // namespace boba::eval
