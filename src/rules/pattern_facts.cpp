#include "rules/pattern_facts.hpp"

namespace boba {
namespace {

void add_names(PatternFacts& facts, const PatternFacts& part) {
  for (const auto& [name, filler] : part.captures) facts.captures[name].add(filler);
  facts.unfilled.insert(part.unfilled.begin(), part.unfilled.end());
  facts.mention_types.insert(part.mention_types.begin(), part.mention_types.end());
}

PatternFacts words() {
  PatternFacts facts;
  facts.whole.words = true;
  return facts;
}

struct FactsOfNode {
  const PatternLookup& look_up;

  PatternFacts operator()(const ast::Literal&) const { return words(); }
  PatternFacts operator()(const ast::ShapeAtom&) const { return words(); }
  PatternFacts operator()(const ast::Gap&) const {
    PatternFacts facts = words();
    facts.can_be_empty = true;
    return facts;
  }
  PatternFacts operator()(const ast::Place&) const {
    PatternFacts facts;
    facts.can_be_empty = true;
    facts.takes_tokens = false;
    return facts;
  }
  PatternFacts operator()(const ast::NotAhead& ahead) const {
    const PatternFacts inner = facts_of(ahead.inner.front(), look_up);
    PatternFacts facts;
    facts.can_be_empty = true;
    facts.takes_tokens = false;
    facts.mention_types = inner.mention_types;
    facts.unfilled = inner.unfilled;
    for (const auto& [name, filler] : inner.captures) facts.unfilled.insert(name);
    return facts;
  }
  PatternFacts operator()(const ast::MentionAtom& atom) const {
    PatternFacts facts;
    const bool is_class = atom.kind == ast::MentionAtom::Kind::kClass;
    facts.whole.types.insert((is_class ? "@" : "") + atom.type.text);
    if (!is_class) facts.mention_types.insert(atom.type.text);
    return facts;
  }
  PatternFacts operator()(const ast::PatternRef& ref) const {
    if (const PatternFacts* const known = look_up(ref)) return *known;
    PatternFacts facts;
    facts.whole.unknown = true;
    return facts;
  }
  PatternFacts operator()(const ast::Sequence& sequence) const {
    PatternFacts facts;
    facts.can_be_empty = true;
    std::size_t taking = 0;
    for (const ast::Element& element : sequence.elements) {
      const PatternFacts part = facts_of(element, look_up);
      facts.can_be_empty = facts.can_be_empty && part.can_be_empty;
      taking += part.takes_tokens ? 1U : 0U;
      facts.whole.add(part.whole);
      facts.always.insert(part.always.begin(), part.always.end());
      add_names(facts, part);
    }
    facts.takes_tokens = taking > 0;
    if (taking > 1) facts.whole.words = true;
    return facts;
  }
  PatternFacts operator()(const ast::Alternatives& alternatives) const {
    PatternFacts facts;
    facts.takes_tokens = false;
    for (const ast::Element& option : alternatives.options) {
      const PatternFacts part = facts_of(option, look_up);
      facts.can_be_empty = facts.can_be_empty || part.can_be_empty;
      facts.takes_tokens = facts.takes_tokens || part.takes_tokens;
      facts.whole.add(part.whole);
      add_names(facts, part);
      if (&option == &alternatives.options.front()) facts.always = part.always;
      std::erase_if(facts.always,
                    [&](const std::string& name) { return !part.always.contains(name); });
    }
    return facts;
  }
};

}  // namespace

void Filler::add(const Filler& other) {
  types.insert(other.types.begin(), other.types.end());
  words = words || other.words;
  unknown = unknown || other.unknown;
}

PatternFacts facts_of(const ast::Element& element, const PatternLookup& look_up) {
  PatternFacts facts = std::visit(FactsOfNode{look_up}, element.node);
  if (element.capture) {
    facts.captures[element.capture->text].add(facts.whole);
    facts.always.insert(element.capture->text);
  }
  if (element.least == 0) {
    facts.can_be_empty = true;
    facts.always.clear();
  }
  if (element.most > 1) facts.whole.words = true;
  return facts;
}

}  // namespace boba
