// SymbolTable: folded keys to Symbols. Filled while rules and lexicons are loaded, then frozen by
// being held const: look-ups are safe from any number of threads, and memory does not grow with
// the text, because a key that no rule mentions is Symbol::kUnknown.
#pragma once

#include "base/ids.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace boba {

class SymbolTable {
 public:
  SymbolTable();
  SymbolTable(const SymbolTable&) = delete;
  SymbolTable& operator=(const SymbolTable&) = delete;
  SymbolTable(SymbolTable&&) = default;
  SymbolTable& operator=(SymbolTable&&) = default;
  ~SymbolTable() = default;

  // The symbol of `key`, made if it is new. `key` is already folded (text/fold.hpp).
  Symbol intern(std::string_view key);

  // The symbol of `key`, or kUnknown.
  [[nodiscard]] Symbol find(std::string_view key) const;

  // The key of a symbol; the view lives as long as the table. Empty for kUnknown.
  [[nodiscard]] std::string_view key(Symbol symbol) const;

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(keys_.size()); }

 private:
  std::deque<std::string> keys_;  // a deque: the views in index_ stay valid
  std::unordered_map<std::string_view, Symbol> index_;
};

}  // namespace boba
