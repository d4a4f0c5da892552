#include "segment/form_cache.hpp"

#include <cstring>

namespace boba {
namespace {

constexpr std::size_t kMaxMapForms = 65536;
constexpr unsigned kSlotBits = 14;  // more distinct spellings than an article has, and fits the L2

template <typename Word>
std::uint64_t load(const char* bytes) {
  Word word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

}  // namespace

FormCache::FormCache() : slots_(std::size_t{1} << kSlotBits) {}

TokenForm FormCache::form_of(std::string_view spelling, const SymbolTable& symbols,
                             const SyllableTables& tables) {
  const PackedSpelling packed = pack(spelling);
  if (packed.length == 0) return form_in_map(spelling, symbols, tables);
  Slot& slot = slots_[slot_of(packed)];
  if (slot.spelling != packed) slot = {packed, form_in_map(spelling, symbols, tables)};
  return slot.form;
}

FormCache::PackedSpelling FormCache::pack(std::string_view spelling) {
  const std::size_t length = spelling.size();
  const char* const begin = spelling.data();
  if (length == 0 || length > 2 * sizeof(std::uint64_t)) return {};
  const char* const end = begin + length;
  PackedSpelling packed;
  packed.length = static_cast<std::uint32_t>(length);
  if (length >= sizeof(std::uint64_t)) {
    packed.front = load<std::uint64_t>(begin);
    packed.back = load<std::uint64_t>(end - sizeof(std::uint64_t));
  } else if (length >= sizeof(std::uint32_t)) {
    packed.front = load<std::uint32_t>(begin);
    packed.back = load<std::uint32_t>(end - sizeof(std::uint32_t));
  } else {
    packed.front = load<std::uint8_t>(begin) | (load<std::uint8_t>(begin + length / 2) << 8);
    packed.back = load<std::uint8_t>(end - 1);
  }
  return packed;
}

std::size_t FormCache::slot_of(const PackedSpelling& spelling) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15U;
  const std::uint64_t mixed = (spelling.front * kOdd) ^ (spelling.back + spelling.length);
  return static_cast<std::size_t>((mixed * kOdd) >> (64 - kSlotBits));
}

TokenForm FormCache::form_in_map(std::string_view spelling, const SymbolTable& symbols,
                                 const SyllableTables& tables) {
  if (spelling.size() > kMaxWordBytes) return form_of_spelling(spelling, symbols, tables);
  const auto found = map_.find(spelling);
  if (found != map_.end()) return found->second;
  if (map_.size() >= kMaxMapForms) map_.clear();
  const TokenForm form = form_of_spelling(spelling, symbols, tables);
  map_.emplace(spelling, form);
  return form;
}

}  // namespace boba
