#include "boba/graph.hpp"

#include "unit/graph_support.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace boba::test {
namespace {

std::string posts_of(const std::vector<Fact>& facts, const GraphOptions& options = {}) {
  const Graph graph = project(build_graph(facts, {}, options), View::kPosts);
  std::string text;
  for (const auto e : boost::make_iterator_range(boost::edges(graph))) {
    const Edge& edge = graph[e];
    if (edge.relation != Relation::kHoldsPost) continue;
    text += graph[boost::source(e, graph)].label + ", " + edge.value + ", " +
            graph[boost::target(e, graph)].label + ": " + edge.status + " " + edge.support.first +
            ".." + edge.support.last + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("a post is seen held from its first to its last day in office") {
  const std::vector<Fact> facts = {
      fact_of(RoleRow{"a", "Lê Bình", "Bộ trưởng", "Bộ Y tế", "Lào", "2021-02-03"}),
      fact_of(RoleRow{"b", "Lê Bình", "Bộ trưởng", "Bộ Y tế", "Lào", "2022-10"}),
      fact_of(RoleRow{"c", "Lê Bình", "Bộ trưởng", "Bộ Y tế", "Lào", "2024-05-06", "former"}),
      fact_of(RoleRow{"c", "Lê Bình", "Đại sứ", "", "Lào", "2024-05-06", "acting"}),
      fact_of(RoleRow{"d", "Lê Bình", "Cố vấn", "", "", "2024-05-06"}),
      fact_of(RoleRow{"e", "Trần Can", "Bộ trưởng", "Bộ Y tế", "Lào", "2019", "former"}),
  };
  CHECK(posts_of(facts) ==
        "Lê Bình, Bộ trưởng, Bộ Y tế: former 2021-02-03..2022-10-31\n"
        "Lê Bình, Đại sứ, Lào: acting 2024-05-06..2024-05-06\n"
        "Trần Can, Bộ trưởng, Bộ Y tế: former 2019-01-01..2019-12-31\n");
}

TEST_CASE("two holders of one post on one day are reported") {
  const std::vector<Fact> facts = {
      fact_of(RoleRow{"a", "Lê Bình", "Bộ trưởng", "Bộ Y tế", "Lào", "2021-02-03"}),
      fact_of(RoleRow{"b", "Trần Can", "bộ trưởng", "Bộ Y tế", "Lào", "2021-02-03"}),
      fact_of(RoleRow{"b", "Phan Dân", "Bộ trưởng", "Bộ Y tế", "Nga", "2021-02-03"}),
      fact_of(RoleRow{"c", "Hồ Em", "Bộ trưởng", "Bộ Y tế", "Lào", "2021-02-03", "former"}),
      fact_of(RoleRow{"d", "Lê Bình", "Bộ trưởng", "Bộ Y tế", "Lào", "2021-02-03"}),
      fact_of(RoleRow{"e", "Lê Bình", "Bộ trưởng", "Bộ Y tế", "Lào", "2021-02-03"}),
      fact_of(RoleRow{"f", "Lê Bình", "Bộ trưởng", "Bộ Y tế", "Lào", "2021-02-03"}),
  };
  GraphOptions options;
  const auto warnings = build_graph(facts, {}, options)[boost::graph_bundle].warnings;
  CHECK(warnings == std::vector<std::string>{
                        "2021-02-03: 'Bộ trưởng' of 'Bộ Y tế (Lào)' is held by 'Lê Bình (Lào)' in "
                        "'a', 'd', 'e' and 1 more and by 'Trần Can (Lào)' in 'b'"});
  options.shared_roles = {"Bộ trưởng"};
  CHECK(build_graph(facts, {}, options)[boost::graph_bundle].warnings.empty());
}

}  // namespace boba::test
