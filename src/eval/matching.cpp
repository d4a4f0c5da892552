#include "eval/matching.hpp"

#include <algorithm>

namespace boba::eval {
namespace {

// Grows a matching by augmenting paths, one prediction after the other.
class Matcher {
 public:
  explicit Matcher(const Pairing& pairing) : pairing_(pairing), edges_(pairing.predictions) {
    found_.gold_of.resize(pairing.predictions);
    found_.prediction_of.resize(pairing.duties.size());
    for (std::size_t prediction = 0; prediction < edges_.size(); ++prediction) {
      edges_[prediction] = edges_of(prediction);
    }
  }

  Matching run() {
    if (pairing_.closer) keep_closer_pairs();
    for (std::size_t prediction = 0; prediction < edges_.size(); ++prediction) {
      if (found_.gold_of[prediction].has_value()) continue;
      std::vector<bool> seen(pairing_.duties.size(), false);
      place(prediction, seen);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::vector<std::size_t> edges_of(std::size_t prediction) const {
    std::vector<std::size_t> edges;
    for (const Duty duty : {Duty::kRequired, Duty::kOptional}) {
      for (std::size_t gold = 0; gold < pairing_.duties.size(); ++gold) {
        if (pairing_.duties[gold] == duty && pairing_.same(prediction, gold)) edges.push_back(gold);
      }
    }
    return edges;
  }

  void keep_closer_pairs() {
    for (std::size_t prediction = 0; prediction < edges_.size(); ++prediction) {
      for (std::size_t gold = 0; gold < pairing_.duties.size(); ++gold) {
        if (found_.prediction_of[gold].has_value() || !pairing_.closer(prediction, gold)) continue;
        pair(prediction, gold);
        break;
      }
    }
    for (std::vector<std::size_t>& golds : edges_) {
      std::erase_if(golds,
                    [&](std::size_t gold) { return found_.prediction_of[gold].has_value(); });
    }
  }

  // Finds a gold entry for the prediction, if need be by finding another for the one that has it.
  bool place(std::size_t prediction, std::vector<bool>& seen) {
    for (const std::size_t gold : edges_[prediction]) {
      if (seen[gold]) continue;
      seen[gold] = true;
      const std::optional<std::size_t> owner = found_.prediction_of[gold];
      if (owner.has_value() && !place(*owner, seen)) continue;
      pair(prediction, gold);
      return true;
    }
    return false;
  }

  void pair(std::size_t prediction, std::size_t gold) {
    found_.gold_of[prediction] = gold;
    found_.prediction_of[gold] = prediction;
  }

  const Pairing& pairing_;
  std::vector<std::vector<std::size_t>> edges_;
  Matching found_;
};

}  // namespace

Matching match(const Pairing& pairing) { return Matcher(pairing).run(); }

}  // namespace boba::eval
