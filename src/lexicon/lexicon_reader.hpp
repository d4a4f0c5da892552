// Reads a class of a lexicon: a TSV file of phrases with attributes, which its head declares
// (rules/README.md).
#pragma once

#include "boba/result.hpp"

#include "base/source_file.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace boba {

// The views are of the source.
struct AttributeText {
  std::string_view name;
  std::string_view value;
};

struct EntryLine {
  std::string_view phrase;
  std::uint32_t line = 0;
  std::uint32_t attributes_begin = 0;  // in ClassFile::attributes
  std::uint32_t attributes_end = 0;
};

struct ClassFile {
  std::string name;  // the file's name without extension
  std::vector<EntryLine> entries;
  std::vector<AttributeText> attributes;  // of all entries
  Diagnostics errors;

  [[nodiscard]] std::span<const AttributeText> attributes_of(const EntryLine& entry) const {
    return std::span(attributes)
        .subspan(entry.attributes_begin, entry.attributes_end - entry.attributes_begin);
  }
};

// The lines that are well formed and what is wrong with the others. The source must stay where it
// is as long as the lines are used.
[[nodiscard]] ClassFile read_class(const SourceFile& source);

// The fault of a line whose phrase, as rules see it, stands in line `before` of the same file.
[[nodiscard]] Diagnostic duplicate_phrase(const SourceFile& source, std::string_view phrase,
                                          std::uint32_t before);

}  // namespace boba
