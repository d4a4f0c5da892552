#include "eval/gold.hpp"

#include "base/utf8.hpp"
#include "eval/gold_fields.hpp"
#include "text/fold.hpp"

#include <rapidjson/error/en.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

namespace boba::eval {
namespace {

namespace fs = std::filesystem;

constexpr unsigned kParseFlags = rapidjson::kParseInsituFlag |
                                 rapidjson::kParseValidateEncodingFlag |
                                 rapidjson::kParseIterativeFlag;

Duty duty_of(GoldFields& fields) {
  return fields.flag("optional") ? Duty::kOptional : Duty::kRequired;
}

std::optional<std::string> key_of(const std::optional<std::string>& name) {
  if (!name.has_value()) return std::nullopt;
  return comparison_key(*name);
}

template <typename Names>
Acceptable keys_of(const Names& names) {
  Acceptable keys;
  for (const auto& name : names) keys.push_back(key_of(name));
  return keys;
}

void append(Texts& texts, const Texts& more) {
  texts.insert(texts.end(), more.begin(), more.end());
}

std::string best_of(const OptionalTexts& names) {
  return names.empty() ? "-" : names.front().value_or("-");
}

std::string best_of(const Texts& names) { return names.empty() ? "-" : names.front(); }

GoldRole read_role(GoldFields& fields) {
  GoldRole role;
  const std::string person = fields.text("person");
  Texts roles = {fields.text("role")};
  append(roles, fields.texts_if_any("role_alternatives"));
  const OptionalTexts organizations = fields.alternatives("organization");
  const OptionalTexts countries = fields.alternatives("country");
  role.person = comparison_key(person);
  role.roles = keys_of(roles);
  role.organizations = keys_of(organizations);
  role.countries = keys_of(countries);
  role.status = fields.text_or("status", "current");
  role.duty = duty_of(fields);
  role.shown =
      person + ", " + roles.front() + ", " + best_of(organizations) + ", " + best_of(countries);
  return role;
}

GoldEvent read_event(GoldFields& fields) {
  GoldEvent event;
  event.id = fields.text("id");
  event.kinds = {fields.text("kind")};
  append(event.kinds, fields.texts_if_any("kind_alternatives"));
  const OptionalTexts dates = fields.alternatives("date");
  event.dates = keys_of(dates);
  event.places = keys_of(fields.alternatives("place"));
  event.more_participants = keys_of(fields.texts_if_any("participants_optional"));
  event.duty = duty_of(fields);
  event.shown = event.kinds.front() + " " + best_of(dates);
  for (const Texts& names : fields.lists("participants")) {
    event.participants.push_back(keys_of(names));
    event.shown += ", " + best_of(names);
  }
  return event;
}

void read_span(GoldFields& fields, GoldStatement& statement) {
  statement.span = {fields.position("begin"), fields.position("end")};
  const std::optional<std::string> text = fields.optional_text("text");
  statement.shown = text.value_or("");
  if (statement.span.begin >= statement.span.end) {
    fields.report("end", "'end' is behind 'begin', found " + std::to_string(statement.span.begin) +
                             " to " + std::to_string(statement.span.end));
  } else if (text.has_value() && count_code_points(*text) != statement.span.size()) {
    fields.report("text", "'text' has " + std::to_string(count_code_points(*text)) +
                              " characters, but 'begin' and 'end' span " +
                              std::to_string(statement.span.size()));
  }
}

GoldStatement read_statement(GoldFields& fields, const std::set<std::string>& events) {
  GoldStatement statement;
  read_span(fields, statement);
  std::string heading;
  for (const Texts& names : fields.lists("speaker")) {
    if (heading.empty()) heading = best_of(names);
    std::set<std::string> keys;
    for (const std::string& name : names) keys.insert(comparison_key(name));
    statement.speakers.emplace_back(keys.begin(), keys.end());
  }
  statement.acts = fields.texts("act");
  statement.topics = fields.texts_if_any("topics");
  statement.more_topics = fields.texts_if_any("topics_optional");
  statement.event = fields.optional_text("event");
  if (statement.event.has_value() && !events.contains(*statement.event)) {
    fields.report("event", "no event has the id '" + *statement.event + "'");
  }
  statement.duty = duty_of(fields);
  statement.shown = heading + ", " + best_of(statement.acts) + ": " + statement.shown;
  return statement;
}

// `parsed` is where the text was parsed in place.
GoldArticle read_article(const rapidjson::Value& root, Page& page) {
  GoldArticle gold;
  GoldFields top(root, {"article", "roles", "events", "statements"}, page.parsed, page);
  for (const rapidjson::Value* object : top.objects("roles")) {
    GoldFields fields(
        *object,
        {"person", "role", "role_alternatives", "organization", "country", "status", "optional"},
        top.place(), page);
    gold.roles.push_back(read_role(fields));
  }
  std::set<std::string> ids;
  for (const rapidjson::Value* object : top.objects("events")) {
    GoldFields fields(*object,
                      {"id", "kind", "kind_alternatives", "participants", "participants_optional",
                       "date", "place", "status", "optional"},
                      top.place(), page);
    gold.events.push_back(read_event(fields));
    const std::string& id = gold.events.back().id;
    if (!ids.insert(id).second) fields.report("id", "two events have the id '" + id + "'");
  }
  for (const rapidjson::Value* object : top.objects("statements")) {
    GoldFields fields(*object,
                      {"speaker", "act", "begin", "end", "text", "topics", "topics_optional",
                       "addressee", "event", "optional"},
                      top.place(), page);
    gold.statements.push_back(read_statement(fields, ids));
  }
  return gold;
}

Result<GoldArticle> read_file(const fs::path& path) {
  Result<SourceFile> source = read_source_file(path.string());
  if (!source.ok()) return source.errors();
  Result<GoldArticle> gold = parse_gold(std::string(source.value().text()), path.string());
  if (gold.ok()) gold.value().article = path.stem().string();
  return gold;
}

Result<std::vector<fs::path>> files_of(const std::string& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    const bool hidden = entry->path().filename().string().starts_with('.');
    if (!hidden && entry->path().extension() == ".json") files.push_back(entry->path());
  }
  if (error) return file_error(folder, "cannot be read: " + error.message());
  if (files.empty()) return file_error(folder, "is a folder without gold files (.json)");
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::string comparison_key(std::string_view name) {
  constexpr std::string_view kMarks = " .,;:'";  // folding makes every quote a '
  const std::string key = fold_key(name);
  const std::size_t begin = key.find_first_not_of(kMarks);
  if (begin == std::string::npos) return {};
  return key.substr(begin, key.find_last_not_of(kMarks) + 1 - begin);
}

bool accepts(const Acceptable& keys, const std::optional<std::string>& key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

Result<GoldArticle> parse_gold(std::string json, const std::string& file) {
  const SourceFile source(file, json);
  Page page{source, json.data(), {}};
  rapidjson::Document document;
  document.ParseInsitu<kParseFlags>(json.data());
  if (document.HasParseError()) {
    const std::size_t offset = std::min(document.GetErrorOffset(), json.size());
    std::string reason = rapidjson::GetParseError_En(document.GetParseError());
    if (reason.ends_with('.')) reason.pop_back();
    page.report(json.data() + offset, "is not JSON: " + reason);
  } else if (!document.IsObject()) {
    page.report(json.data(), "a gold file is a JSON object, this is something else");
  } else {
    GoldArticle gold = read_article(document, page);
    if (page.errors.empty()) return gold;
  }
  return page.errors;
}

Result<std::vector<GoldArticle>> read_gold(const std::string& folder) {
  const Result<std::vector<fs::path>> files = files_of(folder);
  if (!files.ok()) return files.errors();
  std::vector<GoldArticle> articles;
  Diagnostics errors;
  for (const fs::path& path : files.value()) {
    Result<GoldArticle> gold = read_file(path);
    if (gold.ok()) {
      articles.push_back(std::move(gold).value());
    } else {
      errors.insert(errors.end(), gold.errors().begin(), gold.errors().end());
    }
  }
  if (!errors.empty()) return errors;
  return articles;
}

}  // namespace boba::eval
