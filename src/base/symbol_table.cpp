#include "base/symbol_table.hpp"

namespace boba {

SymbolTable::SymbolTable() { keys_.emplace_back(); }

Symbol SymbolTable::intern(std::string_view key) {
  if (const auto it = index_.find(key); it != index_.end()) return it->second;
  const auto symbol = static_cast<Symbol>(keys_.size());
  keys_.emplace_back(key);
  index_.emplace(keys_.back(), symbol);
  return symbol;
}

Symbol SymbolTable::find(std::string_view key) const {
  const auto it = index_.find(key);
  return it == index_.end() ? Symbol::kUnknown : it->second;
}

std::string_view SymbolTable::key(Symbol symbol) const { return keys_[index_of(symbol)]; }

}  // namespace boba
