// Which entries of a class pass the tests of a mention: found once, when rules are compiled.
#pragma once

#include "lexicon/lexicon.hpp"
#include "rules/program.hpp"

#include <optional>
#include <string_view>

namespace boba {

// Whether a value of a slot, if there is one, passes.
[[nodiscard]] bool passes(const SlotTest& test, std::optional<std::string_view> value);

// The entries of the class `test.type` that pass its slots. O(entries of the class).
[[nodiscard]] EntrySet entries_that_pass(const MentionTest& test, const Lexicon& lexicon);

}  // namespace boba
