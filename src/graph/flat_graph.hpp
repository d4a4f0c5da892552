// FlatGraph: the graph as arrays, before it becomes a Boost graph. Vertices and links are added in
// any order; `to_graph` puts them in canonical order, adds up parallel links and the support.
#pragma once

#include "boba/graph.hpp"

#include "identity/edtf.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace boba {

enum class VertexIndex : std::uint32_t {};

class FlatGraph {
 public:
  // `days` has one range per evidence: when the fact holds.
  FlatGraph(GraphInfo info, std::vector<DayRange> days);

  VertexIndex add(Vertex vertex);
  [[nodiscard]] const GraphInfo& info() const { return info_; }

  // The fact supports the vertex.
  void support(VertexIndex vertex, EvidenceIndex fact);

  // The fact supports an edge. Links that agree in everything but the fact are one edge; a link
  // from a vertex to itself is dropped.
  void link(VertexIndex source, Relation relation, VertexIndex target, EvidenceIndex fact,
            const std::string& value = {});

  // Says more about the edge of such links: its status and the days that it is known for.
  void describe(VertexIndex source, Relation relation, VertexIndex target, const std::string& value,
                std::string status, DayRange days);

  // The Boost graph; the flat graph is used up. O(n log n).
  [[nodiscard]] Graph to_graph() &&;

 private:
  struct Link {
    std::uint32_t source;
    std::uint32_t target;
    Relation relation;
    std::uint32_t value;  // into values_
    EvidenceIndex fact;
  };
  struct Description {
    Link link;
    std::string status;
    DayRange days;
  };
  struct Touch {
    std::uint32_t vertex;
    EvidenceIndex fact;
    bool operator==(const Touch&) const = default;
  };

  static std::uint32_t position(VertexIndex index) { return static_cast<std::uint32_t>(index); }
  [[nodiscard]] std::uint32_t value_index(const std::string& value);
  [[nodiscard]] std::vector<std::uint32_t> put_vertices_in_order();
  void add_up_touches(const std::vector<std::uint32_t>& new_position);
  void put_links_in_order(const std::vector<std::uint32_t>& new_position);
  [[nodiscard]] bool same_edge(const Link& a, const Link& b) const;
  [[nodiscard]] bool is_less(const Link& a, const Link& b) const;
  [[nodiscard]] Edge edge_of(std::size_t begin, std::size_t end) const;
  void add_evidence(Support& support, EvidenceIndex fact) const;

  GraphInfo info_;
  std::vector<DayRange> days_;
  std::vector<Vertex> vertices_;
  std::vector<Touch> touches_;
  std::vector<Link> links_;
  std::vector<std::string> values_;
  std::unordered_map<std::string, std::uint32_t> value_of_;
  std::vector<Description> descriptions_;
};

}  // namespace boba
