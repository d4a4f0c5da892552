// A run kept in a file, to compare later runs with.
#pragma once

#include "boba/result.hpp"

#include "eval/evaluation.hpp"

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace boba::eval {

// Figures have four digits where they are saved and compared.
[[nodiscard]] long ten_thousandths(double share);

// JSON, one row a line: the figures with four digits, the bands of confidence, the causes.
void write_run(const Evaluation& evaluation, std::ostream& out);

struct SavedRow {
  std::string name;
  Figures figures;
};

struct SavedRun {
  std::size_t articles = 0;
  std::vector<SavedRow> rows;  // as they stand in the file
};

// Reads what write_run wrote, or a part of its rows. `file` is for the messages.
[[nodiscard]] Result<SavedRun> parse_run(std::string_view json, const std::string& file);

// A saved row and what has become of it.
struct Change {
  SavedRow saved;
  std::optional<Figures> now;  // none: the run has no such row
  bool fell = false;           // F1, by more than the tolerance
};

[[nodiscard]] std::vector<Change> changes_since(const SavedRun& saved, const Evaluation& evaluation,
                                                double tolerance);

}  // namespace boba::eval
