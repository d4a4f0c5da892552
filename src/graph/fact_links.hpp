// FactLinks: from facts, with their names resolved, to vertices and links of a FlatGraph.
#pragma once

#include "boba/graph.hpp"

#include "graph/flat_graph.hpp"
#include "identity/entities.hpp"
#include "identity/timeline.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace boba {

// The id of the vertex of an entity.
[[nodiscard]] std::string entity_id(const Entity& entity);

// Holds references to all arguments of its constructor but `flat`; they must outlive it.
class FactLinks {
 public:
  FactLinks(std::span<const Fact* const> facts, const Entities& entities,
            const GraphOptions& options, FlatGraph flat);

  void add_tenures(std::span<const Tenure> tenures);
  void add_facts();
  [[nodiscard]] Graph to_graph() && { return std::move(flat_).to_graph(); }

 private:
  using VertexOfId = std::unordered_map<std::string_view, VertexIndex>;

  void add_entities();
  void add_articles();
  void add_events();
  void add_event(std::uint32_t index, const EventFact& event);
  void add_statement(std::uint32_t index, const StatementFact& statement);
  void add_organizations(std::uint32_t index);
  VertexIndex statement_vertex(std::uint32_t index, const StatementFact& statement);
  VertexIndex topic_vertex(const std::string& topic);
  [[nodiscard]] std::string event_title(std::uint32_t index, const EventFact& event) const;
  [[nodiscard]] const std::string& side_of(EntityId id) const;
  [[nodiscard]] VertexIndex vertex_of(EntityId id) const {
    return entity_vertices_[static_cast<std::size_t>(id)];
  }

  std::span<const Fact* const> facts_;
  const Entities& entities_;
  const GraphOptions& options_;
  FlatGraph flat_;
  std::vector<VertexIndex> entity_vertices_;   // by EntityId
  std::vector<VertexIndex> article_vertices_;  // by fact
  VertexOfId events_;
  VertexOfId statements_;
  std::unordered_map<std::string, VertexIndex> topics_;
};

}  // namespace boba
