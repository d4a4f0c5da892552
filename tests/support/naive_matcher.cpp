#include "support/naive_matcher.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <sstream>

namespace boba::test {
namespace {

bool has(const Token& token, std::uint32_t shape) { return (token.shape & shape) != 0; }

bool has_shape(const ast::Name& name, const Token& token) {
  return shape_named(name.text)->accepts(token.shape);
}

}  // namespace

std::string_view NaiveMatcher::surface(std::uint32_t token) const {
  const Span span = input_.tokens[token].span;
  return input_.text.substr(span.begin, span.size());
}

std::optional<NaiveMatch> NaiveMatcher::match_at(const ast::Rule& rule, std::uint32_t token) {
  captures_.clear();
  open_.clear();
  steps_ = 0;
  std::uint32_t match_end = 0;
  const ast::Element* before = nullptr;
  for (const ast::Context& context : rule.contexts) {
    if (context.kind == ast::Context::Kind::kBefore) before = &context.pattern;
  }
  const auto not_before = [&](std::uint32_t end) {
    return std::none_of(
        rule.contexts.begin(), rule.contexts.end(), [&](const ast::Context& context) {
          return context.kind == ast::Context::Kind::kNotBefore && follows(context.pattern, end);
        });
  };
  const bool found = element(rule.match, token, [&](std::uint32_t end) {
    if (!not_before(end)) return false;
    match_end = end;
    return before == nullptr || element(*before, end, [](std::uint32_t) { return true; });
  });
  if (!found || gave_up()) return std::nullopt;
  for (const ast::Context& context : rule.contexts) {
    const bool after = context.kind == ast::Context::Kind::kAfter;
    const bool not_after = context.kind == ast::Context::Kind::kNotAfter;
    if ((after || not_after) && ends_at(context.pattern, token) != after) return std::nullopt;
  }
  return NaiveMatch{{token, match_end}, captures_};
}

bool NaiveMatcher::element(const ast::Element& element, std::uint32_t at, const Next& next) {
  return repeated(element, 0, at, next);
}

// As many as possible first.
bool NaiveMatcher::repeated(const ast::Element& element, std::uint32_t done, std::uint32_t at,
                            const Next& next) {
  if (++steps_ > kMostSteps) return false;
  const auto once_more = [&](std::uint32_t end) { return repeated(element, done + 1, end, next); };
  if (done < element.most && captured(element, at, once_more)) return true;
  return done >= element.least && next(at);
}

bool NaiveMatcher::captured(const ast::Element& element, std::uint32_t at, const Next& next) {
  if (!element.capture) return node(element, at, next);
  const std::size_t place = captures_.size();
  captures_.push_back({element.capture->text, {at, at}, kNone});
  open_.push_back(place);
  const bool found = node(element, at, [&](std::uint32_t end) {
    const NaiveCapture open = captures_[place];
    captures_[place].tokens.end = end;
    const MentionIndex mention = open.mention;
    const bool filled = mention != kNone && input_.store.at(mention).tokens == TokenRange{at, end};
    captures_[place].mention = filled ? mention : kNone;
    open_.pop_back();
    if (next(end)) return true;
    open_.push_back(place);
    captures_[place] = open;
    return false;
  });
  if (!found) {
    captures_.resize(place);
    open_.pop_back();
  }
  return found;
}

bool NaiveMatcher::node(const ast::Element& element, std::uint32_t at, const Next& next) {
  if (const auto* literal = std::get_if<ast::Literal>(&element.node)) {
    return this->literal(*literal, at, next);
  }
  if (const auto* mention = std::get_if<ast::MentionAtom>(&element.node)) {
    return this->mention(*mention, at, next);
  }
  if (const auto* shape = std::get_if<ast::ShapeAtom>(&element.node)) {
    return at < input_.sentence.end && has_shape(shape->shape, input_.tokens[at]) && next(at + 1);
  }
  if (const auto* ref = std::get_if<ast::PatternRef>(&element.node)) {
    return this->element(*names_.patterns.at(ref->pattern.text), at, next);
  }
  if (const auto* sequence = std::get_if<ast::Sequence>(&element.node)) {
    return this->sequence(sequence->elements, 0, at, next);
  }
  if (const auto* alternatives = std::get_if<ast::Alternatives>(&element.node)) {
    return std::any_of(alternatives->options.begin(), alternatives->options.end(),
                       [&](const ast::Element& option) { return this->element(option, at, next); });
  }
  if (const auto* gap = std::get_if<ast::Gap>(&element.node)) return this->gap(gap->most, at, next);
  if (const auto* ahead = std::get_if<ast::NotAhead>(&element.node)) {
    return !follows(ahead->inner.front(), at) && next(at);
  }
  return is_at(std::get<ast::Place>(element.node).kind, at) && next(at);
}

bool NaiveMatcher::literal(const ast::Literal& literal, std::uint32_t at, const Next& next) {
  std::istringstream words(literal.text);
  std::string word;
  while (words >> word) {
    if (at >= input_.sentence.end) return false;
    const std::string_view found = surface(at++);
    const bool same = literal.letter_case == ast::Case::kAsWritten
                          ? found == word
                          : fold_key(found) == fold_key(word);
    if (!same) return false;
  }
  return next(at);
}

// The longest first; of equally long ones the one found first.
bool NaiveMatcher::mention(const ast::MentionAtom& atom, std::uint32_t at, const Next& next) {
  const std::string front = atom.kind == ast::MentionAtom::Kind::kClass ? "@" : "";
  const auto type = static_cast<TypeId>(*names_.types.find(front + atom.type.text));
  std::vector<MentionIndex> here;
  for (MentionIndex m = 0; m < input_.store.mentions().size(); ++m) {
    const Mention& mention = input_.store.at(m);
    const auto passes = [&](const ast::Test& test) { return this->passes(test, mention); };
    if (mention.type == type && mention.tokens.begin == at &&
        mention.tokens.end <= input_.sentence.end &&
        std::all_of(atom.tests.begin(), atom.tests.end(), passes)) {
      here.push_back(m);
    }
  }
  if (here.empty() || (atom.shape && !has_shape(*atom.shape, input_.tokens[at]))) return false;
  std::stable_sort(here.begin(), here.end(), [&](MentionIndex a, MentionIndex b) {
    return input_.store.at(a).tokens.size() > input_.store.at(b).tokens.size();
  });
  const std::vector<NaiveCapture> before = captures_;
  return std::any_of(here.begin(), here.end(), [&](MentionIndex m) {
    captures_ = before;
    for (const std::size_t place : open_) {
      if (captures_[place].tokens.begin == at) captures_[place].mention = m;
    }
    if (next(input_.store.at(m).tokens.end)) return true;
    captures_ = before;
    return false;
  });
}

bool NaiveMatcher::sequence(const std::vector<ast::Element>& parts, std::size_t part,
                            std::uint32_t at, const Next& next) {
  if (part == parts.size()) return next(at);
  return element(parts[part], at,
                 [&](std::uint32_t end) { return sequence(parts, part + 1, end, next); });
}

// As few as possible first.
bool NaiveMatcher::gap(std::uint32_t most, std::uint32_t at, const Next& next) {
  if (++steps_ > kMostSteps) return false;
  if (next(at)) return true;
  const bool can_go = most > 0 && at < input_.sentence.end && !has(input_.tokens[at], kSemicolon);
  return can_go && gap(most - 1, at + 1, next);
}

bool NaiveMatcher::follows(const ast::Element& element, std::uint32_t at) {
  const std::vector<NaiveCapture> before = captures_;
  const bool found = this->element(element, at, [](std::uint32_t) { return true; });
  captures_ = before;
  return found;
}

bool NaiveMatcher::ends_at(const ast::Element& element, std::uint32_t end) {
  const std::vector<NaiveCapture> before = captures_;
  bool found = false;
  for (std::uint32_t start = input_.sentence.begin; start < end && !found; ++start) {
    if (end - start > Matcher::kLookBehind) continue;
    found = this->element(element, start, [&](std::uint32_t at) { return at == end; });
  }
  captures_ = before;
  return found;
}

bool NaiveMatcher::passes(const ast::Test& test, const Mention& mention) const {
  const auto slot = static_cast<SlotId>(*names_.slots.find(test.attribute.text));
  std::optional<std::string> value;
  if (mention.entry != kNone) {
    const std::string_view* const found =
        names_.lexicon.attribute(static_cast<EntryId>(mention.entry), slot);
    if (found != nullptr) value = *found;
  } else if (const SlotValue* const found = input_.store.find_slot(mention, slot)) {
    if (found->text != kNone) {
      value = input_.store.text(found->text);
    } else {
      value.emplace();
      for (std::uint32_t t = found->tokens.begin; t < found->tokens.end; ++t) {
        *value += (value->empty() ? "" : " ") + std::string(surface(t));
      }
    }
  }
  const bool equal = value && fold_key(*value) == fold_key(test.value);
  switch (test.kind) {
    case ast::Test::Kind::kPresent:
      return value.has_value();
    case ast::Test::Kind::kAbsent:
      return !value.has_value();
    case ast::Test::Kind::kEqual:
      return equal;
    case ast::Test::Kind::kUnequal:
      return !equal;
  }
  return false;
}

bool NaiveMatcher::is_at(ast::Place::Kind place, std::uint32_t at) const {
  const bool first = at == input_.sentence.begin;
  const bool last = at == input_.sentence.end;
  switch (place) {
    case ast::Place::Kind::kSentenceStart:
      return first;
    case ast::Place::Kind::kClauseStart:
      return first ||
             (!last && has(input_.tokens[at - 1], kComma | kSemicolon | kColon | kOpenQuote));
    case ast::Place::Kind::kLineStart:
      return !last && has(input_.tokens[at], kLineStart);
    case ast::Place::Kind::kSentenceEnd:
      return last;
  }
  return false;
}

}  // namespace boba::test
