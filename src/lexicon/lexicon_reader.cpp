#include "lexicon/lexicon_reader.hpp"

#include <filesystem>
#include <map>
#include <string_view>

namespace boba {
namespace {

// Reads the lines of one class file; keeps what duplicates and order are checked against.
class ClassReader {
 public:
  ClassReader(const SourceFile& source, WordFolder& folder) : source_(source), folder_(folder) {
    file_.name = std::filesystem::path(source.name()).stem().string();
  }

  ClassFile read() {
    for (std::uint32_t number = 1; number <= source_.line_count(); ++number) read_line(number);
    return std::move(file_);
  }

 private:
  void read_line(std::uint32_t number) {
    const std::string_view line = source_.line(number);
    if (line.empty() || line.front() == '#') return;
    const std::size_t tab = line.find('\t');
    const std::string_view phrase = line.substr(0, tab);
    if (phrase.empty() || phrase.front() == ' ' || phrase.back() == ' ') {
      fail(line, phrase.empty() ? line : phrase,
           "expected a phrase without blanks at its ends, then a tab");
      return;
    }
    EntryLine entry{std::string(phrase), {}, number};
    if (tab != std::string_view::npos && !read_attributes(line, line.substr(tab + 1), entry)) return;
    if (!is_new(line, phrase, number)) return;
    file_.entries.push_back(std::move(entry));
  }

  bool read_attributes(std::string_view line, std::string_view rest, EntryLine& entry) {
    while (true) {
      const std::size_t tab = rest.find('\t');
      const std::string_view field = rest.substr(0, tab);
      const std::size_t equals = field.find('=');
      if (equals == std::string_view::npos || equals == 0 || equals + 1 == field.size()) {
        fail(line, field, "found '" + std::string(field) + "', expected attribute=value");
        return false;
      }
      entry.attributes.emplace_back(field.substr(0, equals), field.substr(equals + 1));
      if (tab == std::string_view::npos) return true;
      rest = rest.substr(tab + 1);
    }
  }

  bool is_new(std::string_view line, std::string_view phrase, std::uint32_t number) {
    const auto [seen, added] = seen_.emplace(folder_.fold(phrase), number);
    if (added) return true;
    fail(line, phrase,
         "duplicate phrase '" + std::string(phrase) + "': it stands in line " +
             std::to_string(seen->second) + " already",
         "case, tone placement and dashes do not make two phrases");
    return false;
  }

  void fail(std::string_view line, std::string_view part, std::string message,
            std::string hint = {}) {
    const auto begin = static_cast<std::uint32_t>(part.data() - source_.text().data());
    const auto size = static_cast<std::uint32_t>(part.empty() ? line.size() : part.size());
    file_.errors.push_back(
        source_.error({begin, begin + size}, std::move(message), std::move(hint)));
  }

  const SourceFile& source_;
  WordFolder& folder_;
  ClassFile file_;
  std::map<std::string, std::uint32_t> seen_;  // folded phrase -> line
};

}  // namespace

ClassFile read_class(const SourceFile& source, WordFolder& folder) {
  return ClassReader(source, folder).read();
}

}  // namespace boba
