#include "annotate/echoes.hpp"

#include <algorithm>

namespace boba {
namespace {

std::string_view surface(const Document& document, const Annotation& annotation,
                         std::uint32_t token) {
  return document.slice(annotation.tokens()[token].span);
}

constexpr std::uint32_t kLongestForm = 24;  // tokens; names are shorter

std::string words_of(TokenRange range, const Document& document, const Annotation& annotation) {
  std::string words;
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    words.append(surface(document, annotation, at)).append(1, ' ');
  }
  return words;
}

bool asks_for(const Program& program, TypeId type) {
  return std::any_of(program.code.begin(), program.code.end(), [&](const Instruction& step) {
    return step.op == Op::kMention && program.tables->tests.at(step.argument).type == type;
  });
}

// The last word of a name, with what hyphens join to it; empty unless it looks foreign: a syllable
// alone is too often something else.
TokenRange last_word(TokenRange name, const std::vector<Token>& tokens) {
  std::uint32_t begin = name.end - 1;
  while (begin >= name.begin + 2 && (tokens[begin].shape & kHyphenJoined) != 0) begin -= 2;
  const std::uint32_t shape = tokens[begin].shape;
  const bool is_joined = begin + 1 < name.end;
  const bool looks_foreign = (shape & kWord) != 0 && (shape & kCapitalized) != 0 &&
                             (is_joined || (shape & (kSyllable | kInitial | kAllCaps)) == 0);
  return looks_foreign ? TokenRange{begin, name.end} : TokenRange{};
}

}  // namespace

EchoFinder::EchoFinder(const RulePack& rules)
    : rules_(rules),
      name_(rules.type("Name")),
      echo_(rules.type("Echo")),
      origin_(rules.slot("origin")),
      country_(rules.slot("country")) {
  if (!name_ || !echo_ || !origin_) return;
  for (std::size_t i = 0; i < rules.phases.size() && !phase_; ++i) {
    for (const CompiledRule& rule : rules.phases[i].rules) {
      if (asks_for(rule.match, *echo_)) phase_ = i;
    }
  }
}

void EchoFinder::find(const Document& document, Annotation& annotation) {
  collect_names(document, annotation);
  if (forms_.empty()) return;
  for (std::uint32_t i = 0; i < annotation.segmentation.sentences.size(); ++i) {
    if (annotation.skipped[i] != 0) continue;
    const TokenRange sentence = annotation.segmentation.sentences[i].tokens;
    for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
      if (in_name_[at] != 0 || (annotation.tokens()[at].shape & kCapitalized) == 0) continue;
      const std::optional<Form> form = form_at(at, sentence.end, document, annotation);
      if (form) add_echo({at, at + form->size}, form->name, document, annotation);
    }
  }
}

void EchoFinder::collect_names(const Document& document, const Annotation& annotation) {
  forms_.clear();
  sizes_.clear();
  in_name_.assign(annotation.tokens().size(), 0);
  const std::vector<Mention>& mentions = annotation.store.mentions();
  for (MentionIndex m = 0; m < mentions.size(); ++m) {
    if (mentions[m].type != *name_) continue;
    const TokenRange name = mentions[m].tokens;
    std::fill(in_name_.begin() + name.begin, in_name_.begin() + name.end, 1);
    if (name.size() > 1) add_form(name, m, document, annotation);
    if (slot_text(rules_, document, annotation, mentions[m], *origin_) != "foreign") continue;
    const TokenRange last = last_word(name, annotation.tokens());
    if (!last.empty()) add_form(last, m, document, annotation);
  }
}

void EchoFinder::add_form(TokenRange tokens, MentionIndex name, const Document& document,
                          const Annotation& annotation) {
  if (tokens.size() > kLongestForm) return;
  forms_.emplace(words_of(tokens, document, annotation), name);
  sizes_[surface(document, annotation, tokens.begin)] |= std::uint64_t{1} << tokens.size();
}

// The longest name that stands at a token.
std::optional<EchoFinder::Form> EchoFinder::form_at(std::uint32_t at, std::uint32_t end,
                                                    const Document& document,
                                                    const Annotation& annotation) const {
  const auto sizes = sizes_.find(surface(document, annotation, at));
  if (sizes == sizes_.end()) return std::nullopt;
  for (std::uint32_t size = std::min(kLongestForm, end - at); size > 0; --size) {
    if (((sizes->second >> size) & 1) == 0) continue;
    const auto found = forms_.find(words_of({at, at + size}, document, annotation));
    if (found != forms_.end()) return Form{found->second, size};
  }
  return std::nullopt;
}

void EchoFinder::add_echo(TokenRange tokens, MentionIndex name, const Document& document,
                          Annotation& annotation) const {
  Mention echo;
  echo.type = *echo_;
  echo.tokens = tokens;
  echo.match = tokens;
  std::vector<SlotValue> values;
  for (const std::optional<SlotId>& slot : {origin_, country_}) {
    if (!slot) continue;
    const Mention source = annotation.store.at(name);
    std::optional<std::string> text = slot_text(rules_, document, annotation, source, *slot);
    if (!text) continue;
    values.push_back({*slot, kNone, {}, annotation.store.add_text(*std::move(text))});
  }
  annotation.store.add(echo, values);
}

}  // namespace boba
