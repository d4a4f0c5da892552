// GoldFields: the fields of one object of a gold file, read by name and type. The text is parsed in
// place, so the address of a name is its place in the file and every fault can be pointed at.
// Holds references to the object and to the page: both must outlive it.
#pragma once

#include "base/source_file.hpp"

#include <rapidjson/document.h>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace boba::eval {

// A gold file: its text as it was, the copy that was parsed in place, and the faults found so far.
struct Page {
  const SourceFile& source;
  const char* parsed;
  Diagnostics errors;

  void report(const char* at, std::string message);
};

using Texts = std::vector<std::string>;
using OptionalTexts = std::vector<std::optional<std::string>>;

class GoldFields {
 public:
  // `known` are the names that the object may have; one that is nearly so is a fault. `before` is
  // a place in front of the object, for an object without fields.
  GoldFields(const rapidjson::Value& object, std::initializer_list<const char*> known,
             const char* before, Page& page);

  std::string text(const char* name);
  std::string text_or(const char* name, const char* otherwise);
  std::optional<std::string> optional_text(const char* name);
  bool flag(const char* name);  // false if it is not there
  std::uint32_t position(const char* name);

  Texts texts(const char* name);         // at least one
  Texts texts_if_any(const char* name);  // may be missing or empty
  OptionalTexts alternatives(const char* name);
  std::vector<Texts> lists(const char* name);

  // The objects of a list, which must be there.
  std::vector<const rapidjson::Value*> objects(const char* name);

  void report(const char* name, std::string message);
  [[nodiscard]] const char* place() const { return place_; }

 private:
  enum class Missing { kAllowed, kRefused };

  const rapidjson::Value* find(const char* name, const char* wanted, Missing missing);
  const rapidjson::Value* list(const char* name, const char* wanted, Missing missing);
  void report_type(const char* name, const char* wanted);

  const rapidjson::Value& object_;
  const char* place_;
  Page& page_;
};

}  // namespace boba::eval
