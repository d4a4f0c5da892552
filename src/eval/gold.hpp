// Gold: what a person found in an article, to score facts against. One JSON file an article. Names
// are kept as comparison keys, so that comparing them is comparing strings; everything is owned.
#pragma once

#include "boba/result.hpp"
#include "boba/span.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace boba::eval {

// What is compared of a name: its folded key without marks at the ends.
[[nodiscard]] std::string comparison_key(std::string_view name);

// Keys of which any is right; nothing stands for "none is given".
using Acceptable = std::vector<std::optional<std::string>>;

[[nodiscard]] bool accepts(const Acceptable& keys, const std::optional<std::string>& key);

enum class Duty { kRequired, kOptional };

struct GoldRole {
  std::string person;
  Acceptable roles;
  Acceptable organizations;
  Acceptable countries;
  std::string status;
  Duty duty = Duty::kRequired;
  std::string shown;  // for people
};

struct GoldEvent {
  std::string id;
  std::vector<std::string> kinds;  // the best first
  std::vector<Acceptable> participants;
  Acceptable more_participants;  // who may be named as well
  Acceptable dates;
  Acceptable places;
  Duty duty = Duty::kRequired;
  std::string shown;
};

struct GoldStatement {
  std::vector<std::vector<std::string>> speakers;  // sets of keys, sorted, of which any is right
  std::vector<std::string> acts;                   // the best first
  Span span;                                       // code points of the article
  std::vector<std::string> topics;
  std::vector<std::string> more_topics;  // neither asked for nor wrong
  std::optional<std::string> event;
  Duty duty = Duty::kRequired;
  std::string shown;
};

struct GoldArticle {
  std::string article;  // the document of its facts
  std::vector<GoldRole> roles;
  std::vector<GoldEvent> events;
  std::vector<GoldStatement> statements;
};

// Reads one file. `file` is for the messages.
[[nodiscard]] Result<GoldArticle> parse_gold(std::string json, const std::string& file);

// All .json files of a folder, by name.
[[nodiscard]] Result<std::vector<GoldArticle>> read_gold(const std::string& folder);

}  // namespace boba::eval
