// JsonOutput: JSON written node by node to a stream, by RapidJSON's writer. Every call is checked;
// a failure (which only broken UTF-8 can cause, and that is repaired before) marks the stream bad.
// Holds a reference to the stream.
#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace boba {

class JsonOutput {
 public:
  explicit JsonOutput(std::ostream& out);

  void begin_object();
  void begin_object(std::string_view name);
  void end_object();
  void end_node();  // end_object and a line end: one node a line
  void begin_array(std::string_view name);
  void end_array();

  // A field of the current object; left out if it is empty.
  void field(std::string_view name, std::string_view value);

  // The same with several values: an array, or the one value by itself.
  void fields(std::string_view name, const std::vector<std::string>& values);
  void number(std::string_view name, std::size_t value);
  void decimal(std::string_view name, double value);  // with four digits; finite

  // {"vi": "..."}; blank text leaves the field out.
  void vietnamese(std::string_view name, const std::vector<std::string>& texts);

  // Hands what is buffered to the stream if it is much, or at the end.
  enum class Amount { kMuch, kAny };
  void flush(Amount amount);

 private:
  // RapidJSON 1.1 cannot combine its PrettyWriter with the validation flag.
  using Writer = rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF8<>, rapidjson::UTF8<>,
                                   rapidjson::CrtAllocator, rapidjson::kWriteValidateEncodingFlag>;

  void check(bool written);
  void key(std::string_view name);
  void string(std::string_view value);

  std::ostream& out_;
  rapidjson::StringBuffer buffer_;
  Writer writer_;
};

}  // namespace boba
