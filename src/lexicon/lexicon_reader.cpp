#include "lexicon/lexicon_reader.hpp"

#include "base/suggest.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>

namespace boba {
namespace {

// As the lexer of rules reads names, so that rules can name it.
bool is_name(std::string_view text) {
  return text.front() >= 'a' && text.front() <= 'z' &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == std::string_view::npos;
}

Span place_of(const SourceFile& source, std::string_view part) {
  const auto begin = static_cast<std::uint32_t>(part.data() - source.text().data());
  return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

// Reads the lines of one class file.
class ClassReader {
 public:
  explicit ClassReader(const SourceFile& source) : source_(source) {
    file_.name = std::filesystem::path(source.name()).stem().string();
  }

  ClassFile read() {
    for (std::uint32_t number = 1; number <= source_.line_count(); ++number) read_line(number);
    return std::move(file_);
  }

 private:
  void read_line(std::uint32_t number) {
    const std::string_view line = source_.line(number);
    if (line.starts_with('#') && file_.entries.empty()) declare(line);
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
    const auto begin = static_cast<std::uint32_t>(file_.attributes.size());
    if (tab != std::string_view::npos && !read_attributes(line.substr(tab + 1), begin)) {
      file_.attributes.resize(begin);
      return;
    }
    const auto end = static_cast<std::uint32_t>(file_.attributes.size());
    file_.entries.push_back({phrase, number, begin, end});
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

  bool read_attributes(std::string_view rest, std::uint32_t begin) {
    while (true) {
      const std::size_t tab = rest.find('\t');
      if (!read_attribute(rest.substr(0, tab), begin)) return false;
      if (tab == std::string_view::npos) return true;
      rest = rest.substr(tab + 1);
    }
  }

  // `begin` is where the attributes of the line begin.
  bool read_attribute(std::string_view field, std::uint32_t begin) {
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
    const auto same = [&](const AttributeText& attribute) { return attribute.name == name; };
    if (std::any_of(file_.attributes.begin() + begin, file_.attributes.end(), same)) {
      fail(field, "attribute '" + std::string(name) + "' is given twice");
      return false;
    }
    file_.attributes.push_back({name, field.substr(equals + 1)});
    return true;
  }

  // `part` is a view of the source.
  void fail(std::string_view part, std::string message, std::string hint = {}) {
    file_.errors.push_back(
        source_.error(place_of(source_, part), std::move(message), std::move(hint)));
  }

  const SourceFile& source_;
  ClassFile file_;
  std::vector<std::string> declared_;  // attributes
};

}  // namespace

ClassFile read_class(const SourceFile& source) { return ClassReader(source).read(); }

Diagnostic duplicate_phrase(const SourceFile& source, std::string_view phrase,
                            std::uint32_t before) {
  return source.error(place_of(source, phrase),
                      "duplicate phrase '" + std::string(phrase) + "': it stands in line " +
                          std::to_string(before) + " already",
                      "case, tone placement and dashes do not make two phrases");
}

}  // namespace boba
