// One-to-one matching of predictions to gold entries: as many as possible, required entries before
// optional ones. A second prediction of one entry stays alone: a graph would hold it twice.
#pragma once

#include "eval/gold.hpp"

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace boba::eval {

// Whether a prediction and a gold entry, both by number, agree.
using Agreement = std::function<bool(std::size_t prediction, std::size_t gold)>;

struct Pairing {
  std::vector<Duty> duties;     // of the gold entries
  std::size_t predictions = 0;  // how many there are
  Agreement same;
  Agreement closer;  // if set, a part of `same`: the first such pairs come first and are kept
};

struct Matching {
  std::vector<std::optional<std::size_t>> gold_of;        // by prediction
  std::vector<std::optional<std::size_t>> prediction_of;  // by gold entry
};

[[nodiscard]] Matching match(const Pairing& pairing);

}  // namespace boba::eval
