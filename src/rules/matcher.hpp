// Matcher: runs compiled programs over the tokens and mentions of one sentence. A depth-first
// search over (instruction, token) pairs with an explicit stack, no pair gone on from twice (the
// bit-state search of RE2; only pairs that several ways lead to are marked), so a run is linear in
// the size of the program times the tokens within its reach, whatever the rule. Pairs that led
// nowhere stay marked for later starts of the same sentence. FIRST sets tell which ways a token
// cannot take. Holds scratch memory: one Matcher per thread.
#pragma once

#include "rules/mention_store.hpp"
#include "rules/program.hpp"
#include "segment/token.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace boba {

// What programs are run over: views of the caller's, who keeps them alive.
struct MatchInput {
  std::string_view text;  // Document::text
  const std::vector<Token>& tokens;
  const MentionStore& store;
  TokenRange sentence;
};

// A captured run of tokens; `mention` if a single mention or entry filled it.
struct Captured {
  CaptureId capture{};
  TokenRange tokens;
  MentionIndex mention = kNone;
};

struct Match {
  TokenRange tokens;
  std::vector<Captured> captures;  // in the order of the text
};

class Matcher {
 public:
  // Forgets the marks of the last rule and sentence; call before the first start of a new pair.
  void begin(const MatchInput& input, const Program& program);

  // The first match, in the order of preference, of the program that starts at `token`.
  [[nodiscard]] std::optional<Match> match_at(std::uint32_t token);

  // Whether the program matches from some token so that it ends at `end`. Tries at most
  // kLookBehind tokens back.
  [[nodiscard]] bool ends_at(const MatchInput& input, const Program& program, std::uint32_t end);

  static constexpr std::uint32_t kLookBehind = 24;

  // Pairs of instruction and token gone on from since the matcher was made: what a run costs.
  [[nodiscard]] std::uint64_t pairs() const { return pairs_; }

 private:
  // What happened on the way to a state, newest first: a list that states share.
  struct Step {
    enum class Kind : std::uint8_t { kBegin, kEnd, kMention, kMatchEnd } kind = Kind::kBegin;
    std::uint32_t value = 0;  // capture or mention
    std::uint32_t token = 0;
    std::uint32_t previous = kNone;
  };
  struct State {
    std::uint32_t instruction = 0;
    std::uint32_t token = 0;
    std::uint32_t steps = kNone;
  };
  // Marks of the pairs visited by one level of search (level 1 is inside a kNotAhead of level 0).
  // Those of failed searches stay.
  struct Level {
    std::vector<std::uint32_t> visited;
    std::vector<State> stack;
    std::uint32_t generation = 0;
    std::uint32_t begun = 0;  // the begin() it is ready for
  };

  std::optional<State> search(std::uint32_t level, State start, std::uint32_t wanted_end);
  void start_level(std::uint32_t level);
  void new_generation(std::uint32_t level);
  bool visit(Level& level, const Instruction& instruction, std::uint32_t token) const;
  // Moves a state over its instruction; other ways to go on are pushed. False: it leads nowhere.
  // Inlined, as a search does nothing else.
  [[gnu::always_inline]] inline bool step(std::uint32_t level, const Instruction& instruction,
                                          State& state);
  bool step_mention(Level& level, State& state, const Instruction& instruction);
  [[gnu::always_inline]] inline bool choose(Level& level, State& state) const;
  // False only if the program from this instruction on matches nothing that starts at the token.
  [[nodiscard]] bool admits(std::uint32_t instruction, std::uint32_t token) const {
    const std::uint32_t first = program_->code[instruction].first;
    if (first == kNone) return true;
    return token < input_->sentence.end &&
           program_->tables->firsts.at(first).meets(input_->store.shown_at(token));
  }
  [[nodiscard]] std::uint32_t& verdict_of(std::uint32_t lookahead, std::uint32_t token);
  bool is_ahead(std::uint32_t level, const Instruction& instruction, const State& state);
  [[nodiscard]] bool one_step_passes(std::uint32_t start, std::uint32_t token) const;
  [[nodiscard]] bool shape_passes(const MentionTest& test, std::uint32_t token) const;
  [[nodiscard]] bool passes_here(const MentionTest& test, MentionIndex index) const;
  std::uint32_t add_step(Step::Kind kind, std::uint32_t value, const State& state);
  [[nodiscard]] bool token_passes(const Instruction& instruction, std::uint32_t token) const;
  [[nodiscard]] bool place_passes(Op op, std::uint32_t token) const;
  [[nodiscard]] bool mention_passes(const MentionTest& test, MentionIndex index) const;
  [[nodiscard]] std::string_view text_of(const SlotValue& value) const;
  [[nodiscard]] Match match_of(std::uint32_t begin, const State& accepted);

  const MatchInput* input_ = nullptr;
  const Program* program_ = nullptr;
  std::vector<Step> steps_;
  std::vector<std::unique_ptr<Level>> levels_;
  // By lookahead and token, whether it is ahead: twice the number of the begin(), plus the answer.
  std::vector<std::uint32_t> verdicts_;
  std::uint32_t begun_ = 0;
  std::uint64_t pairs_ = 0;
  std::vector<const Step*> path_;  // to the accepted state, newest first
  std::vector<std::size_t> open_;  // captures whose end is not reached yet
};

}  // namespace boba
