#include "rules/check.hpp"

#include <algorithm>

#include "base/suggest.hpp"
#include "rules/shapes.hpp"

namespace boba {
namespace {

// Looks names up, file by file; what a file declares is known from there on.
class NameChecker {
 public:
  explicit NameChecker(const KnownNames& known) : known_(known) {
    for (const auto& [list, names] : known.values) {
      values_[list].insert(names.begin(), names.end());
    }
  }

  void file(const CheckedFile& checked) {
    source_ = checked.source;
    for (const ast::ValuesDeclaration& list : checked.file->values) {
      for (const ast::Name& value : list.values) values_[list.name.text].insert(value.text);
    }
    for (const ast::TypeDeclaration& type : checked.file->types) {
      for (const ast::Slot& slot : type.slots) types_[type.name.text].insert(slot.name.text);
      types_.try_emplace(type.name.text);
    }
    for (const ast::Pattern& pattern : checked.file->patterns) {
      captures_.clear();
      element(pattern.body);
      patterns_.insert(pattern.name.text);
      captures_of_[pattern.name.text] = captures_;
    }
    if (checked.file->phase) {
      for (const ast::Name& type : checked.file->phase->outside) {
        known_name(type, "mention type", keys_of(types_));
      }
    }
    for (const ast::Rule& rule : checked.file->rules) this->rule(rule);
  }

  Diagnostics take() { return std::move(found_); }

 private:
  template <typename Map>
  static std::set<std::string> keys_of(const Map& map) {
    std::set<std::string> keys;
    for (const auto& [key, value] : map) keys.insert(key);
    return keys;
  }

  bool known_name(const ast::Name& name, const std::string& what,
                  const std::set<std::string>& names, const std::string& mark = {}) {
    if (names.contains(name.text)) return true;
    const std::vector<std::string> list(names.begin(), names.end());
    const std::optional<std::string> nearest = nearest_name(name.text, list);
    found_.push_back(source_->error(name.span, "unknown " + what + " '" + mark + name.text + "'",
                                    nearest ? "did you mean '" + mark + *nearest + "'?" : ""));
    return false;
  }

  void element(const ast::Element& element) {
    if (element.capture) captures_.insert(element.capture->text);
    if (const auto* atom = std::get_if<ast::MentionAtom>(&element.node)) {
      mention(*atom);
    } else if (const auto* shape = std::get_if<ast::ShapeAtom>(&element.node)) {
      known_name(shape->shape, "shape", all_shapes(), ":");
    } else if (const auto* ref = std::get_if<ast::PatternRef>(&element.node)) {
      known_name(ref->pattern, "pattern", patterns_, "&");
      const std::set<std::string>& inner = captures_of_[ref->pattern.text];
      captures_.insert(inner.begin(), inner.end());
    } else if (const auto* sequence = std::get_if<ast::Sequence>(&element.node)) {
      for (const ast::Element& part : sequence->elements) this->element(part);
    } else if (const auto* options = std::get_if<ast::Alternatives>(&element.node)) {
      for (const ast::Element& option : options->options) this->element(option);
    } else if (const auto* ahead = std::get_if<ast::NotAhead>(&element.node)) {
      this->element(ahead->inner.front());
    }
  }

  static std::set<std::string> all_shapes() {
    return {shape_names().begin(), shape_names().end()};
  }

  void mention(const ast::MentionAtom& atom) {
    const bool is_class = atom.kind == ast::MentionAtom::Kind::kClass;
    const bool known = is_class
                           ? known_name(atom.type, "class", keys_of(known_.class_attributes), "@")
                           : known_name(atom.type, "mention type", keys_of(types_));
    if (atom.shape) known_name(*atom.shape, "shape", all_shapes(), ":");
    if (!known) return;
    const std::set<std::string>& attributes =
        is_class ? known_.class_attributes.at(atom.type.text) : types_.at(atom.type.text);
    for (const ast::Test& test : atom.tests) {
      known_name(test.attribute, is_class ? "attribute" : "slot", attributes);
    }
  }

  void rule(const ast::Rule& rule) {
    captures_.clear();
    element(rule.match);
    for (const ast::Context& context : rule.contexts) element(context.pattern);
    for (const ast::Name& zone : rule.zones) known_name(zone, "zone", values_["zone"]);
    for (const ast::Emit& emit : rule.emits) {
      if (emit.over) known_name(*emit.over, "capture", captures_);
      if (!known_name(emit.type, "type", keys_of(types_))) continue;
      for (const ast::Argument& argument : emit.arguments) {
        known_name(argument.slot, "slot", types_.at(emit.type.text));
        for (const ast::Value& value : argument.values) this->value(value);
      }
    }
    for (const ast::Example& example : rule.examples) {
      for (const ast::Expectation& expected : example.expected) {
        known_name(expected.type, "type", keys_of(types_));
      }
    }
    if (rule.emits.empty()) {
      found_.push_back(source_->error(rule.name.span,
                                      "rule '" + rule.name.text + "' makes nothing"));
    }
  }

  void value(const ast::Value& value) {
    for (const ast::ValuePart& part : value.parts) {
      if (part.kind == ast::ValuePart::Kind::kAttribute) {
        known_name(part.name, "capture", captures_);
      }
    }
  }

  const KnownNames& known_;
  const SourceFile* source_ = nullptr;
  std::map<std::string, std::set<std::string>> values_;
  std::map<std::string, std::set<std::string>> types_;
  std::set<std::string> patterns_;
  std::map<std::string, std::set<std::string>> captures_of_;  // by pattern
  std::set<std::string> captures_;
  Diagnostics found_;
};

}  // namespace

Diagnostics check_rules(const std::vector<CheckedFile>& files, const KnownNames& known) {
  NameChecker checker(known);
  for (const CheckedFile& file : files) checker.file(file);
  return checker.take();
}

}  // namespace boba
