#include "graph/flat_graph.hpp"

#include "identity/stable_id.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace boba {

FlatGraph::FlatGraph(GraphInfo info, std::vector<DayRange> days)
    : info_(std::move(info)), days_(std::move(days)) {}

VertexIndex FlatGraph::add(Vertex vertex) {
  vertices_.push_back(std::move(vertex));
  return static_cast<VertexIndex>(vertices_.size() - 1);
}

void FlatGraph::support(VertexIndex vertex, EvidenceIndex fact) {
  touches_.push_back({position(vertex), fact});
}

void FlatGraph::link(VertexIndex source, Relation relation, VertexIndex target, EvidenceIndex fact,
                     const std::string& value) {
  if (source == target) return;
  links_.push_back({position(source), position(target), relation, value_index(value), fact});
}

void FlatGraph::describe(VertexIndex source, Relation relation, VertexIndex target,
                         const std::string& value, std::string status, DayRange days) {
  const Link link{position(source), position(target), relation, value_index(value), {}};
  descriptions_.push_back({link, std::move(status), std::move(days)});
}

std::uint32_t FlatGraph::value_index(const std::string& value) {
  const auto next = static_cast<std::uint32_t>(values_.size());
  const auto [found, is_new] = value_of_.emplace(value, next);
  if (is_new) values_.push_back(value);
  return found->second;
}

bool FlatGraph::same_edge(const Link& a, const Link& b) const {
  return std::tie(a.source, a.relation, a.target, a.value) ==
         std::tie(b.source, b.relation, b.target, b.value);
}

bool FlatGraph::is_less(const Link& a, const Link& b) const {
  const auto place_a = std::tie(a.source, a.relation, a.target);
  const auto place_b = std::tie(b.source, b.relation, b.target);
  if (place_a != place_b) return place_a < place_b;
  if (a.value != b.value) return values_[a.value] < values_[b.value];
  return a.fact < b.fact;
}

// By sort, then id; returns where each vertex went. Ids that collide get a number.
std::vector<std::uint32_t> FlatGraph::put_vertices_in_order() {
  std::vector<std::uint32_t> order(vertices_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const Vertex& x = vertices_[a];
    const Vertex& y = vertices_[b];
    return std::tie(x.sort, x.id, x.key) < std::tie(y.sort, y.id, y.key);
  });
  std::vector<std::uint32_t> new_position(vertices_.size());
  std::vector<Vertex> ordered;
  ordered.reserve(vertices_.size());
  std::size_t repeats = 1;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    new_position[order[i]] = i;
    const bool repeats_id = i > 0 && vertices_[order[i]].id == vertices_[order[i - 1]].id;
    repeats = repeats_id ? repeats + 1 : 1;
    ordered.push_back(vertices_[order[i]]);
    if (repeats > 1) ordered.back().id += "-" + std::to_string(repeats);
  }
  vertices_ = std::move(ordered);
  return new_position;
}

void FlatGraph::add_evidence(Support& support, EvidenceIndex fact) const {
  const auto index = static_cast<std::size_t>(fact);
  support.evidence.push_back(fact);
  support.confidence = std::max(support.confidence, info_.evidence[index].confidence);
  const DayRange& days = days_[index];
  if (days.empty()) return;
  if (support.first.empty() || days.first < support.first) support.first = days.first;
  if (support.last.empty() || days.last > support.last) support.last = days.last;
}

void FlatGraph::add_up_touches(const std::vector<std::uint32_t>& new_position) {
  for (Touch& touch : touches_) touch.vertex = new_position[touch.vertex];
  std::sort(touches_.begin(), touches_.end(), [](const Touch& a, const Touch& b) {
    return std::tie(a.vertex, a.fact) < std::tie(b.vertex, b.fact);
  });
  touches_.erase(std::unique(touches_.begin(), touches_.end()), touches_.end());
  for (const Touch& touch : touches_) add_evidence(vertices_[touch.vertex].support, touch.fact);
}

void FlatGraph::put_links_in_order(const std::vector<std::uint32_t>& new_position) {
  const auto move = [&](Link& link) {
    link.source = new_position[link.source];
    link.target = new_position[link.target];
  };
  for (Link& link : links_) move(link);
  for (Description& description : descriptions_) move(description.link);
  const auto less = [&](const Link& a, const Link& b) { return is_less(a, b); };
  std::sort(links_.begin(), links_.end(), less);
  const auto equal = [&](const Link& a, const Link& b) {
    return same_edge(a, b) && a.fact == b.fact;
  };
  links_.erase(std::unique(links_.begin(), links_.end(), equal), links_.end());
  std::sort(descriptions_.begin(), descriptions_.end(),
            [&](const Description& a, const Description& b) { return is_less(a.link, b.link); });
}

// The edge of links_[begin, end), which agree in everything but the fact.
Edge FlatGraph::edge_of(std::size_t begin, std::size_t end) const {
  const Link& link = links_[begin];
  Edge edge;
  edge.relation = link.relation;
  edge.value = values_[link.value];
  edge.id = hashed_id(name_of(link.relation), vertices_[link.source].id + "|" +
                                                  vertices_[link.target].id + "|" + edge.value);
  edge.support.evidence.reserve(end - begin);
  for (std::size_t i = begin; i < end; ++i) add_evidence(edge.support, links_[i].fact);
  edge.weight = static_cast<double>(edge.support.facts());
  return edge;
}

Graph FlatGraph::to_graph() && {
  const std::vector<std::uint32_t> new_position = put_vertices_in_order();
  add_up_touches(new_position);
  put_links_in_order(new_position);
  Graph graph(vertices_.size());
  auto description = descriptions_.begin();
  for (std::size_t begin = 0; begin < links_.size();) {
    std::size_t end = begin + 1;
    while (end < links_.size() && same_edge(links_[begin], links_[end])) ++end;
    const Link& link = links_[begin];
    Edge edge = edge_of(begin, end);
    while (description != descriptions_.end() && is_less(description->link, link) &&
           !same_edge(description->link, link)) {
      ++description;
    }
    if (description != descriptions_.end() && same_edge(description->link, link)) {
      edge.status = description->status;
      edge.support.first = description->days.first;
      edge.support.last = description->days.last;
    }
    boost::add_edge(link.source, link.target, edge, graph);
    begin = end;
  }
  for (std::size_t i = 0; i < vertices_.size(); ++i) graph[i] = std::move(vertices_[i]);
  graph[boost::graph_bundle] = std::move(info_);
  return graph;
}

}  // namespace boba
