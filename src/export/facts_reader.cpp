// The facts stream, read: every fault of a line is told at once.
#include "boba/facts_stream.hpp"

#include "base/utf8.hpp"
#include "export/fact_fields.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

namespace boba {
namespace {

constexpr unsigned kParseFlags = rapidjson::kParseValidateEncodingFlag |
                                 rapidjson::kParseFullPrecisionFlag |
                                 rapidjson::kParseIterativeFlag;

Provenance read_source(FactFields& fields) {
  Provenance source;
  source.document = fields.text("document", Emptiness::kRefused);
  source.span = {fields.position("begin"), fields.position("end")};
  source.text = fields.text("text", Emptiness::kRefused);
  source.rule = fields.text("rule", Emptiness::kRefused);
  source.confidence = fields.share("confidence");
  if (fields.errors().empty()) {
    if (source.span.begin > source.span.end) {
      fields.report("'begin' is " + std::to_string(source.span.begin) + ", after 'end', " +
                    std::to_string(source.span.end));
    } else if (count_code_points(source.text) != source.span.size()) {
      fields.report("'text' has " + std::to_string(count_code_points(source.text)) +
                    " characters, but 'begin' and 'end' span " +
                    std::to_string(source.span.size()));
    }
  }
  return source;
}

Fact read_role(FactFields& fields, const FactValues& known) {
  RoleFact fact;
  fact.source = read_source(fields);
  fact.person = fields.text("person", Emptiness::kRefused);
  fact.role = fields.text("role", Emptiness::kRefused);
  fact.organization = fields.optional_text("organization");
  fact.country = fields.optional_text("country");
  fact.status = fields.value("status", known.role_statuses);
  fact.date = fields.date("date");
  return fact;
}

Fact read_event(FactFields& fields, const FactValues& known) {
  EventFact fact;
  fact.source = read_source(fields);
  fact.id = fields.text("id", Emptiness::kRefused);
  fact.kind = fields.value("kind", known.kinds);
  fact.participants = fields.texts("participants");
  fact.date = fields.date("date");
  fact.place = fields.optional_text("place");
  fact.status = fields.value("status", known.event_statuses);
  return fact;
}

Fact read_statement(FactFields& fields, const FactValues& known) {
  StatementFact fact;
  fact.source = read_source(fields);
  fact.id = fields.text("id", Emptiness::kRefused);
  fact.event = fields.optional_text("event");
  fact.speaker = fields.texts("speaker");
  fact.act = fields.value("act", known.acts);
  fact.addressee = fields.texts("addressee");
  fact.topics = fields.values("topics", known.topics);
  return fact;
}

ArticleInfo read_article(FactFields& fields) {
  ArticleInfo article;
  article.id = fields.text("document", Emptiness::kRefused);
  article.published = fields.day("published");
  article.title = fields.optional_text("title");
  article.url = fields.optional_text("url");
  article.source = fields.optional_text("source");
  return article;
}

Result<StreamLine> read_line(FactFields& fields, const FactValues& known) {
  const std::string type = fields.text("type");
  if (!fields.errors().empty()) return fields.errors();
  StreamLine line;
  if (type == "role") {
    line = read_role(fields, known);
  } else if (type == "event") {
    line = read_event(fields, known);
  } else if (type == "statement") {
    line = read_statement(fields, known);
  } else if (type == "article") {
    line = read_article(fields);
  } else {
    fields.report("unknown type '" + type + "'", "known: role, event, statement, article");
  }
  if (!fields.errors().empty()) return fields.errors();
  return line;
}

}  // namespace

Result<StreamLine> parse_stream_line(std::string_view json, std::string_view file,
                                     std::uint32_t line, const FactValues& known) {
  Diagnostic place = file_error(std::string(file), {});
  place.line = line;
  place.column = 1;
  if (const auto bad = first_invalid_utf8(json)) {
    place.column = static_cast<std::uint32_t>(count_code_points(json.substr(0, *bad))) + 1;
    place.message = "the line is not UTF-8";
    return place;
  }
  place.excerpt = std::string(json);
  rapidjson::Document document;
  document.Parse<kParseFlags>(json.data(), json.size());
  if (document.HasParseError()) {
    const std::string_view before = json.substr(0, document.GetErrorOffset());
    place.column = static_cast<std::uint32_t>(count_code_points(before)) + 1;
    place.message = "not a line of JSON: ";
    place.message += rapidjson::GetParseError_En(document.GetParseError());
    if (place.message.back() == '.') place.message.pop_back();
    return place;
  }
  if (!document.IsObject()) {
    place.message = "a fact is a JSON object, this is something else";
    return place;
  }
  FactFields fields(document, std::move(place));
  return read_line(fields, known);
}

}  // namespace boba
