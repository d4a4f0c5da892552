// DotGraph: the only place that touches cgraph. Builds a directed multigraph with attributes and
// gives it as text. Values are stored as they are given; see `dot_label` for text that is drawn.
// cgraph keeps global state, so a lock is held from construction to destruction: one DotGraph at a
// time in a process, others wait.
#pragma once

#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>

struct Agraph_s;

namespace boba {

enum class DotPart { kGraph, kNode, kEdge };

struct DotAttribute {
  const char* name;
  std::string value;
};

// Text for a label: backslashes and ampersands are escaped, lines are joined by "\n".
[[nodiscard]] std::string dot_label(std::span<const std::string> lines);

// Text for any other attribute: backslashes are doubled, or a trailing one would end the file.
[[nodiscard]] std::string dot_text(std::string_view text);

class DotGraph {
 public:
  explicit DotGraph(std::string_view name);

  // Declares an attribute with its default. Undeclared attributes cannot be set.
  void declare(DotPart part, const DotAttribute& attribute);

  void add_node(const std::string& id, std::span<const DotAttribute> attributes);

  // Both ends must be there. `id` tells parallel edges apart.
  void add_edge(const std::string& source, const std::string& target, const std::string& id,
                std::span<const DotAttribute> attributes);

  // A box round nodes that are there.
  void add_cluster(const std::string& id, std::span<const std::string> nodes,
                   std::span<const DotAttribute> attributes);

  [[nodiscard]] std::string text() const;

 private:
  struct Closer {
    void operator()(Agraph_s* graph) const;
  };

  std::unique_lock<std::mutex> lock_;
  std::unique_ptr<Agraph_s, Closer> graph_;
};

}  // namespace boba
