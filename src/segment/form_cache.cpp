#include "segment/form_cache.hpp"

#include <cstring>

namespace boba {
namespace {

constexpr std::size_t kMaxMapForms = 65536;
constexpr unsigned kSlotBits = 13;  // the distinct spellings of an article, and room in the cache

// The first bytes of a word, up to eight of them, and zeros.
std::uint64_t load(const char* bytes, std::size_t length) {
  std::uint64_t word = 0;
  if (length >= 4) {  // two halves that overlap
    std::uint32_t front = 0;
    std::uint32_t back = 0;
    std::memcpy(&front, bytes, 4);
    std::memcpy(&back, bytes + length - 4, 4);
    return front | (std::uint64_t{back} << (8 * (length - 4)));
  }
  std::memcpy(&word, bytes, length);
  return word;
}

}  // namespace

FormCache::FormCache() : slots_(std::size_t{1} << kSlotBits) {}

TokenForm FormCache::form_of(std::string_view spelling, const SymbolTable& symbols,
                             const SyllableTables& tables) {
  const PackedSpelling packed = pack(spelling);
  if (packed == PackedSpelling{}) return form_in_map(spelling, symbols, tables);
  const std::size_t place = slot_of(packed);
  Slot& slot = slots_[place];
  if (slot.spelling == packed) return slot.form;
  Slot& neighbour = slots_[place ^ 1];
  if (neighbour.spelling == packed) return neighbour.form;
  neighbour = slot;
  slot = {packed, form_in_map(spelling, symbols, tables)};
  return slot.form;
}

FormCache::PackedSpelling FormCache::pack(std::string_view spelling) {
  constexpr std::size_t kWord = sizeof(std::uint64_t);
  const std::size_t length = spelling.size();
  if (length == 0 || length > 2 * kWord) return {};
  if (length <= kWord) return {load(spelling.data(), length), 0};
  return {load(spelling.data(), kWord), load(spelling.data() + kWord, length - kWord)};
}

std::size_t FormCache::slot_of(const PackedSpelling& spelling) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15U;
  const std::uint64_t mixed = (spelling.front * kOdd) ^ spelling.back;
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
