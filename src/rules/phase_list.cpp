#include "rules/phase_list.hpp"

#include "base/suggest.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

namespace boba {
namespace {

constexpr std::string_view kBlanks = " \t";

std::string_view trimmed(std::string_view line) {
  line = line.substr(0, line.find('#'));
  const std::size_t begin = line.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(kBlanks) + 1 - begin);
}

}  // namespace

PhaseList read_phase_list(const SourceFile& source) {
  PhaseList list;
  std::map<std::string, std::uint32_t> lines;
  for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
    const std::string_view name = trimmed(source.line(number));
    if (name.empty()) continue;
    const auto begin = static_cast<std::uint32_t>(name.data() - source.text().data());
    const Span span{begin, begin + static_cast<std::uint32_t>(name.size())};
    const auto [first, added] = lines.emplace(name, number);
    if (added) {
      list.files.push_back({first->first, span});
    } else {
      list.errors.push_back(source.error(span, "file '" + first->first + "' is listed twice",
                                         "first in line " + std::to_string(first->second)));
    }
  }
  if (list.files.empty()) {
    list.errors.push_back(file_error(source.name(), "lists no rule files",
                                     "it holds their names, one a line, in the order to run"));
  }
  return list;
}

std::vector<std::string> rule_files_in(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code failed;
  for (std::filesystem::directory_iterator it(folder, failed), end; !failed && it != end;
       it.increment(failed)) {
    if (it->path().extension() == ".rules") names.push_back(it->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

Diagnostic missing_file(const SourceFile& phases, const PhaseFile& file,
                        const std::vector<std::string>& in_folder) {
  const std::optional<std::string> nearest = nearest_name(file.name, in_folder);
  return phases.error(file.span, "there is no file '" + file.name + "' in this folder",
                      nearest ? "did you mean '" + *nearest + "'?" : "");
}

}  // namespace boba
