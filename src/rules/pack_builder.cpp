#include "rules/pack_builder.hpp"

#include "rules/parser.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

namespace boba {
namespace {

namespace fs = std::filesystem;

// Strategies of `else` that the discourse stage knows.
const std::set<std::string> kStrategies{"of-clause", "of-lead",    "of-zone",    "same-person",
                                        "same-list", "name-shape", "other-side", "house"};

// Lexicon classes that the segmenter, the discourse stage and the exports read themselves.
const std::set<std::string> kClassesOfProgram{
    "abbreviation", "capital", "city",  "country",        "figure",
    "organization", "region",  "topic", "syllable_onset", "syllable_rhyme",
};

// Mention types that the annotator makes itself.
const std::set<std::string> kTypesOfProgram{"Echo"};

// The first folder in `folder` that is a pack, if `folder` itself is none; else empty.
std::string pack_below(const std::string& folder) {
  const auto is_pack = [](const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path / "phases.txt", ignored);
  };
  if (is_pack(folder)) return {};
  std::string first;
  std::error_code failed;
  for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
    const std::string path = it->path().string();
    if (is_pack(it->path()) && (first.empty() || path < first)) first = path;
  }
  return first;
}

}  // namespace

PackBuilder::PackBuilder() : pack_(std::make_unique<RulePack>()) {}

void PackBuilder::fail(const Diagnostics& errors) {
  errors_.insert(errors_.end(), errors.begin(), errors.end());
}

void PackBuilder::read(const std::string& folder) {
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored)) {
    errors_.push_back(file_error(folder, "is not a folder of rules",
                                 "a rule pack holds phases.txt, *.rules and lexicon/*.tsv"));
    return;
  }
  if (const std::string pack = pack_below(folder); !pack.empty()) {
    errors_.push_back(file_error(folder, "is not a folder of rules: it has no phases.txt",
                                 "did you mean '" + pack + "'?"));
    return;
  }
  read_tables(folder);
  read_lexicons(folder);
  read_rules(folder);
  check();
}

void PackBuilder::read_tables(const std::string& folder) {
  add_labels(folder + "/topics.tsv", "topic");
  add_labels(folder + "/acts.tsv", "act");
}

void PackBuilder::add_labels(const std::string& path, const std::string& values_list) {
  const Result<SourceFile> source = read_source_file(path);
  if (!source.ok()) {
    fail(source.errors());
    complete_ = false;
    return;
  }
  const ClassFile table = read_class(source.value());
  fail(table.errors);
  std::map<std::string_view, std::uint32_t> lines;
  for (const EntryLine& line : table.entries) {
    const auto [before, added] = lines.emplace(line.phrase, line.line);
    if (!added) {
      errors_.push_back(duplicate_phrase(source.value(), line.phrase, before->second));
      continue;
    }
    const std::string name(line.phrase);
    const std::span<const AttributeText> attributes = table.attributes_of(line);
    const auto is_group = [](const AttributeText& attribute) { return attribute.name == "group"; };
    if (std::none_of(attributes.begin(), attributes.end(), is_group)) {
      known_.values[values_list].insert(name);
    }
    for (const AttributeText& attribute : attributes) {
      if (attribute.name == "vi" || attribute.name == "en") {
        pack_->labels[name][std::string(attribute.name)] = attribute.value;
      }
      if (attribute.name == "default") pack_->default_topic = name;
    }
  }
}

void PackBuilder::read_rules(const std::string& folder) {
  const Result<SourceFile> phases = read_source_file(folder + "/phases.txt");
  if (!phases.ok()) {
    fail(phases.errors());
    complete_ = false;
    return;
  }
  const PhaseList list = read_phase_list(phases.value());
  fail(list.errors);
  const std::vector<std::string> in_folder = rule_files_in(folder);
  // Reserved: what is checked and compiled points into them.
  pack_->sources.reserve(list.files.size());
  pack_->files.reserve(list.files.size());
  for (const PhaseFile& file : list.files) {
    const std::string path = folder + "/" + file.name;
    std::error_code ignored;
    if (!fs::exists(path, ignored)) {
      errors_.push_back(missing_file(phases.value(), file, in_folder));
      complete_ = false;
      continue;
    }
    read_rule_file(path);
  }
  warn_of_unlisted(folder, list, in_folder);
}

void PackBuilder::read_rule_file(const std::string& path) {
  Result<SourceFile> source = read_source_file(path);
  if (!source.ok()) {
    fail(source.errors());
    complete_ = false;
    return;
  }
  pack_->sources.push_back(std::move(source).value());
  ParsedFile parsed = parse_rules(pack_->sources.back());
  pack_->files.push_back(std::move(parsed.file));
  checked_.push_back({&pack_->sources.back(), &pack_->files.back(), std::move(parsed.errors),
                      std::move(parsed.unread)});
}

void PackBuilder::warn_of_unlisted(const std::string& folder, const PhaseList& list,
                                   const std::vector<std::string>& in_folder) {
  for (const std::string& name : in_folder) {
    const auto is_it = [&](const PhaseFile& file) { return file.name == name; };
    if (std::any_of(list.files.begin(), list.files.end(), is_it)) continue;
    std::string path = folder;
    path.append("/").append(name);
    Diagnostic warning = file_error(path, "is not read: phases.txt does not list it");
    warning.severity = Severity::kWarning;
    pack_->warnings.push_back(std::move(warning));
  }
}

void PackBuilder::check() {
  if (!complete_) {
    for (const CheckedFile& file : checked_) fail(file.syntax_errors);
    return;
  }
  known_.strategies = kStrategies;
  known_.used_by_program = kClassesOfProgram;
  known_.made_by_program = kTypesOfProgram;
  for (const Diagnostic& diagnostic : check_rules(checked_, known_)) {
    auto& list = diagnostic.severity == Severity::kError ? errors_ : pack_->warnings;
    list.push_back(diagnostic);
  }
}

std::vector<std::string> PackBuilder::split_literal(std::string_view phrase) {
  std::vector<std::string> surfaces;
  for (const Token& token : splitter().segment(phrase).tokens) {
    surfaces.emplace_back(phrase.substr(token.span.begin, token.span.size()));
  }
  return surfaces;
}

void PackBuilder::compile() {
  CompileContext context{pack_->symbols,
                         pack_->types,
                         pack_->slots,
                         pack_->zones,
                         pack_->tables,
                         pack_->lexicon,
                         [&](std::string_view phrase) { return split_literal(phrase); },
                         {},
                         class_sizes_};
  context.class_sizes.resize(pack_->types.size(), 0);
  for (const ast::File& file : pack_->files) {
    for (const ast::Pattern& pattern : file.patterns) {
      context.patterns.emplace(pattern.name.text, &pattern.body);
    }
  }
  for (std::size_t i = 0; i < pack_->files.size(); ++i) {
    compile_file(pack_->files[i], pack_->sources[i], context);
  }
  pack_->index.build(pack_->phases, pack_->tables.features);
  pack_->tables.firsts.freeze();
}

void PackBuilder::compile_file(const ast::File& file, const SourceFile& source,
                               CompileContext& context) {
  if (!file.phase) return;
  Phase phase;
  phase.name = file.phase->name.text;
  phase.policy = file.phase->policy;
  for (const ast::Name& type : file.phase->outside) {
    phase.outside.add(static_cast<TypeId>(*pack_->types.find(type.text)));
    phase.has_outside = true;
  }
  for (const ast::Rule& rule : file.rules) {
    const auto id = static_cast<RuleId>(pack_->rules.size());
    Result<CompiledRule> compiled = compile_rule(rule, id, source, context);
    if (!compiled.ok()) {
      fail(compiled.errors());
      continue;
    }
    const std::uint32_t line = source.position(rule.name.span.begin).line;
    pack_->rules.push_back({rule.name.text, source.name() + ":" + std::to_string(line),
                            rule.confidence.value_or(0.9)});
    for (const ast::Example& example : rule.examples) {
      pack_->examples.push_back({id, &source, &example});
    }
    phase.rules.push_back(std::move(compiled).value());
  }
  pack_->phases.push_back(std::move(phase));
}

std::unique_ptr<const RulePack> PackBuilder::finish() { return std::move(pack_); }

}  // namespace boba
