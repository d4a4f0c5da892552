#include "boba/graph.hpp"

#include "base/source_file.hpp"
#include "base/suggest.hpp"

#include <array>
#include <optional>

namespace boba {
namespace {

struct Field {
  std::string_view text;
  Span bytes;  // in the file
};

std::vector<Field> fields_of(std::string_view line, std::uint32_t start) {
  std::vector<Field> fields;
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i <= line.size(); ++i) {
    if (i < line.size() && line[i] != '\t') continue;
    fields.push_back({line.substr(begin, i - begin), {start + begin, start + i}});
    begin = i + 1;
  }
  return fields;
}

std::string did_you_mean(std::string_view name, std::span<const std::string> known) {
  const auto nearest = nearest_name(name, known);
  if (nearest.has_value()) return "did you mean '" + *nearest + "'?";
  std::string hint = "known:";
  for (const std::string& one : known) hint += " " + one;
  return hint;
}

class RuleReader {
 public:
  explicit RuleReader(const SourceFile& file) : file_(file) {}

  void read_line(std::string_view line, std::uint32_t start, std::uint32_t number) {
    if (line.find_first_not_of(" \t") == std::string_view::npos || line.front() == '#') return;
    const std::vector<Field> fields = fields_of(line, start);
    if (fields.size() != 4) {
      report({start, start + static_cast<std::uint32_t>(line.size())},
             "expected 4 fields separated by tabs, found " + std::to_string(fields.size()),
             "same<TAB>person<TAB>one name<TAB>another name");
      return;
    }
    const auto verdict = verdict_of(fields[0]);
    const auto sort = sort_of(fields[1]);
    const bool named = has_name(fields[2]) && has_name(fields[3]);
    if (!verdict.has_value() || !sort.has_value() || !named) return;
    rules_.push_back({*verdict, *sort, std::string(fields[2].text), std::string(fields[3].text),
                      file_.name(), number});
  }

  Result<std::vector<IdentityRule>> result() && {
    if (!errors_.empty()) return std::move(errors_);
    return std::move(rules_);
  }

 private:
  std::optional<IdentityRule::Verdict> verdict_of(const Field& field) {
    const std::array<std::string, 2> known = {"same", "different"};
    if (field.text == known[0]) return IdentityRule::Verdict::kSame;
    if (field.text == known[1]) return IdentityRule::Verdict::kDifferent;
    report(field.bytes, "unknown verdict '" + std::string(field.text) + "'",
           did_you_mean(field.text, known));
    return std::nullopt;
  }

  std::optional<Sort> sort_of(const Field& field) {
    std::vector<std::string> known;
    for (const Sort sort : {Sort::kPerson, Sort::kOrganization, Sort::kCountry, Sort::kPlace}) {
      known.emplace_back(name_of(sort));
      if (field.text == known.back()) return sort;
    }
    report(field.bytes, "unknown sort of entity '" + std::string(field.text) + "'",
           did_you_mean(field.text, known));
    return std::nullopt;
  }

  bool has_name(const Field& field) {
    if (field.text.find_first_not_of(' ') != std::string_view::npos) return true;
    report(field.bytes, "a name is missing", {});
    return false;
  }

  void report(Span bytes, std::string message, std::string hint) {
    errors_.push_back(file_.error(bytes, std::move(message), std::move(hint)));
  }

  const SourceFile& file_;
  std::vector<IdentityRule> rules_;
  Diagnostics errors_;
};

}  // namespace

Result<std::vector<IdentityRule>> parse_identity_rules(std::string_view text,
                                                       std::string_view file) {
  const SourceFile source{std::string(file), std::string(text)};
  RuleReader reader(source);
  for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
    std::string_view line = source.line(number);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty()) continue;
    const auto start = static_cast<std::uint32_t>(line.data() - source.text().data());
    reader.read_line(line, start, number);
  }
  return std::move(reader).result();
}

}  // namespace boba
