// Reads a class of a lexicon: a TSV file of phrases with attributes, which its head declares
// (rules/README.md).
#pragma once

#include "boba/result.hpp"

#include "base/source_file.hpp"
#include "text/word_folder.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace boba {

struct EntryLine {
  std::string phrase;
  std::vector<std::pair<std::string, std::string>> attributes;
  std::uint32_t line = 0;
};

struct ClassFile {
  std::string name;  // the file's name without extension
  std::vector<EntryLine> entries;
  Diagnostics errors;  // all of the file: form, order, duplicates
};

// `folder` is shared by the files of a pack, which have many words in common.
[[nodiscard]] ClassFile read_class(const SourceFile& source, WordFolder& folder);

}  // namespace boba
