// Writers of graphs. Each writes UTF-8 with LF line ends, the same bytes for the same graph, and
// the same ids in every format; the caller checks the stream afterwards. Text that a format cannot
// hold (control characters, broken UTF-8) is repaired or left out, so that the output is always
// well-formed. Safe to call from several threads on different streams.
#pragma once

#include "boba/graph.hpp"
#include "boba/result.hpp"

#include <iosfwd>
#include <string>
#include <string_view>

namespace boba {

enum class Format { kGraphml, kDot, kJsonld, kFacts };

// The format that a file name's extension asks for: .graphml, .dot (or .gv), .jsonld, .jsonl.
[[nodiscard]] Result<Format> format_of(std::string_view path);

// GraphML for Gephi, networkx, igraph and Boost.Graph: labels, sorts, colours, weights, dates,
// evidence. Streams; beside the graph it needs memory for one line per fact.
void write_graphml(const Graph& graph, std::ostream& out);

// DOT for Graphviz: sorts told apart by shape and colour, a legend, one cluster per country.
void write_dot(const Graph& graph, std::ostream& out);

struct JsonldOptions {
  std::string base = "https://kg.example/";  // of all IRIs that are ours; ends in '/' or '#'
};

// JSON-LD with an embedded context: one named graph per article, one each for the entities, the
// vocabulary and the articles themselves; every fact with its evidence.
void write_jsonld(const Graph& graph, std::ostream& out, const JsonldOptions& options = {});

}  // namespace boba
