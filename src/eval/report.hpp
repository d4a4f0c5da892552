// An evaluation as text for people. Pure; nothing is printed here.
#pragma once

#include "eval/evaluation.hpp"
#include "eval/saved_run.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace boba::eval {

// The tables: rows, bands of confidence, causes.
[[nodiscard]] std::string report_of(const Evaluation& evaluation);

// The first misses of each family, at most `most` of each.
[[nodiscard]] std::string misses_of(const Evaluation& evaluation, std::size_t most);

// A line a row; rows that fell say so.
[[nodiscard]] std::string report_of(const std::vector<Change>& changes, const std::string& file);

}  // namespace boba::eval
