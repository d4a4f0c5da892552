// Result and Diagnostic: how the library reports what a user can get wrong (rules, lexicons,
// articles, facts files). A function that can fail for such a reason returns a Result: the value,
// or every diagnostic that was found, never only the first. The library does not print or throw.
// Both types own their strings and may be copied between threads.
#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace boba {

enum class Severity { kError, kWarning };

// One fault. `line` and `column` are 1-based, `column` and `width` count code points; a fault that
// belongs to a whole file has line 0, one that belongs to no file has an empty `file`.
struct Diagnostic {
  Severity severity = Severity::kError;
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t width = 1;
  std::string message;  // lower case, no full stop, names in 'quotes'
  std::string excerpt;  // the source line, empty if there is none
  std::string hint;     // one line of help, may be empty

  bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

// A fault with a place in a file but no line.
[[nodiscard]] Diagnostic file_error(std::string file, std::string message, std::string hint = {});

// "file:line:column: message", the excerpt with a caret line under it, the hint; ends in a newline.
// A long excerpt is cut around the caret. Warnings say so after the place.
[[nodiscard]] std::string format(const Diagnostic& diagnostic);
[[nodiscard]] std::string format(const Diagnostics& diagnostics);

// A value or the reasons why there is none.
template <typename T>
class [[nodiscard]] Result {
 public:
  // Implicit on purpose: `return value;` and `return diagnostics;` both read naturally.
  // NOLINTBEGIN(google-explicit-constructor): as said above
  Result(T value) : state_(std::move(value)) {}
  Result(Diagnostics errors) : state_(std::move(errors)) {}
  Result(Diagnostic error) : state_(Diagnostics{std::move(error)}) {}
  // NOLINTEND(google-explicit-constructor)
  [[nodiscard]] bool ok() const { return std::holds_alternative<T>(state_); }

  // The value; only if ok().
  [[nodiscard]] const T& value() const& { return get(); }
  [[nodiscard]] T& value() & { return const_cast<T&>(std::as_const(*this).get()); }
  [[nodiscard]] T&& value() && { return std::move(value()); }

  // The faults; only if not ok().
  [[nodiscard]] const Diagnostics& errors() const {
    assert(!ok());
    return std::get<Diagnostics>(state_);
  }

 private:
  [[nodiscard]] const T& get() const {
    assert(ok());
    return std::get<T>(state_);
  }

  std::variant<T, Diagnostics> state_;
};

}  // namespace boba
