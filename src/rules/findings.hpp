// Findings: the faults of several files, told in their order: errors first, then warnings. Holds
// views of the files checked, which outlive it.
#pragma once

#include "boba/span.hpp"

#include "rules/check.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace boba {

// Where something stands in the files checked.
struct FilePlace {
  std::size_t file = 0;
  Span span;
};

class Findings {
 public:
  explicit Findings(const std::vector<CheckedFile>& files);

  // Dropped if the place is a name that a part with a syntax error may declare.
  void error(FilePlace place, std::string message, std::string hint = {});
  void warning(FilePlace place, std::string message, std::string hint = {});
  // A warning about a file that is not among those checked.
  void warning(Diagnostic diagnostic);

  [[nodiscard]] std::size_t size() const { return found_.size(); }
  [[nodiscard]] bool has_syntax_errors() const { return has_syntax_errors_; }

  // "file:line" for the text of a message.
  [[nodiscard]] std::string name_of(FilePlace place) const;

  [[nodiscard]] Diagnostics take();

 private:
  struct Finding {
    std::size_t file = 0;
    Diagnostic diagnostic;
  };
  void add(Severity severity, FilePlace place, std::string message, std::string hint);

  const std::vector<CheckedFile>& files_;
  std::vector<Finding> found_;
  std::set<std::string> unread_;
  bool has_syntax_errors_ = false;
};

// The hint for an unknown name: the nearest known one, else all of them if that is short. `kind`
// names them in the plural, `mark` stands before each.
[[nodiscard]] std::string hint_of_names(std::string_view name,
                                        const std::vector<std::string>& known,
                                        std::string_view kind, std::string_view mark = {});

template <typename Map>
std::vector<std::string> keys_of(const Map& map) {
  std::vector<std::string> keys;
  keys.reserve(map.size());
  for (const auto& [key, value] : map) keys.push_back(key);
  return keys;
}

}  // namespace boba
