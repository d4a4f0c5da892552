#include "boba/export.hpp"

#include "export/cell_text.hpp"
#include "export/json_output.hpp"
#include "export/jsonld_context.hpp"
#include "export/jsonld_nodes.hpp"
#include "export/jsonld_vocabulary.hpp"

#include <algorithm>
#include <cstdint>
#include <ostream>
#include <string>
#include <tuple>
#include <vector>

namespace boba {
namespace {

// A vertex or edge that an article has evidence for: evidence[begin, end) of its support.
struct Item {
  ArticleIndex article{};
  enum class What : std::uint8_t { kVertex, kEdge } what = What::kVertex;
  std::size_t number = 0;  // of the vertex, or into edges_
  std::size_t begin = 0;
  std::size_t end = 0;
};

class JsonldWriter {
 public:
  JsonldWriter(const Graph& graph, std::ostream& out)
      : graph_(graph), info_(graph[boost::graph_bundle]), out_(out), nodes_(graph, out_) {
    for (const auto v : boost::make_iterator_range(boost::vertices(graph))) {
      add_items(Item::What::kVertex, v, graph[v].support);
    }
    for (const auto e : boost::make_iterator_range(boost::edges(graph))) {
      add_items(Item::What::kEdge, edges_.size(), graph[e].support);
      edges_.push_back(e);
    }
    std::sort(items_.begin(), items_.end(), [](const Item& a, const Item& b) {
      return std::tie(a.article, a.what, a.number) < std::tie(b.article, b.what, b.number);
    });
  }

  void write(const std::string& base) {
    out_.begin_object();
    write_context(out_, base);
    out_.begin_array("@graph");
    vocabulary();
    entities();
    std::vector<ArticleIndex> articles;
    for (auto begin = items_.begin(); begin != items_.end();) {
      const auto end = std::find_if(
          begin, items_.end(), [&](const Item& item) { return item.article != begin->article; });
      articles.push_back(begin->article);
      article_graph({begin, end});
      begin = end;
    }
    meta(articles);
    out_.end_array();
    out_.end_node();
    out_.flush(JsonOutput::Amount::kAny);
  }

 private:
  [[nodiscard]] const Evidence& evidence(EvidenceIndex index) const {
    return info_.evidence[static_cast<std::size_t>(index)];
  }

  [[nodiscard]] std::string graph_curie(ArticleIndex article) const {
    return "g:" + article_id(info_.articles[static_cast<std::size_t>(article)]);
  }

  [[nodiscard]] std::string article_curie(ArticleIndex article) const {
    return "id:" + article_id(info_.articles[static_cast<std::size_t>(article)]);
  }

  // Evidence is in the order of the articles, so that of one article is one run.
  void add_items(Item::What what, std::size_t number, const Support& support) {
    for (std::size_t begin = 0; begin < support.evidence.size();) {
      const ArticleIndex article = evidence(support.evidence[begin]).article;
      std::size_t end = begin + 1;
      while (end < support.evidence.size() && evidence(support.evidence[end]).article == article) {
        ++end;
      }
      items_.push_back({article, what, number, begin, end});
      begin = end;
    }
  }

  void begin_graph(const std::string& curie) {
    out_.begin_object();
    out_.field("@id", curie);
    out_.begin_array("@graph");
  }

  void end_graph() {
    out_.end_array();
    out_.end_node();
    out_.flush(JsonOutput::Amount::kMuch);
  }

  void vertices_of(std::initializer_list<Sort> sorts) {
    for (const auto v : boost::make_iterator_range(boost::vertices(graph_))) {
      if (std::find(sorts.begin(), sorts.end(), graph_[v].sort) == sorts.end()) continue;
      nodes_.vertex(v, {});
      out_.flush(JsonOutput::Amount::kMuch);
    }
  }

  void vocabulary() {
    begin_graph("g:vocab");
    write_vocabulary(graph_, out_);
    vertices_of({Sort::kTopic});
    end_graph();
  }

  void entities() {
    begin_graph("g:entities");
    vertices_of({Sort::kPerson, Sort::kOrganization, Sort::kCountry, Sort::kPlace});
    end_graph();
  }

  void article_graph(std::span<const Item> items) {
    begin_graph(graph_curie(items.front().article));
    std::vector<EvidenceIndex> used;
    for (const Item& item : items) {
      const Support& support = item.what == Item::What::kVertex
                                   ? graph_[item.number].support
                                   : graph_[edges_[item.number]].support;
      std::vector<std::string> curies;
      for (std::size_t i = item.begin; i < item.end; ++i) {
        used.push_back(support.evidence[i]);
        // Evidence is in the order of its places: that of one place, which has one id, is one run.
        std::string curie = "id:" + evidence(support.evidence[i]).id;
        if (curies.empty() || curies.back() != curie) curies.push_back(std::move(curie));
      }
      write_item(item, curies);
      out_.flush(JsonOutput::Amount::kMuch);
    }
    write_evidence(std::move(used));
    end_graph();
  }

  // Events, statements and edges are described in their first article, entities and articles
  // elsewhere.
  void write_item(const Item& item, const std::vector<std::string>& curies) {
    if (item.what == Item::What::kEdge) {
      const EdgeNumber edge = edges_[item.number];
      if (item.begin == 0) {
        nodes_.edge(edge, curies);
      } else {
        nodes_.more_evidence("id:" + graph_[edge].id, curies);
      }
      return;
    }
    const Vertex& vertex = graph_[item.number];
    const bool at_home = vertex.sort == Sort::kEvent || vertex.sort == Sort::kStatement;
    if (at_home && item.begin == 0) {
      nodes_.vertex(item.number, curies);
    } else {
      nodes_.more_evidence(curie_of(vertex), curies);
    }
  }

  void write_evidence(std::vector<EvidenceIndex> used) {
    std::sort(used.begin(), used.end());
    std::string last;
    for (const EvidenceIndex index : used) {
      const Evidence& one = evidence(index);
      if (one.id == last) continue;
      last = one.id;
      const std::string curie = "id:" + one.id;
      out_.begin_object();
      out_.field("@type", "oa:SpecificResource");
      out_.field("@id", curie);
      out_.field("hasSource", article_curie(one.article));
      out_.fields("hasSelector", {curie + "-q", curie + "-p"});
      out_.end_node();
      out_.begin_object();
      out_.field("@type", "oa:TextQuoteSelector");
      out_.field("@id", curie + "-q");
      out_.field("exact", one.text);
      out_.end_node();
      out_.begin_object();
      out_.field("@type", "oa:TextPositionSelector");
      out_.field("@id", curie + "-p");
      out_.number("start", one.span.begin);
      out_.number("end", one.span.end);
      out_.end_node();
    }
  }

  // What each graph is, and the articles. Nothing here depends on the clock.
  void meta(const std::vector<ArticleIndex>& articles) {
    begin_graph("g:meta");
    described("g:vocab", "kg:VocabularyGraph");
    described("g:entities", "kg:EntityGraph");
    for (const ArticleIndex article : articles) {
      out_.begin_object();
      out_.fields("@type", {"kg:DocumentGraph", "prov:Entity"});
      out_.field("@id", graph_curie(article));
      out_.field("wasDerivedFrom", article_curie(article));
      out_.field("wasGeneratedBy", "id:run-boba");
      out_.end_node();
      write_article(info_.articles[static_cast<std::size_t>(article)]);
    }
    vertices_of({Sort::kArticle});
    out_.begin_object();
    out_.field("@type", "prov:Activity");
    out_.field("@id", "id:run-boba");
    out_.field("wasAssociatedWith", "id:agent-boba");
    out_.end_node();
    described("id:agent-boba", "prov:SoftwareAgent");
    end_graph();
  }

  void described(const char* curie, const char* type) {
    out_.begin_object();
    out_.field("@type", type);
    out_.field("@id", curie);
    out_.end_node();
  }

  void write_article(const ArticleInfo& article) {
    out_.begin_object();
    out_.fields("@type", {"schema:NewsArticle", "prov:Entity"});
    out_.field("@id", "id:" + article_id(article));
    out_.field("identifier", plain_line(article.id));
    out_.vietnamese("title", {plain_line(article.title.value_or(""))});
    out_.field("url", plain_line(article.url.value_or("")));
    out_.field("source", plain_line(article.source.value_or("")));
    out_.field("datePublished", article.published.value_or(""));
    out_.end_node();
  }

  const Graph& graph_;
  const GraphInfo& info_;
  JsonOutput out_;
  NodeWriter nodes_;
  std::vector<EdgeNumber> edges_;
  std::vector<Item> items_;
};

}  // namespace

void write_jsonld(const Graph& graph, std::ostream& out, const JsonldOptions& options) {
  JsonldWriter(graph, out).write(options.base);
}

}  // namespace boba
