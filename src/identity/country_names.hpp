// CountryNames: the names by which countries are known, each with the country's usual name.
// Filled from the options and from the role facts; immutable afterwards.
#pragma once

#include "boba/fact.hpp"
#include "boba/graph.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace boba {

class CountryNames {
 public:
  CountryNames(std::span<const Fact* const> facts, const GraphOptions& options);

  [[nodiscard]] bool contains(const std::string& key) const { return usual_.count(key) > 0; }

  // The key of the usual name of the country that `key` (folded) names; `key` itself if unknown.
  [[nodiscard]] const std::string& usual_key(const std::string& key) const;

  // How the country with this usual key is written; the key if no spelling is known.
  [[nodiscard]] const std::string& spelling(const std::string& usual_key) const;

  // A folded name without the countries in it, and their usual keys, sorted.
  struct Parts {
    std::string rest;
    std::vector<std::string> countries;
  };
  [[nodiscard]] Parts split(std::string_view key) const;

 private:
  void add(const std::string& name, const std::string& usual_name);

  std::map<std::string, std::string> usual_;     // folded name -> key of the usual name
  std::map<std::string, std::string> spelling_;  // key of the usual name -> its spelling
  std::vector<std::string> longest_first_;       // all folded names
};

}  // namespace boba
