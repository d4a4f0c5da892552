// Folded keys: one key per spelling. Case, normal form, the place of the tone mark (the old and
// the new way of writing it), kinds of dash, quote and space do not matter when keys are compared.
// Vietnamese tone placement is the only thing about Vietnamese that is known here, and it is known
// as Unicode properties (a vowel pair and a combining mark), not as words. Thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace boba {

// The key of one token or of a whole phrase (single spaces between its tokens, none around
// hyphens, none at the ends; every quote is '). Idempotent. O(n); allocates.
[[nodiscard]] std::string fold_key(std::string_view utf8);

// The text in NFC, no-break and repeated blanks folded to one space, trimmed, control characters
// dropped. What names and labels are made of. Idempotent.
[[nodiscard]] std::string clean_text(std::string_view utf8);

// The key without accents and other marks (đ becomes d): for comparing transcriptions of one
// foreign name, and for ASCII ids. Letters of other scripts stay.
[[nodiscard]] std::string ascii_key(std::string_view utf8);

// A key without its tone marks; the marks that make another vowel (ă, ê, ơ) stay.
[[nodiscard]] std::string toneless_key(std::string_view key);

}  // namespace boba
