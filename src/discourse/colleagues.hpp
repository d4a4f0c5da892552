// Colleagues: people who are told only as the counterpart of somebody else.
#pragma once

#include "discourse/people.hpp"

#include <optional>

namespace boba {

// Where `holder` tells no post: that of the person whom he is a colleague of, who is the last one
// named before in the sentence or the one before it, else the first one behind. It is of the
// country that is told beside the colleague, else of the nearest one before him that is not the
// other's.
[[nodiscard]] std::optional<Post> post_of_colleague(const ArticleView& view, const People& people,
                                                    const Mention& holder);

}  // namespace boba
