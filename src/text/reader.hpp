// Reads articles from files: .txt, .html, .htm, .jsonl, folders of them (sorted by name, not
// recursive into hidden folders), or "-" for standard input (JSON Lines if the first line is a JSON
// object, else one article: a page if it starts with a tag, else plain text). One article at a
// time, so memory does not grow with the corpus.
#pragma once

#include "boba/article.hpp"
#include "boba/result.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace boba {

// A file of articles or of facts, found behind a command line argument.
struct InputFile {
  std::string path;  // "-" for standard input
  enum class Kind { kText, kHtml, kJsonLines } kind = Kind::kText;
};

// The files behind the arguments, folders opened. Missing paths, folders without articles and
// unknown extensions are diagnostics (all of them).
[[nodiscard]] Result<std::vector<InputFile>> list_inputs(const std::vector<std::string>& arguments);

// Reads one file record by record. `on_record` gets each article, each line of a facts file, or
// the diagnostics of a record that cannot be read; it returns whether to go on.
struct Record {
  enum class Kind { kArticle, kFactLine, kBad } kind = Kind::kBad;
  Article article;           // kArticle
  std::string line;          // kFactLine
  std::uint32_t number = 0;  // line of the record in its file, 1-based
  Diagnostics errors;        // kBad
};
enum class Next { kGoOn, kStop };
using RecordSink = std::function<Next(Record&&)>;

// A file that cannot be opened is one kBad record.
void read_records(const InputFile& file, const RecordSink& on_record);

}  // namespace boba
