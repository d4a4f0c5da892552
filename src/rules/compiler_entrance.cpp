// What every match of a rule holds: what makes a rule cost nothing in a sentence that cannot match
// it.
#include "rules/compiler.hpp"

#include <algorithm>
#include <bit>
#include <optional>

namespace boba {
namespace {

// How often a feature is expected, on no particular scale: only the order matters. A key is rarer
// than a class, a class than a mention type, that than a shape, whatever their sizes; but hardly a
// sentence lacks a comma and a full stop.
constexpr std::uint64_t kSymbolWeight = 1;
constexpr std::uint64_t kCommonMarkWeight = 500'000;
constexpr std::uint64_t kClassWeight = 20;
constexpr std::uint64_t kMentionWeight = 10'000;
constexpr std::uint64_t kShapeWeight = 1'000'000;

template <typename T>
void sort_unique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

class EntranceFinder {
 public:
  explicit EntranceFinder(CompileContext& context) : context_(context) {}

  // Adds the sets of features of which every match of the element has one each.
  void add_needs(const ast::Element& element, std::vector<std::vector<Feature>>& needs) const {
    if (element.least == 0) return;
    if (const auto* sequence = std::get_if<ast::Sequence>(&element.node)) {
      for (const ast::Element& part : sequence->elements) add_needs(part, needs);
    } else if (const auto* ref = std::get_if<ast::PatternRef>(&element.node)) {
      add_needs(*context_.patterns.at(ref->pattern.text), needs);
    } else if (std::vector<Feature> set = needed(element); !set.empty()) {
      needs.push_back(std::move(set));
    }
  }

  // The rarer first, as they are the likelier to be missed; but the rarest last: the rule is filed
  // under it.
  [[nodiscard]] Needs in_order(std::vector<std::vector<Feature>> sets) const {
    std::stable_sort(sets.begin(), sets.end(),
                     [&](const auto& a, const auto& b) { return weight(a) < weight(b); });
    if (!sets.empty()) std::rotate(sets.begin(), sets.begin() + 1, sets.end());
    Needs needs;
    for (const std::vector<Feature>& set : sets) needs.add(numbers_of(set));
    return needs;
  }

  // The rarest set of features of which every match of the element has one.
  [[nodiscard]] std::vector<Feature> needed(const ast::Element& element) const {
    if (element.least == 0) return {};
    if (const auto* sequence = std::get_if<ast::Sequence>(&element.node)) {
      std::vector<Feature> best;
      for (const ast::Element& part : sequence->elements) {
        std::vector<Feature> candidate = needed(part);
        if (!candidate.empty() && (best.empty() || weight(candidate) < weight(best))) {
          best = std::move(candidate);
        }
      }
      return best;
    }
    if (const auto* alternatives = std::get_if<ast::Alternatives>(&element.node)) {
      std::vector<Feature> all;
      for (const ast::Element& option : alternatives->options) {
        const std::vector<Feature> part = needed(option);
        if (part.empty()) return {};
        all.insert(all.end(), part.begin(), part.end());
      }
      sort_unique(all);
      return all;
    }
    if (const auto* ref = std::get_if<ast::PatternRef>(&element.node)) {
      return needed(*context_.patterns.at(ref->pattern.text));
    }
    if (const auto* literal = std::get_if<ast::Literal>(&element.node)) {
      return {{Feature::Kind::kSymbol, index_of(first_symbol(*literal))}};
    }
    if (const auto* mention = std::get_if<ast::MentionAtom>(&element.node)) {
      return {{Feature::Kind::kType, index_of(type_of(*mention))}};
    }
    if (const auto* shape = std::get_if<ast::ShapeAtom>(&element.node)) {
      return needed_of(shape_named(shape->shape.text).value_or(ShapeTest{}));
    }
    return {};
  }

 private:
  [[nodiscard]] std::vector<FeatureTable::Number> numbers_of(
      const std::vector<Feature>& features) const {
    std::vector<FeatureTable::Number> numbers;
    numbers.reserve(features.size());
    for (const Feature& feature : features) {
      numbers.push_back(context_.tables.features.number_of(feature));
    }
    return numbers;
  }

  // One bit of the shape is enough; nearly every token is a word.
  [[nodiscard]] static std::vector<Feature> needed_of(const ShapeTest& test) {
    const std::uint32_t bits = test.all == kWord ? test.all : test.all & ~std::uint32_t{kWord};
    if (bits == 0) return {};
    return {{Feature::Kind::kShape, static_cast<std::uint32_t>(std::countr_zero(bits))}};
  }

  [[nodiscard]] Symbol first_symbol(const ast::Literal& literal) const {
    return context_.words_of(literal).front().key;
  }

  [[nodiscard]] TypeId type_of(const ast::MentionAtom& atom) const {
    const std::string name =
        atom.kind == ast::MentionAtom::Kind::kClass ? "@" + atom.type.text : atom.type.text;
    return static_cast<TypeId>(*context_.types.find(name));
  }

  [[nodiscard]] std::uint64_t weight(const std::vector<Feature>& features) const {
    std::uint64_t sum = 0;
    for (const Feature& feature : features) {
      if (feature.kind == Feature::Kind::kSymbol) {
        const std::string_view key = context_.symbols.key(static_cast<Symbol>(feature.id));
        sum += key == "," || key == "." ? kCommonMarkWeight : kSymbolWeight;
      } else if (feature.kind == Feature::Kind::kShape) {
        sum += kShapeWeight;
      } else {
        const std::uint32_t size =
            feature.id < context_.class_sizes.size() ? context_.class_sizes[feature.id] : 0;
        sum += size > 0 ? kClassWeight + size : kMentionWeight;
      }
    }
    return sum;
  }

  CompileContext& context_;
};

// Whether every match begins with `at sentence`.
bool begins_sentence(const ast::Element& element) {
  if (element.least == 0) return false;
  if (const auto* place = std::get_if<ast::Place>(&element.node)) {
    return place->kind == ast::Place::Kind::kSentenceStart;
  }
  const auto* sequence = std::get_if<ast::Sequence>(&element.node);
  return sequence != nullptr && begins_sentence(sequence->elements.front());
}

}  // namespace

Entrance entrance_of(const ast::Rule& rule, CompileContext& context) {
  const EntranceFinder finder(context);
  Entrance entrance;
  entrance.needed = finder.needed(rule.match);
  std::vector<std::vector<Feature>> needs;
  finder.add_needs(rule.match, needs);
  for (const ast::Context& right : rule.contexts) {
    if (right.kind == ast::Context::Kind::kBefore) finder.add_needs(right.pattern, needs);
  }
  entrance.needs = finder.in_order(std::move(needs));
  entrance.at_sentence = begins_sentence(rule.match);
  return entrance;
}

}  // namespace boba
