#include "rules/entry_sets.hpp"

#include "text/fold.hpp"

#include <algorithm>

namespace boba {
namespace {

// Folding leaves words such as those that rules make up as they are.
bool is_folded(std::string_view value) {
  return std::all_of(value.begin(), value.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool value_equals(const std::string& folded, std::string_view value) {
  return value == folded || (!is_folded(value) && fold_key(value) == folded);
}

}  // namespace

bool passes(const SlotTest& test, std::optional<std::string_view> value) {
  switch (test.kind) {
    case SlotTest::Kind::kPresent:
      return value.has_value();
    case SlotTest::Kind::kAbsent:
      return !value.has_value();
    case SlotTest::Kind::kEqual:
      return value && value_equals(test.key, *value);
    case SlotTest::Kind::kUnequal:
      return !value || !value_equals(test.key, *value);
  }
  return false;
}

EntrySet entries_that_pass(const MentionTest& test, const Lexicon& lexicon) {
  const auto [begin, end] = lexicon.entries_of(test.type);
  EntrySet set{begin, std::vector<std::uint64_t>((end - begin + 63) / 64, 0)};
  for (std::uint32_t i = 0; i < end - begin; ++i) {
    const auto id = static_cast<EntryId>(begin + i);
    const auto has = [&](const SlotTest& slot) {
      const std::string_view* const value = lexicon.attribute(id, slot.slot);
      return passes(slot, value != nullptr ? std::optional(*value) : std::nullopt);
    };
    const bool all = lexicon.entry(id).type == test.type &&
                     std::all_of(test.slots.begin(), test.slots.end(), has);
    set.bits[i / 64] |= std::uint64_t{all} << (i % 64);
  }
  return set;
}

}  // namespace boba
