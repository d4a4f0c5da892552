#include "cli/summary.hpp"

#include <array>
#include <cstdio>

namespace boba::cli {

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return std::to_string(number) + " " + std::string(number == 1 ? one : many);
}

std::string text_of(const Summary& summary) {
  std::string text;
  if (summary.articles > 0 || summary.former_articles == 0) {
    text += counted(summary.articles, "article", "articles") + ", ";
  }
  if (summary.former_articles > 0) {
    text += counted(summary.former_articles, "article", "articles") + " of former runs, ";
  }
  text += counted(summary.facts.all(), "fact", "facts") + " (" +
          counted(summary.facts.roles, "role", "roles") + ", " +
          counted(summary.facts.events, "event", "events") + ", " +
          counted(summary.facts.statements, "statement", "statements") + ")";
  if (!summary.graph.empty()) text += ", " + summary.graph;
  std::array<char, 32> seconds{};
  std::snprintf(seconds.data(), seconds.size(), ", %.2f s\n", summary.time.count());
  text += seconds.data();
  if (summary.skipped > 0) {
    text += counted(summary.skipped, "bad record", "bad records") + " skipped\n";
  }
  return text;
}

}  // namespace boba::cli
