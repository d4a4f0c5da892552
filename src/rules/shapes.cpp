#include "rules/shapes.hpp"

#include "segment/token.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace boba {
namespace {

struct NamedShape {
  std::string_view name;
  ShapeTest test;
};

constexpr std::array kShapes{
    NamedShape{"allcaps", {kAllCaps, 0}},
    NamedShape{"any", {0, 0}},
    NamedShape{"cap", {kCapitalized, 0}},
    NamedShape{"close", {kCloseBracket, 0}},
    NamedShape{"close-quote", {kCloseQuote, 0}},
    NamedShape{"colon", {kColon, 0}},
    NamedShape{"comma", {kComma, 0}},
    NamedShape{"dash", {kDash, 0}},
    NamedShape{"foreign", {kWord | kCapitalized, kSyllable}},
    NamedShape{"initial", {kInitial, 0}},
    NamedShape{"joined", {kHyphenJoined, 0}},
    NamedShape{"lower", {kLower, 0}},
    NamedShape{"marked", {kMarked, 0}},
    NamedShape{"mixed", {kMixed, 0}},
    NamedShape{"number", {kNumber, 0}},
    NamedShape{"open", {kOpenBracket, 0}},
    NamedShape{"open-quote", {kOpenQuote, 0}},
    NamedShape{"punctuation", {kPunctuation, 0}},
    NamedShape{"semicolon", {kSemicolon, 0}},
    NamedShape{"slash", {kSlash, 0}},
    NamedShape{"stop", {kStop, 0}},
    NamedShape{"syllable", {kSyllable, 0}},
    NamedShape{"titlecase", {kCapitalized, kAllCaps}},
    NamedShape{"unmarked", {kWord, kMarked}},
    NamedShape{"vi-cap", {kCapitalized | kSyllable, 0}},
    NamedShape{"word", {kWord, 0}},
};

}  // namespace

std::optional<ShapeTest> shape_named(std::string_view name) {
  const auto* const found = std::find_if(
      kShapes.begin(), kShapes.end(), [&](const NamedShape& shape) { return shape.name == name; });
  if (found == kShapes.end()) return std::nullopt;
  return found->test;
}

const std::vector<std::string>& shape_names() {
  static const std::vector<std::string> kNames = [] {
    std::vector<std::string> names;
    names.reserve(kShapes.size());
    for (const NamedShape& shape : kShapes) names.emplace_back(shape.name);
    return names;
  }();
  return kNames;
}

}  // namespace boba
