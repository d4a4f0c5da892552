// Names of identity rules that nobody in the facts bears, which are likely to be misspelt.
#pragma once

#include "identity/people.hpp"

#include <string>
#include <vector>

namespace boba {

// One line for each, with the place of the rule and the nearest name that the facts use.
[[nodiscard]] std::vector<std::string> unknown_names(const NameUses& mentions,
                                                     const KnownPeople& people,
                                                     const CountryNames& countries,
                                                     const GraphOptions& options);

}  // namespace boba
