// Labels of vertices: one clean line each.
#pragma once

#include "boba/graph.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace boba {

// The label of a declared name (kind, act, topic); the name itself in both languages by default.
[[nodiscard]] Label label_of(const LabelTable& table, const std::string& name);

// The first `limit` code points, cut between words, with "..." where something is left out.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t limit);

// "kind: A, B, C +2, date".
[[nodiscard]] std::string event_label(const std::string& kind, std::span<const std::string> names,
                                      const std::string& date);

// "act: content".
[[nodiscard]] std::string statement_label(const std::string& act, std::string_view content);

}  // namespace boba
