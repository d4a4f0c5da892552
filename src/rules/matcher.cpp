#include "rules/matcher.hpp"

#include "rules/entry_sets.hpp"

#include <algorithm>

namespace boba {
namespace {

constexpr std::uint32_t kAnyEnd = kNone;

}  // namespace

void Matcher::begin(const MatchInput& input, const Program& program) {
  input_ = &input;
  program_ = &program;
  const std::size_t verdicts = program.lookaheads * (input.sentence.size() + std::size_t{1});
  if (verdicts_.size() < verdicts) verdicts_.resize(verdicts, 0);
  if (++begun_ > kNone / 2) {
    std::fill(verdicts_.begin(), verdicts_.end(), 0);
    for (const std::unique_ptr<Level>& level : levels_) level->begun = 0;
    begun_ = 1;
  }
  start_level(0);
}

// Gets a level ready for the program and sentence begun.
void Matcher::start_level(std::uint32_t level) {
  if (levels_.size() <= level) levels_.push_back(std::make_unique<Level>());
  Level& here = *levels_[level];
  if (here.begun == begun_) return;
  here.begun = begun_;
  new_generation(level);
}

void Matcher::new_generation(std::uint32_t level) {
  Level& here = *levels_[level];
  const std::size_t pairs = program_->marks * (input_->sentence.size() + std::size_t{1});
  if (here.visited.size() < pairs) here.visited.resize(pairs, 0);
  if (++here.generation == 0) {
    std::fill(here.visited.begin(), here.visited.end(), 0);
    here.generation = 1;
  }
}

bool Matcher::visit(Level& level, const Instruction& instruction, std::uint32_t token) const {
  if (instruction.mark == kNoMark) return true;
  const std::size_t row = token - input_->sentence.begin;
  std::uint32_t& visited = level.visited[row * program_->marks + instruction.mark];
  if (visited == level.generation) return false;
  visited = level.generation;
  return true;
}

std::optional<Match> Matcher::match_at(std::uint32_t token) {
  if (!admits(program_->start, token)) return std::nullopt;
  steps_.clear();
  const std::optional<State> accepted = search(0, {program_->start, token, kNone}, kAnyEnd);
  if (!accepted) return std::nullopt;  // its marks stay: those pairs lead nowhere
  new_generation(0);
  return match_of(token, *accepted);
}

bool Matcher::ends_at(const MatchInput& input, const Program& program, std::uint32_t end) {
  begin(input, program);
  const std::uint32_t first = std::max(input.sentence.begin, end - std::min(end, kLookBehind));
  for (std::uint32_t start = end; start-- > first;) {
    if (!admits(program.start, start)) continue;
    steps_.clear();
    if (search(0, {program.start, start, kNone}, end)) return true;
  }
  return false;
}

std::uint32_t Matcher::add_step(Step::Kind kind, std::uint32_t value, const State& state) {
  steps_.push_back({kind, value, state.token, state.steps});
  return static_cast<std::uint32_t>(steps_.size() - 1);
}

bool Matcher::step(std::uint32_t level, const Instruction& instruction, State& state) {
  switch (instruction.op) {
    case Op::kSymbol:
    case Op::kSpelling:
    case Op::kShape:
    case Op::kGap:
      if (!token_passes(instruction, state.token)) return false;
      ++state.token;
      break;
    case Op::kMention:
      return step_mention(*levels_[level], state, instruction);
    case Op::kSplit:
      return choose(*levels_[level], state);
    case Op::kCaptureBegin:
      state.steps = add_step(Step::Kind::kBegin, instruction.argument, state);
      break;
    case Op::kCaptureEnd:
      state.steps = add_step(Step::Kind::kEnd, instruction.argument, state);
      break;
    case Op::kMatchEnd:
      state.steps = add_step(Step::Kind::kMatchEnd, 0, state);
      break;
    case Op::kNotAhead:
      if (is_ahead(level, instruction, state)) return false;
      break;
    case Op::kSentenceStart:
    case Op::kClauseStart:
    case Op::kLineStart:
    case Op::kSentenceEnd:
      if (!place_passes(instruction.op, state.token)) return false;
      break;
    case Op::kAccept:
      return false;
  }
  state.instruction = instruction.next;
  return true;
}

// Goes on at the first way of a chain of choices that this token can take, and pushes the next. The
// choices of the chain behind the first are visited here.
bool Matcher::choose(Level& level, State& state) const {
  const Instruction* instruction = &program_->code[state.instruction];
  while (!admits(instruction->next, state.token)) {
    state.instruction = instruction->other;
    instruction = &program_->code[state.instruction];
    if (instruction->op != Op::kSplit) return admits(state.instruction, state.token);
    if (!visit(level, *instruction, state.token)) return false;
  }
  if (admits(instruction->other, state.token)) {
    level.stack.push_back({instruction->other, state.token, state.steps});
  }
  state.instruction = instruction->next;
  return true;
}

std::optional<Matcher::State> Matcher::search(std::uint32_t level, State start,
                                              std::uint32_t wanted_end) {
  Level& here = *levels_[level];
  here.stack.clear();
  const Instruction* const code = program_->code.data();
  State state = start;
  while (true) {
    const Instruction& instruction = code[state.instruction];
    if (visit(here, instruction, state.token)) {
      ++pairs_;
      const bool accepted = instruction.op == Op::kAccept;
      if (accepted && (wanted_end == kAnyEnd || state.token == wanted_end)) return state;
      if (!accepted && step(level, instruction, state)) continue;
    }
    if (here.stack.empty()) return std::nullopt;
    state = here.stack.back();
    here.stack.pop_back();
  }
}

std::uint32_t& Matcher::verdict_of(std::uint32_t lookahead, std::uint32_t token) {
  const std::size_t row = token - input_->sentence.begin;
  return verdicts_[row * program_->lookaheads + lookahead];
}

// Whether the program behind a kNotAhead matches here; looked for once a sentence.
bool Matcher::is_ahead(std::uint32_t level, const Instruction& instruction, const State& state) {
  if (!admits(instruction.other, state.token)) return false;
  if (instruction.argument == kOneStep) return one_step_passes(instruction.other, state.token);
  const std::uint32_t known = verdict_of(instruction.argument, state.token);
  if (known / 2 == begun_) return known % 2 != 0;
  start_level(level + 1);
  const State start{instruction.other, state.token, state.steps};
  const bool found = search(level + 1, start, kAnyEnd).has_value();
  if (found) new_generation(level + 1);
  verdict_of(instruction.argument, state.token) = 2 * begun_ + (found ? 1 : 0);
  return found;
}

// The same for a program of alternatives that are one token or mention each.
bool Matcher::one_step_passes(std::uint32_t start, std::uint32_t token) const {
  const Instruction& instruction = program_->code[start];
  if (instruction.op == Op::kSplit) {
    return one_step_passes(instruction.next, token) || one_step_passes(instruction.other, token);
  }
  if (instruction.op != Op::kMention) return token_passes(instruction, token);
  const MentionTest& test = program_->tables->tests.at(instruction.argument);
  if (!admits(start, token) || !shape_passes(test, token)) return false;
  for (MentionIndex m = input_->store.first_at(token); m != kNone; m = input_->store.next(m)) {
    if (passes_here(test, m)) return true;
  }
  return false;
}

bool Matcher::shape_passes(const MentionTest& test, std::uint32_t token) const {
  return !test.shape || test.shape->accepts(input_->tokens[token].shape);
}

bool Matcher::passes_here(const MentionTest& test, MentionIndex index) const {
  const Mention& mention = input_->store.at(index);
  return mention.type == test.type && mention.tokens.end <= input_->sentence.end &&
         mention_passes(test, index);
}

bool Matcher::step_mention(Level& level, State& state, const Instruction& instruction) {
  const MentionTest& test = program_->tables->tests.at(instruction.argument);
  if (!admits(state.instruction, state.token) || !shape_passes(test, state.token)) return false;
  // Longer mentions come first in the store and must be tried first, so they are pushed last.
  const State from = state;
  bool found = false;
  const std::size_t bottom = level.stack.size();
  for (MentionIndex m = input_->store.first_at(from.token); m != kNone; m = input_->store.next(m)) {
    const std::uint32_t end = input_->store.at(m).tokens.end;
    if (!passes_here(test, m) || !admits(instruction.next, end)) continue;
    const State next{instruction.next, end, add_step(Step::Kind::kMention, m, from)};
    if (found) {
      level.stack.push_back(next);
    } else {
      state = next;
      found = true;
    }
  }
  std::reverse(level.stack.begin() + static_cast<std::ptrdiff_t>(bottom), level.stack.end());
  return found;
}

bool Matcher::token_passes(const Instruction& instruction, std::uint32_t token) const {
  if (token >= input_->sentence.end) return false;
  const Token& found = input_->tokens[token];
  switch (instruction.op) {
    case Op::kSymbol:
      return index_of(found.key) == instruction.argument && found.key != Symbol::kUnknown;
    case Op::kSpelling:
      return input_->text.substr(found.span.begin, found.span.size()) ==
             program_->spellings[instruction.argument].letters;
    case Op::kShape:
      return program_->shapes[instruction.argument].accepts(found.shape);
    default:
      return (found.shape & kSemicolon) == 0;
  }
}

bool Matcher::place_passes(Op op, std::uint32_t token) const {
  if (op == Op::kSentenceEnd) return token == input_->sentence.end;
  if (op == Op::kLineStart) {
    return token < input_->sentence.end && (input_->tokens[token].shape & kLineStart) != 0;
  }
  if (token == input_->sentence.begin) return true;
  if (op == Op::kSentenceStart || token >= input_->sentence.end) return false;
  constexpr std::uint32_t kClauseMarks = kComma | kSemicolon | kColon | kOpenQuote;
  return (input_->tokens[token - 1].shape & kClauseMarks) != 0;
}

bool Matcher::mention_passes(const MentionTest& test, MentionIndex index) const {
  if (test.slots.empty()) return true;
  const Mention& mention = input_->store.at(index);
  if (mention.entry != kNone) return test.entries.has(mention.entry);
  return std::all_of(test.slots.begin(), test.slots.end(), [&](const SlotTest& slot) {
    const SlotValue* const found = input_->store.find_slot(mention, slot.slot);
    return passes(slot, found != nullptr ? std::optional(text_of(*found)) : std::nullopt);
  });
}

std::string_view Matcher::text_of(const SlotValue& value) const {
  if (value.text != kNone) return input_->store.text(value.text);
  const Span first = input_->tokens[value.tokens.begin].span;
  const Span last = input_->tokens[value.tokens.end - 1].span;
  return input_->text.substr(first.begin, last.end - first.begin);
}

Match Matcher::match_of(std::uint32_t begin, const State& accepted) {
  path_.clear();
  for (std::uint32_t i = accepted.steps; i != kNone; i = steps_[i].previous) {
    path_.push_back(&steps_[i]);
  }
  Match match{{begin, accepted.token}, {}};
  open_.clear();
  for (auto it = path_.rbegin(); it != path_.rend(); ++it) {
    const Step& step = **it;
    switch (step.kind) {
      case Step::Kind::kBegin:
        open_.push_back(match.captures.size());
        match.captures.push_back({static_cast<CaptureId>(step.value), {step.token, step.token}});
        break;
      case Step::Kind::kMention: {
        const TokenRange range = input_->store.at(step.value).tokens;
        for (const std::size_t i : open_) {
          if (match.captures[i].tokens.begin == range.begin) match.captures[i].mention = step.value;
        }
        break;
      }
      case Step::Kind::kEnd: {
        Captured& captured = match.captures[open_.back()];
        open_.pop_back();
        captured.tokens.end = step.token;
        const bool filled = captured.mention != kNone &&
                            input_->store.at(captured.mention).tokens.end == step.token;
        if (!filled) captured.mention = kNone;
        break;
      }
      case Step::Kind::kMatchEnd:
        match.tokens.end = step.token;
        break;
    }
  }
  return match;
}

}  // namespace boba
