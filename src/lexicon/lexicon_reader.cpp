#include "lexicon/lexicon_reader.hpp"

#include "base/suggest.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <unordered_map>

namespace boba {
namespace {

// As the lexer of rules reads names, so that rules can name it.
bool is_name(std::string_view text) {
  return text.front() >= 'a' && text.front() <= 'z' &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == std::string_view::npos;
}

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
    if (line.starts_with('#') && seen_.empty()) declare(line);
    if (line.empty() || line.front() == '#') return;
    const std::size_t tab = line.find('\t');
    const std::string_view phrase = line.substr(0, tab);
    if (phrase.find_first_not_of(' ') == std::string_view::npos) {
      fail(phrase, "expected a phrase, found " + std::string(tab == 0 ? "a tab" : "blanks"),
           "a line is a phrase, then attribute=value pairs, with a tab before each");
      return;
    }
    if (phrase.front() == ' ' || phrase.back() == ' ') {
      fail(phrase, "blanks at the ends of '" + std::string(phrase) + "'",
           "a phrase and its attributes are separated by a tab alone");
      return;
    }
    EntryLine entry{std::string(phrase), {}, number};
    if (tab != std::string_view::npos && !read_attributes(line.substr(tab + 1), entry)) return;
    if (!is_new(phrase, number)) return;
    file_.entries.push_back(std::move(entry));
  }

  // "# NAME: meaning" in the head of a file declares an attribute.
  void declare(std::string_view comment) {
    constexpr std::string_view kMark = "# ";
    const std::size_t colon = comment.find(':');
    if (!comment.starts_with(kMark) || colon == std::string_view::npos) return;
    const std::string_view name = comment.substr(kMark.size(), colon - kMark.size());
    if (name.empty() || !is_name(name) || name == "source" || name == "licence") return;
    declared_.emplace_back(name);
  }

  // A file that declares none may use any.
  [[nodiscard]] bool is_known(std::string_view name) const {
    return declared_.empty() ||
           std::find(declared_.begin(), declared_.end(), name) != declared_.end();
  }

  [[nodiscard]] std::string hint_of_attribute(std::string_view name) const {
    if (const auto nearest = nearest_name(name, declared_)) {
      return "did you mean '" + *nearest + "'?";
    }
    return "the head of the file declares its attributes: # " + std::string(name) +
           ": what it means";
  }

  bool read_attributes(std::string_view rest, EntryLine& entry) {
    while (true) {
      const std::size_t tab = rest.find('\t');
      if (!read_attribute(rest.substr(0, tab), entry)) return false;
      if (tab == std::string_view::npos) return true;
      rest = rest.substr(tab + 1);
    }
  }

  bool read_attribute(std::string_view field, EntryLine& entry) {
    const std::size_t equals = field.find('=');
    if (equals == std::string_view::npos || equals == 0 || equals + 1 == field.size()) {
      fail(field, "expected attribute=value behind the tab, found " +
                      (field.empty() ? "nothing" : "'" + std::string(field) + "'"));
      return false;
    }
    const std::string_view name = field.substr(0, equals);
    if (!is_name(name)) {
      fail(name, "'" + std::string(name) + "' is no name of an attribute",
           "such names are lower case, with hyphens");
      return false;
    }
    if (!is_known(name)) {
      fail(name, "unknown attribute '" + std::string(name) + "'", hint_of_attribute(name));
      return false;
    }
    const auto same = [&](const auto& attribute) { return attribute.first == name; };
    if (std::any_of(entry.attributes.begin(), entry.attributes.end(), same)) {
      fail(field, "attribute '" + std::string(name) + "' is given twice");
      return false;
    }
    entry.attributes.emplace_back(name, field.substr(equals + 1));
    return true;
  }

  bool is_new(std::string_view phrase, std::uint32_t number) {
    const auto [seen, added] = seen_.emplace(folder_.fold(phrase), number);
    if (added) return true;
    fail(phrase,
         "duplicate phrase '" + std::string(phrase) + "': it stands in line " +
             std::to_string(seen->second) + " already",
         "case, tone placement and dashes do not make two phrases");
    return false;
  }

  // `part` is a view of the source.
  void fail(std::string_view part, std::string message, std::string hint = {}) {
    const auto begin = static_cast<std::uint32_t>(part.data() - source_.text().data());
    const auto size = static_cast<std::uint32_t>(part.size());
    file_.errors.push_back(
        source_.error({begin, begin + size}, std::move(message), std::move(hint)));
  }

  const SourceFile& source_;
  WordFolder& folder_;
  ClassFile file_;
  std::vector<std::string> declared_;                    // attributes
  std::unordered_map<std::string, std::uint32_t> seen_;  // folded phrase -> line
};

}  // namespace

ClassFile read_class(const SourceFile& source, WordFolder& folder) {
  return ClassReader(source, folder).read();
}

}  // namespace boba
