// Defines a type of its own, and one that is defined elsewhere.
#pragma once

namespace boba {

struct Upward {
  int height = 0;
};

}  // namespace boba
