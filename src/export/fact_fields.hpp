// FactFields: the fields of one JSON object, read by name and type. Every fault is collected, so a
// line with three faults is told once with all three. Holds a reference to the object: the
// document must outlive it.
#pragma once

#include "boba/result.hpp"

#include <rapidjson/document.h>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace boba {

enum class Emptiness { kAllowed, kRefused };

class FactFields {
 public:
  // `place` is the diagnostic to fill in: file, line and excerpt of the object.
  FactFields(const rapidjson::Value& object, Diagnostic place);

  std::string text(const char* name, Emptiness emptiness = Emptiness::kAllowed);
  std::optional<std::string> optional_text(const char* name);
  std::vector<std::string> texts(const char* name);
  std::uint32_t position(const char* name);
  double share(const char* name);  // a number from 0 to 1

  // One or many of the known values; any that is not empty if none are known.
  std::string value(const char* name, const std::set<std::string>& known);
  std::vector<std::string> values(const char* name, const std::set<std::string>& known);
  std::optional<std::string> date(const char* name);  // EDTF or null
  std::optional<std::string> day(const char* name);   // YYYY-MM-DD or null

  void report(std::string message, std::string hint = {});
  [[nodiscard]] const Diagnostics& errors() const { return errors_; }

 private:
  const rapidjson::Value* find(const char* name, const char* wanted);
  void check_value(const char* name, const std::string& value, const std::set<std::string>& known);
  void report_type(const char* name, const char* wanted, const rapidjson::Value& found);

  const rapidjson::Value& object_;
  Diagnostic place_;
  Diagnostics errors_;
};

}  // namespace boba
