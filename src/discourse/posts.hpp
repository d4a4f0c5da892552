// Posts: what a mention of a holder tells of the posts of a person.
#pragma once

#include "discourse/people.hpp"

#include <cstdint>
#include <vector>

namespace boba {

// The posts of a holder whose name begins at `name`. Of two posts with different countries the one
// nearer to the name counts: the other belongs to someone else. A country that is written once
// holds for the whole list.
[[nodiscard]] std::vector<Post> posts_of(const ArticleView& view, const Mention& holder,
                                         std::uint32_t name);

}  // namespace boba
