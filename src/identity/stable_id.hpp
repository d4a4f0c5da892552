// Ids that stay the same over runs, formats and the order of input: ASCII [a-z0-9-], from a name
// for the eye and a hash of the identity key. Pure functions, safe from any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace boba {

// FNV-1a, 64 bit.
[[nodiscard]] std::uint64_t hash64(std::string_view bytes);

// The name in [a-z0-9-]: Latin letters lose their marks, everything else becomes a hyphen; at most
// 40 characters, cut between words where possible. Empty if nothing of the name is Latin.
[[nodiscard]] std::string slug_of(std::string_view name);

// "person-nguyen-van-an-1c2d3e4f": the kind, the slug of the key, eight hex digits of its hash.
[[nodiscard]] std::string stable_id(std::string_view kind, std::string_view key);

// "topic-trade": the kind and the name of something that the rule files declare; a name that is not
// a slug gets a hash like any other key.
[[nodiscard]] std::string concept_id(std::string_view kind, std::string_view name);

// "takes-part-1c2d3e4f5a6b7c8d": for the many things that have no name of their own.
[[nodiscard]] std::string hashed_id(std::string_view kind, std::string_view key);

}  // namespace boba
