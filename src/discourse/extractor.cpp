#include "boba/extract.hpp"

#include "annotate/annotator.hpp"
#include "discourse/assemble.hpp"

#include <algorithm>

namespace boba {

struct Extractor::Impl {
  Impl(const RuleSet& rule_set, ExtractOptions extract_options)
      : rules(rule_set.impl()),
        options(std::move(extract_options)),
        schema(rules),
        annotator(rules) {}

  // The day of publication: of the article, else of the call, else of the page.
  [[nodiscard]] std::optional<std::string> published(const Document& document) const {
    if (document.article.published) return document.article.published;
    if (!options.published.empty()) return options.published;
    return document.published_by_page;
  }

  // The day to which dates without a year refer: that of publication, else of a line of the article
  // that tells it.
  [[nodiscard]] std::optional<Day> reference_of(const ArticleView& view) const {
    if (const auto day = published(view.document)) return parse_day(*day);
    for (const MentionIndex index : view.all(schema.published)) {
      for (const MentionIndex date : view.mentions(view.at(index), schema.date_slot)) {
        const auto day = date_of(view, view.at(date), std::nullopt);
        if (day) return parse_day(*day);
      }
    }
    return std::nullopt;
  }

  struct Outcome {
    std::vector<Fact> facts;
    std::vector<std::string> notes;
  };

  Outcome run(const ArticleView& view, Notes notes) const {
    const std::optional<Day> reference = reference_of(view);
    const People people(view);
    const ActorFinder finder(view, people);
    Reading reading = read_article(view, finder, people, reference, notes);
    Outcome outcome;
    outcome.facts = facts_of(view, finder, reading, reference);
    outcome.notes = std::move(reading.notes);
    return outcome;
  }

  const RulePack& rules;
  ExtractOptions options;
  Schema schema;
  Annotator annotator;
};

namespace {

FoundMention found_mention(const ArticleView& view, const CodePointIndex& code_points,
                           const Mention& mention) {
  FoundMention found;
  const Span original = view.document.original_bytes(bytes_of(view.tokens(), mention.tokens));
  found.span = code_points.of(original);
  found.text = view.document.article.text.substr(original.begin, original.size());
  found.type = view.rules.types.name(index_of(mention.type));
  if (mention.entry != kNone) {
    const auto id = static_cast<EntryId>(mention.entry);
    const LexiconEntry& entry = view.rules.lexicon.entry(id);
    found.place = view.rules.class_files[entry.file].name() + ":" + std::to_string(entry.line);
    for (const Attribute& attribute : view.rules.lexicon.attributes(id)) {
      found.slots.emplace_back(view.rules.slots.name(index_of(attribute.name)), attribute.value);
    }
    return found;
  }
  if (mention.rule != kNone) {
    found.rule = view.rules.rules[mention.rule].name;
    found.place = view.rules.rules[mention.rule].place;
  } else {
    found.rule = "echo";
    found.place = "a name told elsewhere";
  }
  const SlotValue* const end = view.annotation.store.slots_end(mention);
  for (const SlotValue* v = view.annotation.store.slots_begin(mention); v != end; ++v) {
    found.slots.emplace_back(view.rules.slots.name(index_of(v->slot)),
                             text_of(view.document, view.annotation, *v));
  }
  return found;
}

std::vector<ExplainedSentence> explained_sentences(const ArticleView& view) {
  const CodePointIndex code_points(view.document.article.text);
  std::vector<ExplainedSentence> sentences;
  for (std::uint32_t i = 0; i < view.annotation.segmentation.sentences.size(); ++i) {
    const Span original =
        view.document.original_bytes(bytes_of(view.tokens(), view.sentence_range(i)));
    ExplainedSentence sentence;
    sentence.span = code_points.of(original);
    sentence.text = view.document.article.text.substr(original.begin, original.size());
    sentence.zone = view.rules.zones.name(view.annotation.zones[i]);
    sentences.push_back(std::move(sentence));
  }
  std::vector<MentionIndex> order(view.annotation.store.mentions().size());
  for (MentionIndex i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](MentionIndex a, MentionIndex b) {
    return view.at(a).tokens.begin < view.at(b).tokens.begin;
  });
  for (const MentionIndex i : order) {
    const Mention& mention = view.at(i);
    sentences[view.sentence_of(mention.tokens.begin)].found.push_back(
        found_mention(view, code_points, mention));
  }
  return sentences;
}

}  // namespace

Extractor::Extractor(const RuleSet& rules, ExtractOptions options)
    : impl_(std::make_unique<Impl>(rules, std::move(options))) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

Result<std::vector<Fact>> Extractor::extract(Article article) {
  Result<ArticleFacts> found = read(std::move(article));
  if (!found.ok()) return found.errors();
  return std::move(found.value().facts);
}

Result<ArticleFacts> Extractor::read(Article article) {
  const Result<Document> document = make_document(std::move(article));
  if (!document.ok()) return document.errors();
  const Annotation& annotation = impl_->annotator.annotate(document.value(), impl_->options.zones);
  const ArticleView view{impl_->rules, impl_->schema, document.value(), annotation};
  const Article& known = document.value().article;
  return ArticleFacts{
      {known.id, known.title, known.url, impl_->published(document.value()), known.source},
      impl_->run(view, Notes::kNo).facts};
}

Result<Explanation> Extractor::explain(Article article) {
  const Result<Document> document = make_document(std::move(article));
  if (!document.ok()) return document.errors();
  const Annotation& annotation = impl_->annotator.annotate(document.value(), impl_->options.zones);
  const ArticleView view{impl_->rules, impl_->schema, document.value(), annotation};
  Impl::Outcome outcome = impl_->run(view, Notes::kYes);
  return Explanation{explained_sentences(view), std::move(outcome.facts), std::move(outcome.notes)};
}

}  // namespace boba
