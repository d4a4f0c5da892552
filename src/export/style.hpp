// How sorts of vertices look, in every format that draws.
#pragma once

#include "boba/graph.hpp"

#include <cstdint>

namespace boba {

struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
};

struct Style {
  const char* shape;  // of Graphviz
  Color fill;         // light, to be written on in black
  Color strong;       // of a dot without text
};

[[nodiscard]] Style style_of(Sort sort);

}  // namespace boba
