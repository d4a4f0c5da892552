// Zones: what part of an article a sentence belongs to. Rules mark them (`mark zone`), and mark
// where a sentence ends that has no stop (`mark boundary`); this file applies the marks.
#pragma once

#include "boba/extract.hpp"

#include "annotate/annotation.hpp"

#include <cstddef>
#include <optional>

namespace boba {

class ZoneMarker {
 public:
  ZoneMarker(const RulePack& rules, Zones zones);

  // Whether the rule makes marks.
  [[nodiscard]] bool is_marked_by(const CompiledRule& rule) const;

  // Every sentence in the zone `body`, none skipped.
  void reset(Annotation& annotation) const;

  // Applies the marks among the mentions from `first_new` on: boundaries, then zones. Linear.
  void apply(const Document& document, std::size_t first_new, Annotation& annotation) const;

 private:
  void split(std::size_t first_new, Annotation& annotation) const;
  struct Mark {
    std::uint32_t begin = 0;  // sentences
    std::uint32_t end = 0;
    std::uint32_t zone = 0;
  };
  [[nodiscard]] std::optional<Mark> mark_of(const Mention& mention, const Document& document,
                                            const Annotation& annotation) const;
  void paint(const std::vector<Mark>& marks, Annotation& annotation) const;
  void set_zone(std::uint32_t sentence, std::uint32_t zone, Annotation& annotation) const;

  const RulePack& rules_;
  Zones zones_;
  std::optional<TypeId> zone_type_;
  std::optional<TypeId> boundary_type_;
  std::optional<SlotId> kind_;
  std::optional<SlotId> extent_;
};

}  // namespace boba
