#include "boba/fact.hpp"

namespace boba {

const Provenance& source_of(const Fact& fact) {
  return std::visit([](const auto& value) -> const Provenance& { return value.source; }, fact);
}

}  // namespace boba
