// FormCache: token forms by spelling, for one thread. Short spellings, which is nearly all of them,
// are found in one look at a table of fixed size; the rest, and those whose place in the table is
// taken, are in a map. Memory is bounded: the map is emptied when it is full.
#pragma once

#include "segment/token_form.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace boba {

class FormCache {
 public:
  FormCache();

  // The form of `spelling`, made by form_of_spelling() if it is not there.
  [[nodiscard]] TokenForm form_of(std::string_view spelling, const SymbolTable& symbols,
                                  const SyllableTables& tables);

 private:
  // A spelling of up to 16 bytes, filled up with zeros, which no token has. All zeros: too long.
  struct PackedSpelling {
    std::uint64_t front = 0;
    std::uint64_t back = 0;

    bool operator==(const PackedSpelling&) const = default;
  };
  struct alignas(32) Slot {
    PackedSpelling spelling;
    TokenForm form;
  };
  struct SpellingHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view spelling) const {
      return std::hash<std::string_view>{}(spelling);
    }
  };

  [[nodiscard]] static PackedSpelling pack(std::string_view spelling);
  [[nodiscard]] static std::size_t slot_of(const PackedSpelling& spelling);
  [[nodiscard]] TokenForm form_in_map(std::string_view spelling, const SymbolTable& symbols,
                                      const SyllableTables& tables);

  std::vector<Slot> slots_;
  std::unordered_map<std::string, TokenForm, SpellingHash, std::equal_to<>> map_;
};

}  // namespace boba
