// Makes the mentions that a match of a rule stands for.
#pragma once

#include "annotate/annotation.hpp"
#include "rules/matcher.hpp"

namespace boba {

// The tokens that an emit of a match covers: the whole match, or its `over` capture.
[[nodiscard]] TokenRange emitted_range(const EmitProgram& emit, const Match& match);

// Adds the mentions of the rule's emits to the store. An emit without a required slot is left out.
void add_mentions(const RulePack& rules, const Document& document, const CompiledRule& rule,
                  const Match& match, Annotation& annotation);

}  // namespace boba
