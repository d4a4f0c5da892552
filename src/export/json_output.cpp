#include "export/json_output.hpp"

#include "export/cell_text.hpp"

#include <array>
#include <cstdio>
#include <ostream>

namespace boba {
namespace {

constexpr std::size_t kFlushAt = std::size_t{1} << 20;

rapidjson::SizeType size_of(std::string_view text) {
  return static_cast<rapidjson::SizeType>(text.size());
}

}  // namespace

JsonOutput::JsonOutput(std::ostream& out) : out_(out), writer_(buffer_) {}

void JsonOutput::begin_object() { check(writer_.StartObject()); }

void JsonOutput::begin_object(std::string_view name) {
  key(name);
  begin_object();
}

void JsonOutput::end_object() { check(writer_.EndObject()); }

void JsonOutput::end_node() {
  end_object();
  buffer_.Put('\n');
}

void JsonOutput::begin_array(std::string_view name) {
  key(name);
  check(writer_.StartArray());
}

void JsonOutput::end_array() { check(writer_.EndArray()); }

void JsonOutput::field(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  key(name);
  string(value);
}

void JsonOutput::fields(std::string_view name, const std::vector<std::string>& values) {
  if (values.size() == 1) field(name, values.front());
  if (values.size() < 2) return;
  begin_array(name);
  for (const std::string& value : values) string(value);
  end_array();
}

void JsonOutput::number(std::string_view name, std::size_t value) {
  key(name);
  check(writer_.Uint64(value));
}

void JsonOutput::decimal(std::string_view name, double value) {
  std::array<char, 32> text{};
  const int length = std::snprintf(text.data(), text.size(), "%.4f", value);
  key(name);
  check(writer_.RawValue(text.data(), static_cast<std::size_t>(length), rapidjson::kNumberType));
}

void JsonOutput::vietnamese(std::string_view name, const std::vector<std::string>& texts) {
  std::vector<std::string> kept;
  for (const std::string& text : texts) {
    if (!text.empty()) kept.push_back(text);
  }
  if (kept.empty()) return;
  begin_object(name);
  fields("vi", kept);
  end_object();
}

void JsonOutput::flush(Amount amount) {
  if (amount == Amount::kMuch && buffer_.GetSize() < kFlushAt) return;
  out_.write(buffer_.GetString(), static_cast<std::streamsize>(buffer_.GetSize()));
  buffer_.Clear();
}

void JsonOutput::check(bool written) {
  if (!written) out_.setstate(std::ios::failbit);
}

void JsonOutput::key(std::string_view name) { check(writer_.Key(name.data(), size_of(name))); }

void JsonOutput::string(std::string_view value) {
  const std::string repaired = verbatim(value);
  check(writer_.String(repaired.data(), size_of(repaired)));
}

}  // namespace boba
