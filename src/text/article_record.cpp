#include "text/article_record.hpp"

#include "base/utf8.hpp"
#include "text/published_day.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace boba {
namespace {

constexpr unsigned kParseFlags =
    rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;

std::uint32_t column_of(std::string_view line, std::size_t offset) {
  return static_cast<std::uint32_t>(count_code_points(line.substr(0, offset))) + 1;
}

// The members of one object that was parsed in place, so that a name's address is its place in the
// line. Holds views of both; collects every fault.
class ArticleFields {
 public:
  ArticleFields(const rapidjson::Value& object, const char* parsed, std::string_view line,
                Diagnostic place)
      : object_(object), parsed_(parsed), line_(line), place_(std::move(place)) {}

  std::string text(const char* name) {
    const auto member = object_.FindMember(name);
    if (member == object_.MemberEnd()) {
      report(0, "'" + std::string(name) + "' is missing, it is a string");
      return {};
    }
    return string_of(*member, "a string");
  }

  std::optional<std::string> optional_text(const char* name) {
    const auto member = object_.FindMember(name);
    if (member == object_.MemberEnd() || member->value.IsNull()) return std::nullopt;
    std::string found = string_of(*member, "a string or null");
    if (found.empty()) return std::nullopt;
    return found;
  }

  // Reports at the named member, which exists.
  void report_at(const char* name, std::string message) {
    report(offset_of(*object_.FindMember(name)), std::move(message));
  }

  [[nodiscard]] const Diagnostics& errors() const { return errors_; }

 private:
  using Member = rapidjson::Value::Member;

  std::string string_of(const Member& member, const char* wanted) {
    const std::string name = member.name.GetString();
    if (!member.value.IsString()) {
      report(offset_of(member), "'" + name + "' must be " + wanted);
      return {};
    }
    std::string found(member.value.GetString(), member.value.GetStringLength());
    // The line is UTF-8, so only an escape can have made something else.
    if (line_.find("\\u") != std::string_view::npos && first_invalid_utf8(found).has_value()) {
      report(offset_of(member), "'" + name + "' holds half of a surrogate pair");
      return {};
    }
    return found;
  }

  [[nodiscard]] std::size_t offset_of(const Member& member) const {
    return static_cast<std::size_t>(member.name.GetString() - parsed_) - 1;
  }

  void report(std::size_t offset, std::string message) {
    Diagnostic diagnostic = place_;
    diagnostic.column = column_of(line_, offset);
    diagnostic.message = std::move(message);
    errors_.push_back(std::move(diagnostic));
  }

  const rapidjson::Value& object_;
  const char* parsed_;
  std::string_view line_;
  Diagnostic place_;
  Diagnostics errors_;
};

Result<RecordLine> read_article(ArticleFields& fields, std::string origin) {
  Article article;
  article.origin = std::move(origin);
  article.id = fields.text("id");
  article.text = fields.text("text");
  const std::optional<std::string> date = fields.optional_text("date");
  article.title = fields.optional_text("title");
  article.url = fields.optional_text("url");
  article.source = fields.optional_text("source");
  if (date.has_value()) {
    article.published = published_day(*date);
    if (!article.published.has_value()) {
      fields.report_at("date", "'date' is a day as YYYY-MM-DD, found '" + *date + "'");
    }
  }
  if (fields.errors().empty() && article.id.empty()) fields.report_at("id", "'id' is empty");
  if (!fields.errors().empty()) return fields.errors();
  return RecordLine(std::move(article));
}

Diagnostic parse_fault(Diagnostic place, std::string_view line,
                       const rapidjson::ParseResult& result) {
  place.column = column_of(line, std::min(result.Offset(), line.size()));
  place.message = "is not a line of JSON: ";
  place.message += rapidjson::GetParseError_En(result.Code());
  if (place.message.back() == '.') place.message.pop_back();
  return place;
}

}  // namespace

Result<RecordLine> parse_record_line(std::string_view line, const std::string& file,
                                     std::uint32_t number) {
  Diagnostic place = file_error(file, {});
  place.line = number;
  place.column = 1;
  if (const std::optional<std::size_t> bad = first_invalid_utf8(line)) {
    place.column = column_of(line, *bad);
    place.message = "the line is not UTF-8";
    return place;
  }
  place.excerpt = std::string(line);
  std::vector<char> buffer(line.begin(), line.end());
  buffer.push_back('\0');
  rapidjson::Document document;
  document.ParseInsitu<kParseFlags>(buffer.data());
  if (document.HasParseError()) {
    return parse_fault(std::move(place), line,
                       {document.GetParseError(), document.GetErrorOffset()});
  }
  if (!document.IsObject()) {
    place.message = "a record is a JSON object, this is something else";
    return place;
  }
  if (document.HasMember("type") && document.HasMember("document")) return RecordLine(FactLine{});
  ArticleFields fields(document, buffer.data(), line, std::move(place));
  return read_article(fields, file + ":" + std::to_string(number));
}

}  // namespace boba
