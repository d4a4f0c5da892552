// Keys of names: what two spellings of one name have in common.
#pragma once

#include <string>
#include <string_view>

namespace boba {

// The folded name. Accents count in a Vietnamese name (a syllable with and without a mark are two)
// and do not in a foreign one, whose accents Vietnamese newspapers write or leave out.
[[nodiscard]] std::string person_key(std::string_view name);

// Whether the name starts with a capital letter and has one to six words.
[[nodiscard]] bool looks_like_person(std::string_view name);

}  // namespace boba
