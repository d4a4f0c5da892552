// StepTable: the instructions of the program that is built, each distinct one once: ways that go on
// alike share what is left of them. An open-addressing hash table that is emptied at no cost.
#pragma once

#include "rules/program.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace boba {

class StepTable {
 public:
  // Forgets the instructions of the last program.
  void clear() {
    ++generation_;
    used_ = 0;
  }

  // The place of the instruction in `code`, where it is added if it is new. FIRST sets and marks
  // are not looked at.
  [[nodiscard]] std::uint32_t number_of(const Instruction& instruction,
                                        std::vector<Instruction>& code);

 private:
  struct Place {
    std::uint32_t generation = 0;
    std::uint32_t number = 0;
  };
  [[nodiscard]] Place& place_of(const Instruction& instruction,
                                const std::vector<Instruction>& code);
  void grow(const std::vector<Instruction>& code);

  std::vector<Place> places_{1024};  // a power of two of them, at most half of them taken
  std::uint32_t generation_ = 1;
  std::uint32_t used_ = 0;
};

}  // namespace boba
