// graph_of_article RULES ARTICLE.txt OUTPUT.graphml: the library in one go, from text to GraphML.
#include <boba/export.hpp>
#include <boba/extract.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

int main(int count, char** arguments) {
  if (count != 4) return 2;
  const auto rules = boba::RuleSet::load(arguments[1]);
  if (!rules.ok()) return std::cerr << boba::format(rules.errors()), 1;

  std::ifstream in(arguments[2]);
  boba::Article article;
  article.id = std::filesystem::path(arguments[2]).stem();
  article.text.assign(std::istreambuf_iterator<char>(in), {});
  const auto read = boba::Extractor(rules.value()).read(article);
  if (!read.ok()) return std::cerr << boba::format(read.errors()), 1;

  const auto& [known, facts] = read.value();
  const boba::Graph graph =
      boba::build_graph(facts, {&known, 1}, boba::graph_options(rules.value()));
  std::ofstream out(arguments[3]);
  boba::write_graphml(graph, out);
  return out.flush() ? 0 : 1;
}
