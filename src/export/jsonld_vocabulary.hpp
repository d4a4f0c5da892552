// The vocabulary graph: concept schemes for what the graph uses, and the few classes and properties
// that are our own.
#pragma once

#include "boba/graph.hpp"

#include "export/json_output.hpp"

namespace boba {

// Writes the nodes of the vocabulary but for the topics, which are vertices.
void write_vocabulary(const Graph& graph, JsonOutput& out);

}  // namespace boba
