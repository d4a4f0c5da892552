#include "boba/facts_stream.hpp"

#include "base/utf8.hpp"
#include "graph/canonical.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cassert>
#include <cmath>
#include <map>
#include <ostream>

namespace boba {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF8<>, rapidjson::UTF8<>,
                                 rapidjson::CrtAllocator, rapidjson::kWriteValidateEncodingFlag>;

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

}  // namespace

std::string to_json_line(const Fact& fact) { return std::visit(LineOf{}, fact); }

std::string to_json_line(const ArticleInfo& article) {
  LineWriter writer;
  writer.text("type", "article");
  writer.text("document", article.id);
  writer.optional_text("published", article.published);
  writer.optional_text("title", article.title);
  writer.optional_text("url", article.url);
  writer.optional_text("source", article.source);
  return writer.line();
}

std::string to_json_lines(const ArticleInfo& article, std::span<const Fact> facts) {
  std::string lines;
  if (!facts.empty() && article.says_something()) lines += to_json_line(article);
  for (const Fact& fact : facts) lines += to_json_line(fact);
  return lines;
}

void write_facts(std::span<const Fact> facts, std::span<const ArticleInfo> articles,
                 std::ostream& out) {
  const std::map<std::string, ArticleInfo> known = joined_articles(articles);
  const std::string* document = nullptr;
  for (const Fact* fact : canonical_order(facts)) {
    const Provenance& source = source_of(*fact);
    if (document == nullptr || *document != source.document) {
      document = &source.document;
      const auto found = known.find(*document);
      if (found != known.end() && found->second.says_something()) {
        out << to_json_line(found->second);
      }
    }
    out << to_json_line(*fact);
  }
}

}  // namespace boba
