#include "rules/findings.hpp"

#include "base/suggest.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace boba {
namespace {

constexpr std::size_t kLongestList = 320;  // characters: enough for the shapes

}  // namespace

void Findings::add(Severity severity, FilePlace place, std::string message, std::string hint) {
  found_.push_back({place.file, place.span.begin,
                    files_[place.file].source->diagnose(severity, place.span, std::move(message),
                                                        std::move(hint))});
}

void Findings::error(FilePlace place, std::string message, std::string hint) {
  add(Severity::kError, place, std::move(message), std::move(hint));
}

void Findings::warning(FilePlace place, std::string message, std::string hint) {
  add(Severity::kWarning, place, std::move(message), std::move(hint));
}

void Findings::warning(Diagnostic diagnostic) {
  diagnostic.severity = Severity::kWarning;
  found_.push_back({std::numeric_limits<std::size_t>::max(), 0, std::move(diagnostic)});
}

std::string Findings::name_of(FilePlace place) const {
  const SourceFile& source = *files_[place.file].source;
  return source.name() + ":" + std::to_string(source.position(place.span.begin).line);
}

Diagnostics Findings::take() {
  std::stable_sort(found_.begin(), found_.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.diagnostic.severity, a.file, a.offset) <
           std::tie(b.diagnostic.severity, b.file, b.offset);
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
