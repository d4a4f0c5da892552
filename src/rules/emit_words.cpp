#include "rules/emit_words.hpp"

#include <array>

namespace boba {
namespace {

constexpr std::array kKinds{ast::Emit::Kind::kMake, ast::Emit::Kind::kFact, ast::Emit::Kind::kOpen,
                            ast::Emit::Kind::kRefer, ast::Emit::Kind::kMark};

}  // namespace

std::optional<ast::Emit::Kind> kind_of_making_word(std::string_view word) {
  for (const ast::Emit::Kind kind : kKinds) {
    if (making_word(kind) == word) return kind;
  }
  return std::nullopt;
}

std::string_view making_word(ast::Emit::Kind kind) {
  switch (kind) {
    case ast::Emit::Kind::kMake:
      return "make";
    case ast::Emit::Kind::kFact:
      return "fact";
    case ast::Emit::Kind::kOpen:
      return "open";
    case ast::Emit::Kind::kRefer:
      return "refer";
    case ast::Emit::Kind::kMark:
      return "mark";
  }
  return {};
}

std::string_view declaring_word(ast::Emit::Kind kind) {
  return kind == ast::Emit::Kind::kMake ? "mention" : making_word(kind);
}

std::string_view context_word(ast::Context::Kind kind) {
  switch (kind) {
    case ast::Context::Kind::kBefore:
      return "before";
    case ast::Context::Kind::kNotBefore:
      return "not before";
    case ast::Context::Kind::kAfter:
      return "after";
    case ast::Context::Kind::kNotAfter:
      return "not after";
  }
  return {};
}

}  // namespace boba
