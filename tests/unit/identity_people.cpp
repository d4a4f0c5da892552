#include "boba/graph.hpp"

#include "unit/graph_support.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace boba::test {
namespace {

// The people and organizations of the graph, one line each.
std::string entities_of(const std::vector<Fact>& facts, const GraphOptions& options = {}) {
  const Graph graph = build_graph(facts, {}, options);
  std::string text;
  for (const auto v : boost::make_iterator_range(boost::vertices(graph))) {
    const Vertex& vertex = graph[v];
    if (vertex.sort != Sort::kPerson && vertex.sort != Sort::kOrganization) continue;
    text += vertex.key;
    for (const std::string& name : vertex.names) text += " = " + name;
    text += "\n";
  }
  return text;
}

GraphOptions with_rules(const std::string& text) {
  GraphOptions options;
  options.identity = parse_identity_rules(text, "ids.tsv").value();
  return options;
}

Fact person(const std::string& document, const std::string& name, const std::string& country,
            const std::string& organization = {}) {
  return fact_of(RoleRow{document, name, "Thư ký", organization, country, "2024-01-01"});
}

}  // namespace

TEST_CASE("one name, one person or two") {
  struct Row {
    const char* what;
    std::vector<Fact> facts;
    const char* expected;
  };
  const std::vector<Row> rows = {
      {"same country",
       {person("a", "Lê Bình", "Lào"), person("b", "LÊ BÌNH", "Lào")},
       "lê bình = Lê Bình\n"},
      {"two countries",
       {person("a", "Lê Bình", "Lào"), person("b", "Lê Bình", "Nga")},
       "lê bình|lào\nlê bình|nga\n"},
      {"no country joins the only candidate",
       {person("a", "Lê Bình", "Lào"), person("b", "Lê Bình", "")},
       "lê bình\n"},
      {"no country among two stays by itself",
       {person("a", "Lê Bình", "Lào"), person("b", "Lê Bình", "Nga"), person("c", "Lê Bình", ""),
        person("d", "Lê Bình", "")},
       "lê bình\nlê bình|lào\nlê bình|nga\n"},
      {"the majority of an article counts",
       {person("a", "Lê Bình", "Lào"), fact_of(RoleRow{"a", "Lê Bình", "Bí thư", "", "Lào", ""}),
        fact_of(RoleRow{"a", "Lê Bình", "Ủy viên", "", "Nga", ""}), person("b", "Lê Bình", "Nga")},
       "lê bình|lào\nlê bình|nga\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(entities_of(row.facts) == row.expected);
  }
}

TEST_CASE("a shared post in a body without a country makes one person of two countries") {
  GraphOptions options;
  options.international = {"Hội Chung"};
  const std::vector<Fact> facts = {person("a", "Lê Bình", "Lào", "Hội Chung"),
                                   person("b", "Lê Bình", "Nga", "Hội Chung")};
  CHECK(entities_of(facts, options) == "lê bình\nhội chung\n");
}

TEST_CASE("organizations belong to the countries in their names, or to that of the post") {
  const std::vector<Fact> facts = {
      person("a", "An", "Lào", "Bộ Ngoại giao"),
      person("a", "Bê", "Nga", "Bộ Ngoại giao"),
      person("b", "Xê", "Nga", "Bộ Ngoại giao Nga"),
      person("c", "Dê", "Nga", "Ủy ban hợp tác Nga - Lào"),
      person("d", "Ê", "Lào", "Ủy ban hợp tác Lào-Nga"),
      fact_of(EventRow{"e#e1", "talks", {"Bộ Ngoại giao"}, "", ""}),
      fact_of(EventRow{"c#e1", "talks", {"Ủy ban hợp tác Nga - Lào"}, "", ""}),
  };
  CHECK(entities_of(facts) ==
        "an\nbê\ndê\nê\nxê\n"
        "bộ ngoại giao\n"
        "bộ ngoại giao|lào\n"
        "bộ ngoại giao|nga = Bộ Ngoại giao Nga\n"
        "ủy ban hợp tác|lào+nga = Ủy ban hợp tác Lào-Nga\n");
}

TEST_CASE("a line of the identity file decides") {
  const std::vector<Fact> facts = {person("a", "Lê Bình", "Lào"), person("b", "Lê Bình", "Nga"),
                                   person("c", "Bình Lê", "Lào"), person("d", "Lê Bình", "Lào")};
  struct Row {
    const char* rules;
    const char* expected;
  };
  const std::vector<Row> rows = {
      {"", "bình lê\nlê bình|lào\nlê bình|nga\n"},
      {"same\tperson\tLê Bình|Lào\tLê Bình|Nga\n", "bình lê\nlê bình\n"},
      {"same\tperson\tLê Bình|Lào\tBình Lê\n", "lê bình|lào = Bình Lê\nlê bình|nga\n"},
      {"different\tperson\tLê Bình|Lào\tLê Bình@d\n",
       "bình lê\nlê bình@d\nlê bình|lào\nlê bình|nga\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.rules);
    CHECK(entities_of(facts, with_rules(row.rules)) == row.expected);
  }
}

TEST_CASE("a line of the identity file keeps spellings apart") {
  const std::vector<Fact> facts = {person("a", "José Silva", "Nga"),
                                   person("b", "Jose Silva", "Nga")};
  CHECK(entities_of(facts) == "jose silva = José Silva\n");
  CHECK(entities_of(facts, with_rules("different\tperson\tJosé Silva\tJose Silva\n")) ==
        "jose silva\nJose Silva\n");
}

TEST_CASE("same organizations under two names, and a circle of rules ends") {
  const std::vector<Fact> facts = {person("a", "An", "Lào", "Bộ Ngoại giao"),
                                   person("a", "Bê", "Lào", "Bộ NG")};
  const auto options = with_rules("same\torganization\tBộ Ngoại giao\tBộ NG\n");
  CHECK(entities_of(facts, options) == "an\nbê\nbộ ngoại giao|lào = Bộ Ngoại giao\n");
  const auto circle = with_rules("same\torganization\tA\tB\nsame\torganization\tB\tA\n");
  CHECK(entities_of({person("a", "An", "", "A")}, circle) == "an\na\n");
}

TEST_CASE("names of the identity file that no fact uses are told") {
  const std::vector<Fact> facts = {person("a", "Lê Bình", "Lào", "Bộ Ngoại giao"),
                                   person("b", "Bình Lê", "Nga"),
                                   fact_of(EventRow{"a#e1", "talks", {"Lê Bình"}, "", "Hà Nội"})};
  struct Row {
    const char* rules;
    std::vector<std::string> warnings;
  };
  const std::vector<Row> rows = {
      {"same\tperson\tLê Bình|Lào\tBÌNH LÊ@b\n", {}},
      {"different\tperson\tLê Bình\tBình Lê\n", {}},
      {"same\torganization\tBộ Ngoại giao Lào\tBộ ngoại giao|Lào\n", {}},
      {"# x\nsame\tperson\tLê Bính\tBình Lê\n",
       {"ids.tsv:2: no person of the facts is 'Lê Bính'; did you mean 'Lê Bình'?"}},
      {"same\tperson\tLê Bình|Nga\tLê Bình@c\n",
       {"ids.tsv:1: no person of the facts is 'Lê Bình|Nga'; did you mean 'Lê Bình'?",
        "ids.tsv:1: no person of the facts is 'Lê Bình@c'; did you mean 'Lê Bình'?"}},
      {"same\torganization\tBộ Y tế\tBộ Ngoại giáo\nsame\tplace\tHuế\tHà Nội\n"
       "same\tcountry\tLào\tAi Lao\n",
       {"ids.tsv:1: no organization of the facts is 'Bộ Y tế'",
        "ids.tsv:1: no organization of the facts is 'Bộ Ngoại giáo'; did you mean 'Bộ Ngoại "
        "giao'?",
        "ids.tsv:2: no place of the facts is 'Huế'"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.rules);
    CHECK(build_graph(facts, {}, with_rules(row.rules))[boost::graph_bundle].warnings ==
          row.warnings);
  }
}

}  // namespace boba::test
