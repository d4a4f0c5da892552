#include "rules/findings.hpp"

#include "base/suggest.hpp"
#include "rules/token_reader.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace boba {
namespace {

constexpr std::size_t kLongestList = 320;  // characters: enough for the shapes

}  // namespace

Findings::Findings(const std::vector<CheckedFile>& files) : files_(files) {
  for (std::size_t i = 0; i < files.size(); ++i) {
    unread_.insert(files[i].unread.begin(), files[i].unread.end());
    for (const Diagnostic& error : files[i].syntax_errors) {
      found_.push_back({i, error});
      has_syntax_errors_ = true;
    }
  }
}

void Findings::add(Severity severity, FilePlace place, std::string message, std::string hint) {
  found_.push_back({place.file, files_[place.file].source->diagnose(
                                    severity, place.span, std::move(message), std::move(hint))});
}

void Findings::error(FilePlace place, std::string message, std::string hint) {
  std::string_view name = files_[place.file].source->slice(place.span);
  name.remove_prefix(std::min(name.find_first_not_of("@&:"), name.size()));
  if (unread_.contains(lower_case(name))) return;
  add(Severity::kError, place, std::move(message), std::move(hint));
}

void Findings::warning(FilePlace place, std::string message, std::string hint) {
  if (has_syntax_errors_) return;
  add(Severity::kWarning, place, std::move(message), std::move(hint));
}

void Findings::warning(Diagnostic diagnostic) {
  if (has_syntax_errors_) return;
  diagnostic.severity = Severity::kWarning;
  found_.push_back({std::numeric_limits<std::size_t>::max(), std::move(diagnostic)});
}

std::string Findings::name_of(FilePlace place) const {
  const SourceFile& source = *files_[place.file].source;
  return source.name() + ":" + std::to_string(source.position(place.span.begin).line);
}

Diagnostics Findings::take() {
  std::stable_sort(found_.begin(), found_.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.diagnostic.severity, a.file, a.diagnostic.line, a.diagnostic.column) <
           std::tie(b.diagnostic.severity, b.file, b.diagnostic.line, b.diagnostic.column);
  });
  Diagnostics diagnostics;
  for (Finding& finding : found_) diagnostics.push_back(std::move(finding.diagnostic));
  found_.clear();
  return diagnostics;
}

std::string hint_of_names(std::string_view name, const std::vector<std::string>& known,
                          std::string_view kind, std::string_view mark) {
  const std::string prefix(mark);
  if (const std::optional<std::string> nearest = nearest_name(name, known)) {
    return "did you mean '" + prefix + *nearest + "'?";
  }
  if (known.empty()) return "there are no " + std::string(kind);
  std::string hint = std::string(kind) + ": ";
  for (const std::string& one : known) {
    if (&one != &known.front()) hint += ", ";
    hint += prefix + one;
  }
  return hint.size() > kLongestList ? "" : hint;
}

}  // namespace boba
