// Entities: what the names in the facts stand for, over all articles.
#pragma once

#include "identity/mentions.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace boba {

enum class EntityId : std::uint32_t {};

struct Entity {
  Sort sort = Sort::kPerson;
  std::string key;
  std::string label;                // the most frequent spelling
  std::vector<std::string> names;   // the other spellings, sorted
  std::vector<EntityId> countries;  // of a person or organization
};

// A name of a fact and the entity it stands for.
struct NamedEntity {
  Slot slot = Slot::kPerson;
  EntityId entity{};
};

struct Entities {
  std::vector<Entity> all;              // by EntityId
  std::vector<NamedEntity> named;       // fact by fact, in the order of Slot
  std::vector<std::size_t> fact_begin;  // into named; one more than there are facts
  std::vector<std::string> warnings;    // of names in identity rules that no fact uses

  [[nodiscard]] const Entity& at(EntityId id) const { return all[static_cast<std::size_t>(id)]; }
  [[nodiscard]] std::span<const NamedEntity> of_fact(std::size_t fact) const {
    return std::span(named).subspan(fact_begin[fact], fact_begin[fact + 1] - fact_begin[fact]);
  }
};

// `facts` are in canonical order (graph/canonical.hpp), which makes the answer canonical.
[[nodiscard]] Entities resolve_entities(std::span<const Fact* const> facts,
                                        const GraphOptions& options);

}  // namespace boba
