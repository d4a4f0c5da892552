// TokenReader: the tokens of a rule file one after the other, seen through a window (an item, a
// clause, a line) that reading never leaves, and the faults found on the way. A fault ends the
// reading of its window, so it makes one message. Shared by the parsers of items, clauses and
// patterns.
#pragma once

#include "base/source_file.hpp"
#include "rules/ast.hpp"
#include "rules/lexer.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace boba {

// The words that begin a clause of a rule, and those that begin an item.
[[nodiscard]] bool is_clause_word(std::string_view word);
[[nodiscard]] bool is_item_word(std::string_view word);

// A name in lower case; only ASCII letters are changed.
[[nodiscard]] std::string lower_case(std::string_view name);

// What a string token stands for: without its quotes, \" and \\ undone.
[[nodiscard]] std::string string_value(const RuleToken& token);

class TokenReader {
 public:
  // A range of tokens, and what its end is called in messages.
  struct Window {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view what;  // a literal
  };

  explicit TokenReader(const SourceFile& source);

  // The next tokens; beyond the window an empty kEnd that stands behind its last token.
  [[nodiscard]] RuleToken peek(std::size_t ahead = 0) const;
  RuleToken take();
  [[nodiscard]] bool at_end() const { return at_ >= window_.end; }
  [[nodiscard]] bool is_mark(std::string_view mark, std::size_t ahead = 0) const;
  [[nodiscard]] bool is_name(std::string_view name) const;
  // Whether the next token follows the last one without white space.
  [[nodiscard]] bool attached(std::size_t ahead = 0) const { return !peek(ahead).space_before; }
  // Takes the mark if it is next.
  bool accept(std::string_view mark);

  [[nodiscard]] std::size_t token_count() const { return tokens_.size() - 1; }
  [[nodiscard]] const RuleToken& token(std::size_t index) const { return tokens_[index]; }
  [[nodiscard]] std::size_t index() const { return at_; }
  [[nodiscard]] const Window& window() const { return window_; }
  void enter(Window window);
  [[nodiscard]] std::uint32_t last_end() const { return at_ == 0 ? 0 : tokens_[at_ - 1].span.end; }

  // Report a fault of the window, and return nothing for `return reader.fail(...)`. fail_here says
  // what stands here and what was expected. `note` reports one that does no harm to the reading.
  std::nullopt_t fail(Span span, std::string message, std::string hint = {});
  void note(Span span, std::string message, std::string hint = {});
  std::nullopt_t fail_here(const std::string& expected, std::string hint = {});
  // Reports what is left of the window, if anything is.
  void expect_end(const std::string& alternative = {});

  // The next token as a name, a reported fault if it is none.
  std::optional<ast::Name> take_name(const std::string& expected);
  std::optional<ast::Name> take_type_name(const std::string& expected);

  [[nodiscard]] std::size_t fault_count() const { return fault_count_; }
  [[nodiscard]] Diagnostics take_errors();  // in the order of the text
  // The names that windows with a fault may declare, in lower case.
  [[nodiscard]] std::set<std::string> take_unread() { return std::move(unread_); }

 private:
  const SourceFile& source_;
  std::vector<RuleToken> tokens_;
  Window window_;
  std::size_t at_ = 0;
  Diagnostics errors_;
  std::set<std::string> unread_;
  std::size_t fault_count_ = 0;
};

[[nodiscard]] ast::Name name_of(const RuleToken& token);

}  // namespace boba
