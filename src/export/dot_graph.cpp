#include "export/dot_graph.hpp"

#include <graphviz/cgraph.h>

#include <new>
#include <unordered_map>
#include <utility>
#include <vector>

namespace boba {
namespace {

// cgraph has state of its own that this lock protects.
std::mutex& cgraph_mutex() {
  static std::mutex mutex;
  return mutex;
}

// cgraph takes char* and does not write through it.
char* mutable_text(const char* text) {
  return const_cast<char*>(text);  // NOLINT(cppcoreguidelines-pro-type-const-cast): see above
}
char* mutable_text(const std::string& text) { return mutable_text(text.c_str()); }

int append(void* channel, const char* text) {
  try {
    *static_cast<std::string*>(channel) += text;
  } catch (const std::bad_alloc&) {
    return EOF;
  }
  return 0;
}

int flush_nothing(void* /*channel*/) { return 0; }

int read_nothing(void* /*channel*/, char* /*buffer*/, int /*size*/) { return 0; }

int kind_of(DotPart part) {
  switch (part) {
    case DotPart::kGraph:
      return AGRAPH;
    case DotPart::kNode:
      return AGNODE;
    case DotPart::kEdge:
      return AGEDGE;
  }
  return AGRAPH;
}

void set_all(void* object, std::span<const DotAttribute> attributes) {
  for (const DotAttribute& attribute : attributes) {
    agset(object, mutable_text(attribute.name), mutable_text(attribute.value));
  }
}

std::string doubled_backslashes(std::string_view text) {
  std::string out;
  for (const char c : text) {
    out += c;
    if (c == '\\') out += c;
  }
  return out;
}

// Numbers names in the order in which they are made. cgraph's own numbers are addresses, and it
// writes clusters in the order of their numbers: that would not be the same in every run. The names
// are cgraph's own strings, because it looks at what it keeps in front of them; it frees them.
struct Numbering {
  Agraph_t* graph = nullptr;
  std::unordered_map<std::string, IDTYPE> numbers;
  std::vector<char*> names;
};

void* open_numbering(Agraph_t* graph, Agdisc_t* /*disciplines*/) {
  auto numbering = std::make_unique<Numbering>();
  numbering->graph = graph;
  return numbering.release();
}

long number_of(void* state, int /*kind*/, char* name, IDTYPE* number, int create) {
  if (name == nullptr) return 0;  // everything here has a name
  auto& numbering = *static_cast<Numbering*>(state);
  const auto found = numbering.numbers.find(name);
  if (found == numbering.numbers.end() && create == 0) return 0;
  if (found != numbering.numbers.end()) {
    *number = found->second;
  } else {
    numbering.names.push_back(agstrdup(numbering.graph, name));
    *number = numbering.names.size();
    numbering.numbers.emplace(name, *number);
  }
  return 1;
}

long allocate_nothing(void* /*state*/, int /*kind*/, IDTYPE /*number*/) { return 0; }

void free_nothing(void* /*state*/, int /*kind*/, IDTYPE /*number*/) {}

char* name_of_number(void* state, int /*kind*/, IDTYPE number) {
  return static_cast<Numbering*>(state)->names.at(number - 1);
}

void close_numbering(void* state) {
  const std::unique_ptr<Numbering> owner(static_cast<Numbering*>(state));
}

void register_nothing(void* /*state*/, int /*kind*/, void* /*object*/) {}

// cgraph keeps pointers to these for as long as a graph lives.
struct Disciplines {
  Agiodisc_t io = {read_nothing, append, flush_nothing};
  Agiddisc_t ids = {open_numbering, number_of,       allocate_nothing, free_nothing,
                    name_of_number, close_numbering, register_nothing};
  Agdisc_t all = {&AgMemDisc, &ids, &io};
};

Disciplines& disciplines() {
  static Disciplines disciplines;
  return disciplines;
}

}  // namespace

std::string dot_text(std::string_view text) { return doubled_backslashes(text); }

std::string dot_label(std::span<const std::string> lines) {
  std::string label;
  for (const std::string& line : lines) {
    if (!label.empty()) label += "\\n";
    for (const char c : doubled_backslashes(line)) {
      if (c == '&') {
        label += "&amp;";
      } else {
        label += c;
      }
    }
  }
  return label;
}

DotGraph::DotGraph(std::string_view name) : lock_(cgraph_mutex()) {
  const std::string text(name);
  graph_.reset(agopen(mutable_text(text), Agdirected, &disciplines().all));
  if (graph_ == nullptr) throw std::bad_alloc();
}

void DotGraph::Closer::operator()(Agraph_s* graph) const { agclose(graph); }

void DotGraph::declare(DotPart part, const DotAttribute& attribute) {
  agattr(graph_.get(), kind_of(part), mutable_text(attribute.name), mutable_text(attribute.value));
}

void DotGraph::add_node(const std::string& id, std::span<const DotAttribute> attributes) {
  set_all(agnode(graph_.get(), mutable_text(id), 1), attributes);
}

void DotGraph::add_edge(const std::string& source, const std::string& target, const std::string& id,
                        std::span<const DotAttribute> attributes) {
  Agnode_t* from = agnode(graph_.get(), mutable_text(source), 0);
  Agnode_t* to = agnode(graph_.get(), mutable_text(target), 0);
  set_all(agedge(graph_.get(), from, to, mutable_text(id), 1), attributes);
}

void DotGraph::add_cluster(const std::string& id, std::span<const std::string> nodes,
                           std::span<const DotAttribute> attributes) {
  Agraph_t* cluster = agsubg(graph_.get(), mutable_text(id), 1);
  for (const std::string& node : nodes) {
    agsubnode(cluster, agnode(graph_.get(), mutable_text(node), 0), 1);
  }
  set_all(cluster, attributes);
}

std::string DotGraph::text() const {
  std::string text;
  agwrite(graph_.get(), &text);
  return text;
}

}  // namespace boba
