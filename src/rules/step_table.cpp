#include "rules/step_table.hpp"

namespace boba {
namespace {

std::size_t hash_of(const Instruction& step) {
  constexpr std::uint64_t kGoldenRatio = 0x9E3779B97F4A7C15U;
  const std::uint64_t way = (std::uint64_t{step.next} << 16) | step.other;
  const std::uint64_t what =
      (std::uint64_t{step.argument} << 8) | static_cast<std::uint64_t>(step.op);
  return static_cast<std::size_t>((((what * kGoldenRatio) ^ way) * kGoldenRatio) >> 32);
}

bool is_same(const Instruction& a, const Instruction& b) {
  return a.op == b.op && a.argument == b.argument && a.next == b.next && a.other == b.other;
}

}  // namespace

std::uint32_t StepTable::number_of(const Instruction& instruction, std::vector<Instruction>& code) {
  if (used_ >= places_.size() / 2) grow(code);
  Place& place = place_of(instruction, code);
  if (place.generation == generation_) return place.number;
  place = {generation_, static_cast<std::uint32_t>(code.size())};
  ++used_;
  code.push_back(instruction);
  return place.number;
}

// The place where the instruction is, or where it belongs.
StepTable::Place& StepTable::place_of(const Instruction& instruction,
                                      const std::vector<Instruction>& code) {
  const std::size_t mask = places_.size() - 1;
  std::size_t at = hash_of(instruction) & mask;
  while (places_[at].generation == generation_ && !is_same(code[places_[at].number], instruction)) {
    at = (at + 1) & mask;
  }
  return places_[at];
}

void StepTable::grow(const std::vector<Instruction>& code) {
  places_.assign(places_.size() * 2, {});
  for (std::uint32_t i = 0; i < code.size(); ++i) place_of(code[i], code) = {generation_, i};
}

}  // namespace boba
