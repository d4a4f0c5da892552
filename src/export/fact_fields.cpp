#include "export/fact_fields.hpp"

#include "base/suggest.hpp"
#include "identity/edtf.hpp"
#include "text/published_day.hpp"

#include <utility>

namespace boba {
namespace {

constexpr const char* kText = "a string";
constexpr const char* kOptionalText = "a string or null";
constexpr const char* kTexts = "a list of strings";
constexpr const char* kPosition = "a whole number from 0";
constexpr const char* kShare = "a number from 0 to 1";

const char* kind_of(const rapidjson::Value& value) {
  switch (value.GetType()) {
    case rapidjson::kNullType:
      return "null";
    case rapidjson::kFalseType:
      return "false";
    case rapidjson::kTrueType:
      return "true";
    case rapidjson::kObjectType:
      return "an object";
    case rapidjson::kArrayType:
      return "a list";
    case rapidjson::kStringType:
      return "a string";
    case rapidjson::kNumberType:
      return "another number";
  }
  return "something else";
}

std::string string_of(const rapidjson::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

}  // namespace

FactFields::FactFields(const rapidjson::Value& object, Diagnostic place)
    : object_(object), place_(std::move(place)) {}

std::string FactFields::text(const char* name, Emptiness emptiness) {
  const rapidjson::Value* value = find(name, kText);
  if (value == nullptr) return {};
  if (!value->IsString()) {
    report_type(name, kText, *value);
    return {};
  }
  if (value->GetStringLength() == 0 && emptiness == Emptiness::kRefused) {
    report("'" + std::string(name) + "' is empty");
  }
  return string_of(*value);
}

std::optional<std::string> FactFields::optional_text(const char* name) {
  const rapidjson::Value* value = find(name, kOptionalText);
  if (value == nullptr || value->IsNull()) return std::nullopt;
  if (value->IsString()) return string_of(*value);
  report_type(name, kOptionalText, *value);
  return std::nullopt;
}

std::vector<std::string> FactFields::texts(const char* name) {
  std::vector<std::string> found;
  const rapidjson::Value* value = find(name, kTexts);
  if (value == nullptr) return found;
  if (!value->IsArray()) {
    report_type(name, kTexts, *value);
    return found;
  }
  for (const rapidjson::Value& item : value->GetArray()) {
    if (item.IsString()) {
      found.push_back(string_of(item));
    } else {
      report_type(name, kTexts, item);
    }
  }
  return found;
}

std::uint32_t FactFields::position(const char* name) {
  const rapidjson::Value* value = find(name, kPosition);
  if (value == nullptr) return 0;
  if (value->IsUint()) return value->GetUint();
  report_type(name, kPosition, *value);
  return 0;
}

double FactFields::share(const char* name) {
  const rapidjson::Value* value = find(name, kShare);
  if (value == nullptr) return 0.0;
  if (value->IsNumber() && value->GetDouble() >= 0.0 && value->GetDouble() <= 1.0) {
    return value->GetDouble();
  }
  report_type(name, kShare, *value);
  return 0.0;
}

std::string FactFields::value(const char* name, const std::set<std::string>& known) {
  const std::size_t before = errors_.size();
  std::string found = text(name, Emptiness::kRefused);
  if (errors_.size() == before) check_value(name, found, known);
  return found;
}

std::vector<std::string> FactFields::values(const char* name, const std::set<std::string>& known) {
  std::vector<std::string> found = texts(name);
  for (const std::string& one : found) check_value(name, one, known);
  return found;
}

std::optional<std::string> FactFields::date(const char* name) {
  std::optional<std::string> found = optional_text(name);
  if (found.has_value() && !is_edtf(*found)) {
    report("'" + std::string(name) + "' is a date, found '" + *found + "'",
           "such as 2024-03-12, 2024-03, 2024, XXXX-03-12 or 2022-10-30/2022-11-01");
  }
  return found;
}

std::optional<std::string> FactFields::day(const char* name) {
  std::optional<std::string> found = optional_text(name);
  if (found.has_value() && published_day(*found) != found) {
    report("'" + std::string(name) + "' is a day as YYYY-MM-DD, found '" + *found + "'");
  }
  return found;
}

void FactFields::check_value(const char* name, const std::string& value,
                             const std::set<std::string>& known) {
  if (known.empty() || known.contains(value)) return;
  constexpr std::size_t kLongestList = 160;
  const std::vector<std::string> all(known.begin(), known.end());
  std::string hint;
  if (const std::optional<std::string> nearest = nearest_name(value, all)) {
    hint = "did you mean '" + *nearest + "'?";
  } else {
    for (const std::string& one : all) hint += (hint.empty() ? "known: " : ", ") + one;
    if (hint.size() > kLongestList) hint = "the rules know " + std::to_string(all.size());
  }
  report("'" + std::string(name) + "' has the unknown value '" + value + "'", std::move(hint));
}

void FactFields::report(std::string message, std::string hint) {
  Diagnostic diagnostic = place_;
  diagnostic.message = std::move(message);
  diagnostic.hint = std::move(hint);
  errors_.push_back(std::move(diagnostic));
}

const rapidjson::Value* FactFields::find(const char* name, const char* wanted) {
  const auto member = object_.FindMember(name);
  if (member != object_.MemberEnd()) return &member->value;
  report("'" + std::string(name) + "' is missing, it is " + wanted);
  return nullptr;
}

void FactFields::report_type(const char* name, const char* wanted, const rapidjson::Value& found) {
  report("'" + std::string(name) + "' is " + wanted + ", found " + kind_of(found));
}

}  // namespace boba
