#include "boba/graph.hpp"

#include "unit/graph_support.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace boba::test {

TEST_CASE("views of the reception") {
  const Graph graph = build_graph(reception(), reception_article(), reception_options());
  std::string text;
  for (const View view : {View::kPeople, View::kPosts, View::kTopics}) {
    const Graph part = project(graph, view);
    CHECK(part[boost::graph_bundle].view == view);
    text += "view " + std::string(name_of(view)) + "\n" + dump(part);
  }
  CHECK(text == golden("reception_views.txt", text));
  CHECK(dump(project(graph, View::kFull)) == dump(graph));
}

TEST_CASE("people who met twice, and meetings that did not happen") {
  const std::vector<Fact> facts = {
      fact_of(EventRow{"a#e1", "talks", {"Lê Bình", "Trần Can"}, "2024-01-02", ""}),
      fact_of(EventRow{"b#e1", "call", {"Trần Can", "Lê Bình", "Lào"}, "2024-03-04", ""}),
      fact_of(EventRow{"c#e1", "visit", {"Lê Bình", "Phan Dân"}, "2024-03-04", "", "cancelled"}),
      fact_of(EventRow{"d#e1", "visit", {"Lê Bình", "Phan Dân"}, "2024-03-04", "", "planned"}),
  };
  GraphOptions options;
  options.countries = {{"Lào", "Lào"}};
  const Graph graph = project(build_graph(facts, {}, options), View::kPeople);
  CHECK(dump(graph) ==
        "person 'Lê Bình' x4 2024-01-02..2024-03-04\n"
        "person 'Trần Can' x2 2024-01-02..2024-03-04\n"
        "'Lê Bình' met(call, talks) 'Trần Can' x2 2024-01-02..2024-03-04\n");
}

}  // namespace boba::test
