#include "boba/graph.hpp"

#include "identity/stable_id.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace boba {
namespace {

using VertexNumber = boost::graph_traits<Graph>::vertex_descriptor;

// An edge of a view, while what supports it is added up.
struct Draft {
  std::set<EvidenceIndex> evidence;
  std::set<std::string> values;
  Support dates;  // only the dates and the confidence
  std::size_t times = 0;
};

struct Ends {
  VertexNumber source;
  VertexNumber target;

  bool operator<(const Ends& other) const {
    return std::tie(source, target) < std::tie(other.source, other.target);
  }
};

using Drafts = std::map<Ends, Draft>;

Support joined(Support a, const Support& b) {
  a.confidence = std::max(a.confidence, b.confidence);
  if (a.first.empty() || (!b.first.empty() && b.first < a.first)) a.first = b.first;
  if (b.last > a.last) a.last = b.last;
  return a;
}

void add(Draft& draft, const Support& support, const std::string& value) {
  draft.evidence.insert(support.evidence.begin(), support.evidence.end());
  draft.dates = joined(std::move(draft.dates), support);
  if (!value.empty()) draft.values.insert(value);
  ++draft.times;
}

std::vector<VertexNumber> sources_of(const Graph& graph, VertexNumber target, Relation relation) {
  std::vector<VertexNumber> sources;
  for (const auto edge : boost::make_iterator_range(boost::in_edges(target, graph))) {
    if (graph[edge].relation == relation) sources.push_back(boost::source(edge, graph));
  }
  return sources;
}

// Who met whom: the people of each event that was held, in pairs.
Drafts meetings(const Graph& graph) {
  Drafts drafts;
  for (const auto event : boost::make_iterator_range(boost::vertices(graph))) {
    const Vertex& vertex = graph[event];
    if (vertex.sort != Sort::kEvent || (vertex.status != "held" && !vertex.status.empty()))
      continue;
    std::vector<VertexNumber> people = sources_of(graph, event, Relation::kTakesPart);
    std::erase_if(people, [&](VertexNumber one) { return graph[one].sort != Sort::kPerson; });
    std::sort(people.begin(), people.end());
    for (std::size_t i = 0; i < people.size(); ++i) {
      for (std::size_t j = i + 1; j < people.size(); ++j) {
        add(drafts[{people[i], people[j]}], vertex.support, vertex.kind);
      }
    }
  }
  return drafts;
}

// Who pushes what: the speakers of each statement and its topics.
Drafts raised_topics(const Graph& graph) {
  Drafts drafts;
  for (const auto statement : boost::make_iterator_range(boost::vertices(graph))) {
    const Vertex& vertex = graph[statement];
    if (vertex.sort != Sort::kStatement) continue;
    const std::vector<VertexNumber> speakers = sources_of(graph, statement, Relation::kStates);
    for (const auto edge : boost::make_iterator_range(boost::out_edges(statement, graph))) {
      if (graph[edge].relation != Relation::kAbout) continue;
      for (const VertexNumber speaker : speakers) {
        add(drafts[{speaker, boost::target(edge, graph)}], vertex.support, vertex.kind);
      }
    }
  }
  return drafts;
}

Edge edge_of(const Draft& draft, Relation relation, const Vertex& source, const Vertex& target) {
  Edge edge;
  edge.relation = relation;
  edge.id = hashed_id(name_of(relation), source.id + "|" + target.id);
  for (const std::string& value : draft.values) {
    edge.value += (edge.value.empty() ? "" : ", ") + value;
  }
  edge.weight = static_cast<double>(draft.times);
  edge.support = draft.dates;
  edge.support.evidence.assign(draft.evidence.begin(), draft.evidence.end());
  return edge;
}

// Copies vertices on first use, in the order of the old graph.
class ViewBuilder {
 public:
  ViewBuilder(const Graph& graph, View view) : graph_(graph), used_(boost::num_vertices(graph)) {
    info_ = graph[boost::graph_bundle];
    info_.view = view;
  }

  void add_edge(Ends ends, Edge edge) {
    used_[ends.source] = 1;
    used_[ends.target] = 1;
    edges_.emplace_back(ends, std::move(edge));
  }

  Graph take() && {
    std::vector<VertexNumber> new_number(used_.size());
    VertexNumber count = 0;
    for (std::size_t i = 0; i < used_.size(); ++i) {
      new_number[i] = count;
      if (used_[i] != 0) ++count;
    }
    Graph view(count);
    for (std::size_t i = 0; i < used_.size(); ++i) {
      if (used_[i] != 0) view[new_number[i]] = graph_[i];
    }
    for (const auto& [ends, edge] : edges_) {
      boost::add_edge(new_number[ends.source], new_number[ends.target], edge, view);
    }
    view[boost::graph_bundle] = std::move(info_);
    return view;
  }

 private:
  const Graph& graph_;
  GraphInfo info_;
  std::vector<char> used_;
  std::vector<std::pair<Ends, Edge>> edges_;
};

Graph drafted_view(const Graph& graph, View view, Relation relation, const Drafts& drafts) {
  ViewBuilder builder(graph, view);
  for (const auto& [ends, draft] : drafts) {
    builder.add_edge(ends, edge_of(draft, relation, graph[ends.source], graph[ends.target]));
  }
  return std::move(builder).take();
}

Graph posts_view(const Graph& graph) {
  ViewBuilder builder(graph, View::kPosts);
  for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
    const Relation relation = graph[edge].relation;
    if (relation != Relation::kHoldsPost && relation != Relation::kPartOf) continue;
    builder.add_edge({boost::source(edge, graph), boost::target(edge, graph)}, graph[edge]);
  }
  return std::move(builder).take();
}

}  // namespace

Graph project(const Graph& graph, View view) {
  switch (view) {
    case View::kFull:
      break;
    case View::kPeople:
      return drafted_view(graph, view, Relation::kMet, meetings(graph));
    case View::kPosts:
      return posts_view(graph);
    case View::kTopics:
      return drafted_view(graph, view, Relation::kRaises, raised_topics(graph));
  }
  return graph;
}

}  // namespace boba
