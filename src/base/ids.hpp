// The 32-bit ids that pass between rooms. Distinct types, so that one cannot stand for another.
#pragma once

#include <cstdint>

namespace boba {

enum class Symbol : std::uint32_t { kUnknown = 0 };  // a folded key in the symbol table
enum class TypeId : std::uint32_t {};                // a mention type or a lexicon class
enum class RuleId : std::uint32_t {};
enum class SlotId : std::uint32_t {};     // a slot or attribute name
enum class CaptureId : std::uint32_t {};  // a capture of one rule
enum class EntryId : std::uint32_t {};    // a lexicon entry

template <typename Id>
constexpr std::uint32_t index_of(Id id) {
  return static_cast<std::uint32_t>(id);
}

}  // namespace boba
