#include "discourse/name_index.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <string_view>

namespace boba {
namespace {

using Parts = std::span<const std::string>;

// What names have in common of which one may be a short form of the other.
enum class Shared : std::size_t {
  kFront = 1,      // the first parts
  kBack,           // the last parts
  kAll,            // all parts in some order
  kEnds,           // first and last part
  kFrontInitials,  // the first letters of the first parts
  kBackInitials,
  kEndInitial  // the first letter and the last part
};

std::size_t mixed(std::size_t key, std::string_view part) {
  constexpr std::size_t kFactor = 0x9E3779B97F4A7C15ULL;
  return (key ^ std::hash<std::string_view>()(part)) * kFactor + 1;
}

std::size_t key_of(Shared shared, Parts parts) {
  auto key = static_cast<std::size_t>(shared);
  for (const std::string& part : parts) key = mixed(key, part);
  return key;
}

std::size_t initials_key(Shared shared, Parts parts) {
  auto key = static_cast<std::size_t>(shared);
  for (const std::string& part : parts) key = mixed(key, std::string_view(part).substr(0, 1));
  return key;
}

std::size_t key_of_all(std::vector<std::string> parts) {
  std::sort(parts.begin(), parts.end());
  return key_of(Shared::kAll, parts);
}

std::size_t ends_key(Parts parts) {
  return mixed(mixed(static_cast<std::size_t>(Shared::kEnds), parts.front()), parts.back());
}

std::size_t end_initial_key(Parts parts) {
  const std::string_view initial = std::string_view(parts.front()).substr(0, 1);
  return mixed(mixed(static_cast<std::size_t>(Shared::kEndInitial), initial), parts.back());
}

bool has_initial(Parts parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [](const std::string& part) { return part.size() == 1; });
}

}  // namespace

NameIndex::NameIndex(const std::vector<NameForm>& forms) : forms_(forms) {
  has_initials_ = std::any_of(forms.begin(), forms.end(),
                              [](const NameForm& form) { return has_initial(form.parts); });
  for (std::size_t i = 0; i < forms.size(); ++i) add_all(i);
  std::sort(entries_.begin(), entries_.end());
}

void NameIndex::add(std::size_t key, std::size_t form) {
  entries_.emplace_back(key, static_cast<std::uint32_t>(form));
}

void NameIndex::add_all(std::size_t form) {
  const Parts parts(forms_[form].parts);
  if (parts.empty()) return;
  add(key_of_all(forms_[form].parts), form);
  add(ends_key(parts), form);
  if (has_initials_) add(end_initial_key(parts), form);
  for (std::size_t size = 1; size <= parts.size(); ++size) {
    add(key_of(Shared::kFront, parts.first(size)), form);
    add(key_of(Shared::kBack, parts.last(size)), form);
    if (!has_initials_) continue;
    add(initials_key(Shared::kFrontInitials, parts.first(size)), form);
    add(initials_key(Shared::kBackInitials, parts.last(size)), form);
  }
}

void NameIndex::look_up(std::size_t key, std::vector<std::uint32_t>& found) const {
  auto entry = std::lower_bound(entries_.begin(), entries_.end(), std::pair(key, std::uint32_t{0}));
  for (; entry != entries_.end() && entry->first == key; ++entry) found.push_back(entry->second);
}

// Asks for every way in which is_short_form takes a name for a short form.
std::vector<std::uint32_t> NameIndex::longer(const std::vector<std::string>& name) const {
  const Parts parts(name);
  std::vector<std::uint32_t> found;
  if (parts.empty()) {  // short for anything
    found.resize(forms_.size());
    std::iota(found.begin(), found.end(), std::uint32_t{0});
    return found;
  }
  const auto last_parts = [&](Parts last) {
    look_up(
        has_initial(last) ? initials_key(Shared::kBackInitials, last) : key_of(Shared::kBack, last),
        found);
  };
  look_up(key_of_all(name), found);
  look_up(has_initial(parts) ? initials_key(Shared::kFrontInitials, parts)
                             : key_of(Shared::kFront, parts),
          found);
  last_parts(parts);
  const bool is_initialled = parts.front().size() == 1;
  if (parts.size() > 1 && is_initialled) last_parts(parts.subspan(1));
  if (parts.size() == 2) look_up(is_initialled ? end_initial_key(parts) : ends_key(parts), found);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::erase_if(found, [&](std::uint32_t i) { return !is_short_form(name, forms_[i].parts); });
  return found;
}

}  // namespace boba
