#include "rules/capture_table.hpp"

namespace boba {

void CaptureTable::add(const PatternFacts& facts, Use use) {
  for (const auto& [name, filler] : facts.captures) {
    if (use == Use::kFilled) {
      filled_[name].add(filler);
    } else {
      never_filled_.insert(name);
    }
  }
  if (use == Use::kFilled) always_filled_.insert(facts.always.begin(), facts.always.end());
  never_filled_.insert(facts.unfilled.begin(), facts.unfilled.end());
}

const Filler* CaptureTable::find(const std::string& name) const {
  const auto found = filled_.find(name);
  return found == filled_.end() ? nullptr : &found->second;
}

bool CaptureTable::is_never_filled(const std::string& name) const {
  return !filled_.contains(name) && never_filled_.contains(name);
}

}  // namespace boba
