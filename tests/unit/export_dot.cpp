#include "boba/export.hpp"

#include "export/cell_text.hpp"
#include "export/dot_graph.hpp"
#include "unit/graph_support.hpp"

#include <doctest/doctest.h>
#include <graphviz/cgraph.h>

#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace boba::test {
namespace {

std::string dot_of(const Graph& graph) {
  std::ostringstream out;
  write_dot(graph, out);
  return out.str();
}

struct Closer {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};

std::string attribute(void* object, const char* name) {
  return agget(object, const_cast<char*>(name));
}

// What cgraph finds in the text: "id type facts" and "source target id relation facts".
std::vector<std::string> read_back(const std::string& text) {
  const std::unique_ptr<Agraph_t, Closer> graph(agmemread(text.c_str()));
  REQUIRE(graph != nullptr);
  std::vector<std::string> found;
  for (Agnode_t* n = agfstnode(graph.get()); n != nullptr; n = agnxtnode(graph.get(), n)) {
    if (attribute(n, "type") == "legend") continue;
    CHECK(attribute(n, "id") == agnameof(n));
    CHECK_FALSE(attribute(n, "label").empty());
    found.push_back(std::string(agnameof(n)) + " " + attribute(n, "type") + " " +
                    attribute(n, "facts"));
    for (Agedge_t* e = agfstout(graph.get(), n); e != nullptr; e = agnxtout(graph.get(), e)) {
      found.push_back(std::string(agnameof(agtail(e))) + " " + agnameof(aghead(e)) + " " +
                      attribute(e, "id") + " " + attribute(e, "relation") + " " +
                      attribute(e, "facts"));
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string> expected_of(const Graph& graph) {
  std::vector<std::string> lines;
  for (const auto v : boost::make_iterator_range(boost::vertices(graph))) {
    lines.push_back(graph[v].id + " " + std::string(name_of(graph[v].sort)) + " " +
                    std::to_string(graph[v].support.facts()));
  }
  for (const auto e : boost::make_iterator_range(boost::edges(graph))) {
    lines.push_back(graph[boost::source(e, graph)].id + " " + graph[boost::target(e, graph)].id +
                    " " + graph[e].id + " " + std::string(name_of(graph[e].relation)) + " " +
                    std::to_string(graph[e].support.facts()));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace

TEST_CASE("DOT of the reception") {
  const Graph graph = build_graph(reception(), reception_article(), reception_options());
  CHECK(dot_of(graph) == golden("reception.dot", dot_of(graph)));
}

TEST_CASE("cgraph reads the DOT back: the same ids, sorts and counts") {
  const Graph graph = build_graph(reception(), reception_article(), reception_options());
  for (const View view : {View::kFull, View::kPeople, View::kPosts, View::kTopics}) {
    const Graph part = project(graph, view);
    CHECK(read_back(dot_of(part)) == expected_of(part));
  }
  const Graph nasty = nasty_graph();
  CHECK(read_back(dot_of(nasty)) == expected_of(nasty));
  CHECK(read_back(dot_of(build_graph({}, {}, {}))).empty());
}

TEST_CASE("labels and attributes escape what Graphviz would interpret") {
  CHECK(dot_label(std::vector<std::string>{"a \\N & b", "c\\"}) == "a \\\\N &amp; b\\nc\\\\");
  CHECK(dot_text("C:\\x & \"y\"") == "C:\\\\x & \"y\"");
}

TEST_CASE("labels are wrapped between words by characters") {
  using Lines = std::vector<std::string>;
  CHECK(wrapped("một hai ba bốn", 7) == Lines{"một hai", "ba bốn"});
  CHECK(wrapped("nghiêngnghiêng một", 7) == Lines{"nghiêngnghiêng", "một"});
  CHECK(wrapped("", 7).empty());
}

TEST_CASE("two threads write DOT at once") {
  const Graph graph = build_graph(reception(), reception_article(), reception_options());
  const std::string expected = dot_of(graph);
  std::vector<std::string> texts(8);
  std::vector<std::thread> threads;
  for (std::string& text : texts) threads.emplace_back([&] { text = dot_of(graph); });
  for (std::thread& thread : threads) thread.join();
  CHECK(texts == std::vector<std::string>(8, expected));
}

}  // namespace boba::test
