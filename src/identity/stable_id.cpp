#include "identity/stable_id.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <cstddef>

namespace boba {
namespace {

constexpr std::size_t kSlugLength = 40;

bool is_slug(std::string_view text) {
  return !text.empty() && text.size() <= kSlugLength && text.front() != '-' && text.back() != '-' &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
         });
}

std::string hex_of(std::uint64_t value, int digits) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (int i = 0; i < digits; ++i) text += kDigits[(value >> (60 - 4 * i)) & 0xF];
  return text;
}

}  // namespace

std::uint64_t hash64(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3ULL;
  }
  // FNV leaves the high bits of short keys poorly mixed, and those are the ones that are shown.
  hash ^= hash >> 32;
  hash *= 0x9E3779B97F4A7C15ULL;
  return hash ^ (hash >> 29);
}

std::string slug_of(std::string_view name) {
  std::string slug;
  for (const char c : ascii_key(name)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      slug += c;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  if (slug.size() > kSlugLength) {
    const std::size_t cut = slug.rfind('-', kSlugLength);
    slug.resize(cut == std::string::npos || cut < kSlugLength / 2 ? kSlugLength : cut);
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

std::string stable_id(std::string_view kind, std::string_view key) {
  std::string id(kind);
  const std::string slug = slug_of(key);
  if (!slug.empty()) id += "-" + slug;
  return id + "-" + hex_of(hash64(key), 8);
}

std::string concept_id(std::string_view kind, std::string_view name) {
  return is_slug(name) ? std::string(kind) + "-" + std::string(name) : stable_id(kind, name);
}

std::string hashed_id(std::string_view kind, std::string_view key) {
  std::string id(kind);
  std::replace(id.begin(), id.end(), '_', '-');
  return id + "-" + hex_of(hash64(key), 16);
}

}  // namespace boba
