// What a run did, in a few lines for people.
#pragma once

#include "cli/pipeline.hpp"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace boba::cli {

struct Summary {
  std::size_t articles = 0;
  std::size_t former_articles = 0;  // whose facts a former run has read
  std::size_t skipped = 0;          // records that could not be read
  FactCounts facts;
  std::string graph;  // "12 nodes, 30 edges", empty if none was built
  std::chrono::duration<double> time{0};
};

// "3 articles", "1 article".
[[nodiscard]] std::string counted(std::size_t number, std::string_view one, std::string_view many);

// One line, and one more if records were skipped; each ends in a newline.
[[nodiscard]] std::string text_of(const Summary& summary);

}  // namespace boba::cli
