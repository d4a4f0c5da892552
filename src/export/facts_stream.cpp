#include "boba/facts_stream.hpp"

#include "base/utf8.hpp"
#include "export/fact_fields.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cassert>
#include <cmath>

namespace boba {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF8<>, rapidjson::UTF8<>,
                                 rapidjson::CrtAllocator, rapidjson::kWriteValidateEncodingFlag>;

constexpr unsigned kParseFlags = rapidjson::kParseValidateEncodingFlag |
                                 rapidjson::kParseFullPrecisionFlag |
                                 rapidjson::kParseIterativeFlag;

// Writes fields in the order of the calls. A string that is not UTF-8 is repaired, so that a line
// never breaks off.
class LineWriter {
 public:
  LineWriter() : writer_(buffer_) { check(writer_.StartObject()); }

  void text(const char* name, std::string_view value) {
    check(writer_.Key(name));
    string(value);
  }

  void optional_text(const char* name, const std::optional<std::string>& value) {
    check(writer_.Key(name));
    if (value.has_value()) {
      string(*value);
    } else {
      check(writer_.Null());
    }
  }

  void texts(const char* name, const std::vector<std::string>& values) {
    check(writer_.Key(name) && writer_.StartArray());
    for (const std::string& value : values) string(value);
    check(writer_.EndArray());
  }

  void source(const char* type, const Provenance& source) {
    text("type", type);
    text("document", source.document);
    check(writer_.Key("begin") && writer_.Uint(source.span.begin));
    check(writer_.Key("end") && writer_.Uint(source.span.end));
    text("text", source.text);
    text("rule", source.rule);
    const double confidence = std::isfinite(source.confidence) ? source.confidence : 0.0;
    check(writer_.Key("confidence") && writer_.Double(std::round(confidence * 100.0) / 100.0));
  }

  [[nodiscard]] std::string line() {
    check(writer_.EndObject());
    return std::string(buffer_.GetString(), buffer_.GetSize()) + "\n";
  }

 private:
  void string(std::string_view value) {
    if (first_invalid_utf8(value).has_value()) {
      std::string repaired;
      for (const char32_t c : decode_utf8(value)) append_utf8(repaired, c);
      check(writer_.String(repaired.data(), static_cast<rapidjson::SizeType>(repaired.size())));
    } else {
      check(writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size())));
    }
  }

  // The writer refuses only bad UTF-8 and numbers that are not finite, which cannot come here.
  static void check([[maybe_unused]] bool written) { assert(written); }

  rapidjson::StringBuffer buffer_;
  Writer writer_;
};

struct LineOf {
  std::string operator()(const RoleFact& fact) const {
    LineWriter writer;
    writer.source("role", fact.source);
    writer.text("person", fact.person);
    writer.text("role", fact.role);
    writer.optional_text("organization", fact.organization);
    writer.optional_text("country", fact.country);
    writer.text("status", fact.status);
    writer.optional_text("date", fact.date);
    return writer.line();
  }

  std::string operator()(const EventFact& fact) const {
    LineWriter writer;
    writer.source("event", fact.source);
    writer.text("id", fact.id);
    writer.text("kind", fact.kind);
    writer.texts("participants", fact.participants);
    writer.optional_text("date", fact.date);
    writer.optional_text("place", fact.place);
    writer.text("status", fact.status);
    return writer.line();
  }

  std::string operator()(const StatementFact& fact) const {
    LineWriter writer;
    writer.source("statement", fact.source);
    writer.text("id", fact.id);
    writer.optional_text("event", fact.event);
    writer.texts("speaker", fact.speaker);
    writer.text("act", fact.act);
    writer.texts("addressee", fact.addressee);
    writer.texts("topics", fact.topics);
    return writer.line();
  }
};

Provenance read_source(FactFields& fields) {
  Provenance source;
  source.document = fields.text("document", Emptiness::kRefused);
  source.span = {fields.position("begin"), fields.position("end")};
  source.text = fields.text("text");
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

Fact read_role(FactFields& fields) {
  RoleFact fact;
  fact.source = read_source(fields);
  fact.person = fields.text("person", Emptiness::kRefused);
  fact.role = fields.text("role", Emptiness::kRefused);
  fact.organization = fields.optional_text("organization");
  fact.country = fields.optional_text("country");
  fact.status = fields.text("status");
  fact.date = fields.optional_text("date");
  return fact;
}

Fact read_event(FactFields& fields) {
  EventFact fact;
  fact.source = read_source(fields);
  fact.id = fields.text("id", Emptiness::kRefused);
  fact.kind = fields.text("kind", Emptiness::kRefused);
  fact.participants = fields.texts("participants");
  fact.date = fields.optional_text("date");
  fact.place = fields.optional_text("place");
  fact.status = fields.text("status");
  return fact;
}

Fact read_statement(FactFields& fields) {
  StatementFact fact;
  fact.source = read_source(fields);
  fact.id = fields.text("id", Emptiness::kRefused);
  fact.event = fields.optional_text("event");
  fact.speaker = fields.texts("speaker");
  fact.act = fields.text("act", Emptiness::kRefused);
  fact.addressee = fields.texts("addressee");
  fact.topics = fields.texts("topics");
  return fact;
}

Result<Fact> read_fact(FactFields& fields) {
  const std::string type = fields.text("type");
  if (!fields.errors().empty()) return fields.errors();
  Fact fact;
  if (type == "role") {
    fact = read_role(fields);
  } else if (type == "event") {
    fact = read_event(fields);
  } else if (type == "statement") {
    fact = read_statement(fields);
  } else {
    fields.report("unknown fact type '" + type + "'", "known: role, event, statement");
  }
  if (!fields.errors().empty()) return fields.errors();
  return fact;
}

}  // namespace

std::string to_json_line(const Fact& fact) { return std::visit(LineOf{}, fact); }

Result<Fact> parse_fact_line(std::string_view json, std::string_view file, std::uint32_t line) {
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
  return read_fact(fields);
}

bool looks_like_fact(std::string_view json_line) {
  rapidjson::Document document;
  document.Parse<kParseFlags>(json_line.data(), json_line.size());
  return !document.HasParseError() && document.IsObject() && document.HasMember("type") &&
         document.HasMember("document");
}

}  // namespace boba
