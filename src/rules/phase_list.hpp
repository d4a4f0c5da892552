// phases.txt: the rule files of a pack in the order in which they run, one a line.
#pragma once

#include "base/source_file.hpp"

#include <string>
#include <vector>

namespace boba {

struct PhaseFile {
  std::string name;
  Span span;  // in phases.txt
};

struct PhaseList {
  std::vector<PhaseFile> files;  // none twice
  Diagnostics errors;
};

[[nodiscard]] PhaseList read_phase_list(const SourceFile& source);

// The *.rules files of a folder, sorted.
[[nodiscard]] std::vector<std::string> rule_files_in(const std::string& folder);

// That a listed file is not in the folder.
[[nodiscard]] Diagnostic missing_file(const SourceFile& phases, const PhaseFile& file,
                                      const std::vector<std::string>& in_folder);

}  // namespace boba
