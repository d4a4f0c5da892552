// Text as the formats want it.
#pragma once

#include "boba/graph.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace boba {

// One line in NFC without outer blanks, control characters or broken UTF-8.
[[nodiscard]] std::string plain_line(std::string_view text);

// The same text with broken UTF-8 and characters that XML forbids repaired, else verbatim.
[[nodiscard]] std::string verbatim(std::string_view text);

// A number in its shortest form: "0.97", "3".
[[nodiscard]] std::string number_text(double number);

// What supports a vertex or edge, as text for people. Each fact and article is put into one clean
// line once, because a fact supports about ten edges. Holds a reference to the info.
class SupportText {
 public:
  explicit SupportText(const GraphInfo& info);

  // Articles of the evidence, once each, joined by '|'.
  [[nodiscard]] std::string articles(const Support& support) const;

  // The evidence: "article:begin-end rule: quote", joined by " | ". Long lists are cut and say how
  // many more there are.
  [[nodiscard]] std::string evidence(const Support& support) const;

 private:
  const GraphInfo& info_;
  std::vector<std::string> articles_;
  std::vector<std::string> evidence_;
};

// The text broken between words into lines of at most `width` code points; a longer word stays
// whole.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view line, std::size_t width);

}  // namespace boba
