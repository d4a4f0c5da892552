// TokenForm: what a token's spelling alone says about it, whatever stands around it. Computed once
// per distinct spelling, so it may be slow.
#pragma once

#include "base/symbol_table.hpp"
#include "segment/syllable.hpp"

#include <cstdint>
#include <string_view>

namespace boba {

struct TokenForm {
  Symbol key = Symbol::kUnknown;
  std::uint32_t shape = 0;  // Shape bits; a straight quote both opens and closes
  std::uint32_t split = 0;  // bytes of the first word, if two words are glued together
};

// Longer spellings are no words: they get a shape but no key.
inline constexpr std::uint32_t kMaxWordBytes = 256;

[[nodiscard]] TokenForm form_of_spelling(std::string_view spelling, const SymbolTable& symbols,
                                         const SyllableTables& tables);

}  // namespace boba
