#include "eval/gold_fields.hpp"

#include "base/suggest.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <utility>

namespace boba::eval {
namespace {

constexpr const char* kText = "a string";
constexpr const char* kOptionalText = "a string or null";
constexpr const char* kTexts = "a list of strings";
constexpr const char* kAlternatives = "a list of strings and null";
constexpr const char* kLists = "a list of lists of strings";
constexpr const char* kObjects = "a list of objects";
constexpr const char* kFlag = "true or false";
constexpr const char* kPosition = "a whole number from 0";

std::string string_of(const rapidjson::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

std::string in_quotes(const std::string& name) { return "'" + name + "'"; }

}  // namespace

void Page::report(const char* at, std::string message) {
  const auto offset = static_cast<std::uint32_t>(at - parsed);
  errors.push_back(source.error({offset, offset + 1}, std::move(message)));
}

GoldFields::GoldFields(const rapidjson::Value& object, std::initializer_list<const char*> known,
                       const char* before, Page& page)
    : object_(object),
      place_(object.ObjectEmpty() ? before : object.MemberBegin()->name.GetString() - 1),
      page_(page) {
  const Texts names(known.begin(), known.end());
  for (const auto& member : object.GetObject()) {
    const std::string name = string_of(member.name);
    if (std::find(names.begin(), names.end(), name) != names.end()) continue;
    const std::optional<std::string> nearest = nearest_name(name, names);
    if (!nearest.has_value()) continue;
    page_.report(member.name.GetString() - 1, "unknown field " + in_quotes(name) +
                                                  "; did you mean " + in_quotes(*nearest) + "?");
  }
}

std::string GoldFields::text(const char* name) {
  const rapidjson::Value* value = find(name, kText, Missing::kRefused);
  if (value == nullptr) return {};
  if (!value->IsString()) {
    report_type(name, kText);
    return {};
  }
  if (value->GetStringLength() == 0) report(name, in_quotes(name) + " is empty");
  return string_of(*value);
}

std::string GoldFields::text_or(const char* name, const char* otherwise) {
  return find(name, kText, Missing::kAllowed) == nullptr ? otherwise : text(name);
}

std::optional<std::string> GoldFields::optional_text(const char* name) {
  const rapidjson::Value* value = find(name, kOptionalText, Missing::kAllowed);
  if (value == nullptr || value->IsNull()) return std::nullopt;
  if (value->IsString()) return string_of(*value);
  report_type(name, kOptionalText);
  return std::nullopt;
}

bool GoldFields::flag(const char* name) {
  const rapidjson::Value* value = find(name, kFlag, Missing::kAllowed);
  if (value == nullptr) return false;
  if (!value->IsBool()) report_type(name, kFlag);
  return value->IsTrue();
}

std::uint32_t GoldFields::position(const char* name) {
  const rapidjson::Value* value = find(name, kPosition, Missing::kRefused);
  if (value == nullptr) return 0;
  if (value->IsUint()) return value->GetUint();
  report_type(name, kPosition);
  return 0;
}

Texts GoldFields::texts(const char* name) {
  if (find(name, kTexts, Missing::kRefused) == nullptr) return {};
  Texts found = texts_if_any(name);
  if (found.empty()) report(name, in_quotes(name) + " has no string");
  return found;
}

Texts GoldFields::texts_if_any(const char* name) {
  Texts found;
  const rapidjson::Value* value = list(name, kTexts, Missing::kAllowed);
  if (value == nullptr) return found;
  for (const rapidjson::Value& item : value->GetArray()) {
    if (!item.IsString()) {
      report_type(name, kTexts);
      return found;
    }
    found.push_back(string_of(item));
  }
  return found;
}

OptionalTexts GoldFields::alternatives(const char* name) {
  OptionalTexts found;
  const rapidjson::Value* value = list(name, kAlternatives, Missing::kRefused);
  if (value == nullptr) return found;
  for (const rapidjson::Value& item : value->GetArray()) {
    if (item.IsString()) {
      found.emplace_back(string_of(item));
    } else if (item.IsNull()) {
      found.emplace_back(std::nullopt);
    } else {
      report_type(name, kAlternatives);
      return found;
    }
  }
  if (found.empty()) report(name, in_quotes(name) + " is empty: [null] says that there is none");
  return found;
}

std::vector<Texts> GoldFields::lists(const char* name) {
  std::vector<Texts> found;
  const rapidjson::Value* value = list(name, kLists, Missing::kRefused);
  if (value == nullptr) return found;
  for (const rapidjson::Value& row : value->GetArray()) {
    found.emplace_back();
    const bool is_list = row.IsArray() && std::all_of(row.Begin(), row.End(), [](const auto& item) {
                           return item.IsString();
                         });
    if (!is_list) {
      report_type(name, kLists);
      return found;
    }
    for (const rapidjson::Value& item : row.GetArray()) found.back().push_back(string_of(item));
  }
  return found;
}

std::vector<const rapidjson::Value*> GoldFields::objects(const char* name) {
  std::vector<const rapidjson::Value*> found;
  const rapidjson::Value* value = list(name, kObjects, Missing::kRefused);
  if (value == nullptr) return found;
  for (const rapidjson::Value& item : value->GetArray()) {
    if (!item.IsObject()) {
      report_type(name, kObjects);
      return found;
    }
    found.push_back(&item);
  }
  return found;
}

void GoldFields::report(const char* name, std::string message) {
  const auto member = object_.FindMember(name);
  const bool found = member != object_.MemberEnd();
  page_.report(found ? member->name.GetString() - 1 : place_, std::move(message));
}

const rapidjson::Value* GoldFields::find(const char* name, const char* wanted, Missing missing) {
  const auto member = object_.FindMember(name);
  if (member != object_.MemberEnd()) return &member->value;
  if (missing == Missing::kRefused) {
    report(name, in_quotes(name) + " is missing, it is " + wanted);
  }
  return nullptr;
}

const rapidjson::Value* GoldFields::list(const char* name, const char* wanted, Missing missing) {
  const rapidjson::Value* value = find(name, wanted, missing);
  if (value == nullptr || value->IsArray()) return value;
  report_type(name, wanted);
  return nullptr;
}

void GoldFields::report_type(const char* name, const char* wanted) {
  report(name, in_quotes(name) + " is " + wanted + ", found something else");
}

}  // namespace boba::eval
