#include "rules/check_elements.hpp"

#include "rules/shapes.hpp"

#include <algorithm>

namespace boba {
namespace {

class ElementChecker {
 public:
  ElementChecker(std::size_t file, Needed needed, const Declarations& declarations,
                 const KnownNames& known, Findings& findings)
      : file_(file),
        needed_(needed),
        declarations_(declarations),
        known_(known),
        findings_(findings) {}

  void element(const ast::Element& element) { std::visit(*this, element.node); }

  void operator()(const ast::Literal&) {}
  void operator()(const ast::Gap&) {}
  void operator()(const ast::Place&) {}
  void operator()(const ast::ShapeAtom& atom) { shape(atom.shape); }
  void operator()(const ast::MentionAtom& atom) {
    if (atom.kind == ast::MentionAtom::Kind::kClass) {
      lexicon_class(atom);
    } else {
      mention(atom);
    }
    if (atom.shape) shape(*atom.shape);
  }
  void operator()(const ast::Sequence& sequence) {
    for (const ast::Element& element : sequence.elements) this->element(element);
  }
  void operator()(const ast::Alternatives& alternatives) {
    for (const ast::Element& option : alternatives.options) element(option);
  }
  void operator()(const ast::NotAhead& ahead) {
    const ast::Element& inner = ahead.inner.front();
    element(inner);
    if (declarations_.facts(inner, file_).can_be_empty) {
      findings_.error({file_, inner.span}, "what stands behind '!' can match nothing",
                      "so '!' would never hold; leave out the '?' or '*'");
    }
  }
  void operator()(const ast::PatternRef& ref) {
    const std::string& name = ref.pattern.text;
    const FilePlace place{file_, ref.pattern.span};
    if (const DeclaredPattern* const pattern = declarations_.pattern_above(name, place)) {
      if (needed_ == Needed::kWhereUsed) return;
      for (const std::string& type : pattern->facts.mention_types) {
        check_made_before(type, place, "pattern '&" + name + "'", declarations_, findings_);
      }
      return;
    }
    const auto below = declarations_.patterns.find(name);
    if (below != declarations_.patterns.end()) {
      findings_.error(place, "pattern '&" + name + "' is used before it is declared",
                      "declared at " + findings_.name_of(below->second.place) +
                          "; patterns refer to those above them, never to themselves");
      return;
    }
    const bool type = declarations_.type(name) != nullptr;
    findings_.error(place, "unknown pattern '&" + name + "'",
                    type ? "'" + name + "' is a mention type: write it without the '&'"
                         : hint_of_names(name, keys_of(declarations_.patterns), "patterns", "&"));
  }

 private:
  void shape(const ast::Name& shape) {
    if (shape_named(shape.text)) return;
    findings_.error({file_, shape.span}, "unknown shape ':" + shape.text + "'",
                    hint_of_names(shape.text, shape_names(), "shapes", ":"));
  }

  void lexicon_class(const ast::MentionAtom& atom) {
    const auto found = known_.class_attributes.find(atom.type.text);
    if (found == known_.class_attributes.end()) {
      findings_.error({file_, atom.type.span}, "unknown class '@" + atom.type.text + "'",
                      hint_of_class(atom.type.text));
      return;
    }
    const std::vector<std::string> attributes(found->second.begin(), found->second.end());
    for (const ast::Test& test : atom.tests) {
      if (found->second.contains(test.attribute.text)) continue;
      findings_.error(
          {file_, test.attribute.span},
          "class '@" + atom.type.text + "' has no attribute '" + test.attribute.text + "'",
          hint_of_names(test.attribute.text, attributes, "attributes"));
    }
  }

  [[nodiscard]] std::string hint_of_class(const std::string& name) const {
    const std::vector<std::string> classes = keys_of(known_.class_attributes);
    std::string hint = hint_of_names(name, classes, "classes", "@");
    if (!hint.starts_with("did you mean '@")) return hint;
    const std::size_t begin = hint.find('@') + 1;
    const std::string nearest = hint.substr(begin, hint.rfind('\'') - begin);
    return "did you mean '@" + nearest + "' (lexicon/" + nearest + ".tsv)?";
  }

  void mention(const ast::MentionAtom& atom) {
    const std::string& name = atom.type.text;
    const FilePlace place{file_, atom.type.span};
    const DeclaredType* const type = declarations_.type(name);
    if (type == nullptr) {
      const bool pattern = declarations_.patterns.contains(name);
      findings_.error(place, "unknown mention type '" + name + "'",
                      pattern ? "'" + name + "' is a pattern: write '&" + name + "'"
                              : hint_of_names(name, mention_types(), "mention types"));
      return;
    }
    if (type->place.file > file_) {
      findings_.error(place, "mention type '" + name + "' is declared in a later file",
                      "declared at " + findings_.name_of(type->place));
    } else if (needed_ == Needed::kHere) {
      check_made_before(name, place, {}, declarations_, findings_);
    }
    for (const ast::Test& test : atom.tests) slot_test(test, *type->declaration);
  }

  [[nodiscard]] std::vector<std::string> mention_types() const {
    std::vector<std::string> names;
    for (const auto& [name, type] : declarations_.types) {
      if (type.declaration->kind == ast::Emit::Kind::kMake) names.push_back(name);
    }
    return names;
  }

  void slot_test(const ast::Test& test, const ast::TypeDeclaration& type) {
    const ast::Slot* const slot = find_slot(type, test.attribute.text);
    if (slot == nullptr) {
      findings_.error({file_, test.attribute.span},
                      "'" + type.name.text + "' has no slot '" + test.attribute.text + "'",
                      hint_of_names(test.attribute.text, slot_names(type), "slots"));
      return;
    }
    const auto values = declarations_.values.find(slot->type.text);
    const bool compared =
        test.kind == ast::Test::Kind::kEqual || test.kind == ast::Test::Kind::kUnequal;
    if (!compared || values == declarations_.values.end()) return;
    if (values->second.contains(test.value)) return;
    const std::vector<std::string> known(values->second.begin(), values->second.end());
    findings_.error({file_, test.span},
                    "unknown value '" + test.value + "' of '" + slot->type.text + "'",
                    hint_of_names(test.value, known, "values"));
  }

  std::size_t file_;
  Needed needed_;
  const Declarations& declarations_;
  const KnownNames& known_;
  Findings& findings_;
};

}  // namespace

void check_element(const ast::Element& element, std::size_t file, Needed needed,
                   const Declarations& declarations, const KnownNames& known, Findings& findings) {
  ElementChecker(file, needed, declarations, known, findings).element(element);
}

void check_made_before(const std::string& type, FilePlace place, const std::string& user,
                       const Declarations& declarations, Findings& findings) {
  const DeclaredType* const declared = declarations.type(type);
  if (declared == nullptr || !declared->first_made) return;
  if (declared->first_made->file < place.file) return;
  const bool same = declared->first_made->file == place.file;
  findings.error(place,
                 (user.empty() ? "" : user + " needs ") + "mention type '" + type + "'" +
                     (user.empty() ? " is" : ", which is") +
                     (same ? " made in this phase" : " made in a later phase"),
                 "first made at " + findings.name_of(*declared->first_made) +
                     "; rules see mentions of earlier phases only");
}

}  // namespace boba
