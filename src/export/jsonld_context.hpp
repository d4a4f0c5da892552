// The embedded JSON-LD context: prefixes and terms, JSON-LD 1.0 features only.
#pragma once

#include "export/json_output.hpp"

#include <string>

namespace boba {

// Writes the "@context" field of the current object.
void write_context(JsonOutput& out, const std::string& base);

}  // namespace boba
