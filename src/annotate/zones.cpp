#include "annotate/zones.hpp"

#include <algorithm>
#include <set>

namespace boba {
namespace {

// The zones that are not the article's own text.
bool is_foreign_zone(const std::string& name) {
  return name == "teaser" || name == "boilerplate" || name == "byline";
}

void index_sentences(Annotation& annotation) {
  annotation.sentence_of.assign(annotation.tokens().size(), 0);
  for (std::uint32_t i = 0; i < annotation.segmentation.sentences.size(); ++i) {
    const TokenRange range = annotation.segmentation.sentences[i].tokens;
    std::fill(annotation.sentence_of.begin() + range.begin,
              annotation.sentence_of.begin() + range.end, i);
  }
}

}  // namespace

ZoneMarker::ZoneMarker(const RulePack& rules, Zones zones)
    : rules_(rules),
      zones_(zones),
      zone_type_(rules.type("zone")),
      boundary_type_(rules.type("boundary")),
      kind_(rules.slot("kind")),
      extent_(rules.slot("extent")) {}

bool ZoneMarker::is_marked_by(const CompiledRule& rule) const {
  return std::any_of(rule.emits.begin(), rule.emits.end(), [&](const EmitProgram& emit) {
    return emit.type == zone_type_ || emit.type == boundary_type_;
  });
}

void ZoneMarker::reset(Annotation& annotation) const {
  const std::size_t count = annotation.segmentation.sentences.size();
  annotation.zones.assign(count, rules_.zones.find("body").value_or(0));
  annotation.skipped.assign(count, 0);
  index_sentences(annotation);
}

void ZoneMarker::apply(const Document& document, std::size_t first_new,
                       Annotation& annotation) const {
  if (boundary_type_) split(first_new, annotation);
  if (!zone_type_ || !kind_ || !extent_) return;
  std::vector<Mark> marks;
  const std::size_t count = annotation.store.mentions().size();
  for (std::size_t i = first_new; i < count; ++i) {
    const Mention& mention = annotation.store.mentions()[i];
    if (mention.type != *zone_type_) continue;
    if (const std::optional<Mark> mark = mark_of(mention, document, annotation)) {
      marks.push_back(*mark);
    }
  }
  paint(marks, annotation);
}

// A boundary ends its sentence behind the mark's last token.
void ZoneMarker::split(std::size_t first_new, Annotation& annotation) const {
  std::set<std::uint32_t> cuts;
  for (std::size_t i = first_new; i < annotation.store.mentions().size(); ++i) {
    const Mention& mention = annotation.store.mentions()[i];
    if (mention.type == *boundary_type_) cuts.insert(mention.tokens.end);
  }
  if (cuts.empty()) return;
  std::vector<Sentence> sentences;
  std::vector<std::uint32_t> zones;
  std::vector<char> skipped;
  for (std::uint32_t i = 0; i < annotation.segmentation.sentences.size(); ++i) {
    TokenRange rest = annotation.segmentation.sentences[i].tokens;
    for (auto cut = cuts.upper_bound(rest.begin); cut != cuts.end() && *cut < rest.end; ++cut) {
      sentences.push_back({{rest.begin, *cut}});
      rest.begin = *cut;
    }
    sentences.push_back({rest});
    zones.resize(sentences.size(), annotation.zones[i]);
    skipped.resize(sentences.size(), annotation.skipped[i]);
  }
  annotation.segmentation.sentences = std::move(sentences);
  annotation.zones = std::move(zones);
  annotation.skipped = std::move(skipped);
  index_sentences(annotation);
}

// Nothing for a kind that is no zone.
std::optional<ZoneMarker::Mark> ZoneMarker::mark_of(const Mention& mention,
                                                    const Document& document,
                                                    const Annotation& annotation) const {
  const std::string kind =
      slot_text(rules_, document, annotation, mention, *kind_).value_or(std::string());
  const std::optional<std::uint32_t> zone = rules_.zones.find(kind);
  if (!zone) return std::nullopt;
  const std::string extent =
      slot_text(rules_, document, annotation, mention, *extent_).value_or("sentence");
  const std::uint32_t here = annotation.sentence_of[mention.tokens.begin];
  const auto count = static_cast<std::uint32_t>(annotation.segmentation.sentences.size());
  if (extent == "before") return Mark{here - std::min(here, 1U), here + 1, *zone};
  if (extent == "after") return Mark{here + 1, count, *zone};
  return Mark{here, extent == "rest" ? count : here + 1, *zone};
}

// Later marks count more. A mark is of a few sentences or of all the rest, so one pass is enough.
void ZoneMarker::paint(const std::vector<Mark>& marks, Annotation& annotation) const {
  const auto count = static_cast<std::uint32_t>(annotation.zones.size());
  std::vector<std::size_t> last(count, 0);   // of the marks of a few sentences: its number from 1
  std::vector<std::size_t> rests(count, 0);  // of those of all the rest that begin here
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const Mark& mark = marks[i];
    if (mark.begin >= count) continue;
    if (mark.end == count) {
      rests[mark.begin] = i + 1;
      continue;
    }
    for (std::uint32_t at = mark.begin; at < mark.end; ++at) last[at] = i + 1;
  }
  std::size_t rest = 0;
  for (std::uint32_t at = 0; at < count; ++at) {
    rest = std::max(rest, rests[at]);
    const std::size_t number = std::max(rest, last[at]);
    if (number > 0) set_zone(at, marks[number - 1].zone, annotation);
  }
}

void ZoneMarker::set_zone(std::uint32_t sentence, std::uint32_t zone,
                          Annotation& annotation) const {
  annotation.zones[sentence] = zone;
  annotation.skipped[sentence] =
      zones_ == Zones::kArticle && is_foreign_zone(rules_.zones.name(zone)) ? 1 : 0;
}

}  // namespace boba
