// boba build: articles or facts in, graph files out. Nothing is written before all is read.
#include "boba/facts_stream.hpp"

#include "cli/graph_options.hpp"
#include "cli/output_files.hpp"
#include "cli/rules_folder.hpp"
#include "cli/run.hpp"
#include "text/reader.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <ostream>
#include <system_error>
#include <utility>
#include <vector>

namespace boba::cli {
namespace {

struct Collected {
  std::vector<Fact> facts;
  std::vector<ArticleInfo> articles;
};

JsonldOptions jsonld_options(const BuildCommand& command) {
  JsonldOptions options;
  if (command.base.has_value()) options.base = *command.base;
  return options;
}

void write(Format format, const BuildCommand& command, const Collected& collected,
           const Graph& graph, std::ostream& out) {
  switch (format) {
    case Format::kGraphml:
      return write_graphml(graph, out);
    case Format::kDot:
      return write_dot(graph, out);
    case Format::kJsonld:
      return write_jsonld(graph, out, jsonld_options(command));
    case Format::kFacts:
      return write_facts(collected.facts, collected.articles, out);
  }
}

bool is_input(const std::string& path, const std::vector<InputFile>& inputs) {
  return std::any_of(inputs.begin(), inputs.end(), [&](const InputFile& input) {
    std::error_code different;
    return std::filesystem::equivalent(path, input.path, different);
  });
}

Diagnostics target_faults(const BuildCommand& command) {
  const Result<std::vector<InputFile>> inputs = list_inputs(command.reading.inputs);
  Diagnostics faults;
  for (const Output& output : command.outputs) {
    std::optional<Diagnostic> fault = target_fault(output.path);
    if (!fault && inputs.ok() && is_input(output.path, inputs.value())) {
      fault = file_error(output.path, "is an input and would be overwritten",
                         "write to a file of another name");
    }
    if (fault.has_value()) faults.push_back(std::move(*fault));
  }
  return faults;
}

std::optional<Diagnostic> write_outputs(const BuildCommand& command, const Collected& collected,
                                        const Graph& graph) {
  OutputFiles files;
  for (const Output& output : command.outputs) {
    std::optional<Diagnostic> fault = files.add(output.path, [&](std::ostream& out) {
      write(output.format, command, collected, graph, out);
    });
    if (fault.has_value()) return fault;
  }
  return files.publish();
}

std::string size_of(const Graph& graph) {
  return counted(num_vertices(graph), "node", "nodes") + ", " +
         counted(num_edges(graph), "edge", "edges");
}

// The graph of the collected facts, as the view shows it.
Graph graph_of(const Collected& collected, const GraphOptions& options, View view) {
  Graph graph = build_graph(collected.facts, collected.articles, options);
  if (view == View::kFull) return graph;
  return project(graph, view);
}

Exit report(const Diagnostics& diagnostics, Terminal& terminal) {
  terminal.report(diagnostics);
  return Exit::kFault;
}

}  // namespace

Exit run(const BuildCommand& command) {
  const Clock::time_point start = Clock::now();
  Terminal terminal;
  const Diagnostics faults = target_faults(command);
  if (!faults.empty()) return report(faults, terminal);
  const Result<RuleSet> rules = load_rules(command.reading.rules);
  if (!rules.ok()) return report(rules.errors(), terminal);
  const Result<GraphOptions> options = graph_options(rules.value(), command.identity_file);
  if (!options.ok()) return report(options.errors(), terminal);

  Collected collected;
  const auto collect = [&collected](Outcome&& outcome) {
    std::move(outcome.facts.begin(), outcome.facts.end(), std::back_inserter(collected.facts));
    if (outcome.article.says_something()) {
      collected.articles.push_back(std::move(outcome.article));
    }
    return Next::kGoOn;
  };
  std::optional<Summary> summary =
      extract_inputs(command.reading, rules.value(), Keep::kFacts, terminal, collect);
  if (!summary.has_value()) return Exit::kFault;

  const Graph graph = graph_of(collected, options.value(), command.view);
  for (const std::string& warning : graph[boost::graph_bundle].warnings) {
    terminal.message("warning: " + warning + "\n");
  }
  const std::optional<Diagnostic> fault = write_outputs(command, collected, graph);
  if (fault.has_value()) return report({*fault}, terminal);
  summary->graph = size_of(graph);
  summary->time = Clock::now() - start;
  terminal.message(text_of(*summary));
  return Exit::kDone;
}

}  // namespace boba::cli
