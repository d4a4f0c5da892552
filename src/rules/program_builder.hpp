// ProgramBuilder: builds the program of one pattern backwards: each function is given where to go
// on and returns where to begin. Equal steps that go on alike are one instruction.
#pragma once

#include "base/name_table.hpp"
#include "rules/ast.hpp"
#include "rules/compiler.hpp"
#include "rules/program.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace boba {

class ProgramBuilder {
 public:
  ProgramBuilder(CompileContext& context, NameTable& captures)
      : context_(context), captures_(captures) {
    context_.steps.clear();
  }

  [[nodiscard]] std::uint32_t accept() { return emit(Op::kAccept, 0, 0); }
  [[nodiscard]] std::uint32_t match_end(std::uint32_t next) { return emit(Op::kMatchEnd, 0, next); }

  // The element with its repetition and capture.
  [[nodiscard]] std::uint32_t element(const ast::Element& element, std::uint32_t next);

  [[nodiscard]] std::uint32_t not_ahead(const ast::Element& inner, std::uint32_t next);

  [[nodiscard]] bool too_large() const { return program_.code.size() > kMaxInstructions; }

  [[nodiscard]] Program finish(std::uint32_t start);

 private:
  // Whether the program at `start` is one token or mention, or a choice between such.
  [[nodiscard]] bool takes_one_step(std::uint32_t start) const;

  std::uint32_t lookahead_of(std::uint32_t program);

  // The same step on the same way is one instruction.
  std::uint32_t emit(Op op, std::uint32_t argument, std::uint32_t next, std::uint32_t other = 0);

  std::uint32_t split(std::uint32_t next, std::uint32_t other);

  std::uint32_t captured(const ast::Element& element, std::uint32_t next);

  std::uint32_t node(const ast::Element& element, std::uint32_t next);

  std::uint32_t pattern(const ast::PatternRef& ref, std::uint32_t next);

  // What stands in several places of a rule and goes on at the same one is made once.
  std::uint32_t made_once(const ast::Element& element, std::uint32_t next);

  std::uint32_t literal(const ast::Literal& literal, std::uint32_t next);

  std::uint32_t mention(const ast::MentionAtom& atom, std::uint32_t next);

  // `none` are bits that the token must lack besides.
  std::uint32_t shape(const std::string& name, std::uint32_t none, std::uint32_t next);

  // A token of a shape behind tests of what is not ahead: those that ask for shapes as well are one
  // test with it, so that the FIRST set knows of them.
  std::uint32_t sequence(const ast::Sequence& sequence, std::uint32_t next);

  std::uint32_t alternatives(const ast::Alternatives& alternatives, std::uint32_t next);

  // A tree of choices, in the order of the options, so that one of many is soon reached.
  std::uint32_t choice(const std::vector<ast::Element>& options, std::size_t begin, std::size_t end,
                       std::uint32_t next);

  // As few tokens as possible: going on is preferred to taking one.
  std::uint32_t gap(const ast::Gap& gap, std::uint32_t next);

  std::uint32_t place(const ast::Place& place, std::uint32_t next);

  CompileContext& context_;
  NameTable& captures_;
  Program program_;
  std::unordered_map<std::uint32_t, std::uint32_t> lookaheads_;  // by program: its number
  // By pattern and where to go on: where to begin.
  std::map<std::pair<const ast::Element*, std::uint32_t>, std::uint32_t> made_;
};

}  // namespace boba
