#include "rules/compiler.hpp"

#include "rules/program_builder.hpp"

#include <algorithm>

namespace boba {
namespace {

// The match, then its contexts to the right.
Program match_program(const ast::Rule& rule, CompileContext& context, NameTable& captures) {
  ProgramBuilder builder(context, captures);
  std::uint32_t next = builder.accept();
  for (const ast::Context& right : rule.contexts) {
    if (right.kind == ast::Context::Kind::kBefore) next = builder.element(right.pattern, next);
  }
  for (const ast::Context& right : rule.contexts) {
    if (right.kind == ast::Context::Kind::kNotBefore) next = builder.not_ahead(right.pattern, next);
  }
  return builder.finish(builder.element(rule.match, builder.match_end(next)));
}

Program context_program(const ast::Element& element, CompileContext& context, NameTable& captures) {
  ProgramBuilder builder(context, captures);
  return builder.finish(builder.element(element, builder.accept()));
}

// The captures that a rule binds, by name.
class EmitCompiler {
 public:
  EmitCompiler(CompileContext& context, const NameTable& captures)
      : context_(context), captures_(captures) {}

  [[nodiscard]] EmitProgram compile(const ast::Emit& emit) const {
    EmitProgram program;
    program.type = static_cast<TypeId>(*context_.types.find(emit.type.text));
    for (const ast::Argument& argument : emit.arguments) {
      ArgumentProgram compiled{static_cast<SlotId>(context_.slots.intern(argument.slot.text)), {}};
      for (const ast::Value& value : argument.values) compiled.values.push_back(parts_of(value));
      program.arguments.push_back(std::move(compiled));
    }
    if (emit.over) program.over = capture(emit.over->text);
    return program;
  }

 private:
  [[nodiscard]] std::optional<CaptureId> capture(const std::string& name) const {
    const std::optional<std::uint32_t> found = captures_.find(name);
    if (!found) return std::nullopt;
    return static_cast<CaptureId>(*found);
  }

  [[nodiscard]] std::vector<ValuePart> parts_of(const ast::Value& value) const {
    std::vector<ValuePart> parts;
    for (const ast::ValuePart& written : value.parts) {
      ValuePart part;
      const std::optional<CaptureId> bound = capture(written.name.text);
      if (written.kind == ast::ValuePart::Kind::kString || !bound) {
        part.text = written.name.text;
      } else {
        part.capture = *bound;
        part.kind = ValuePart::Kind::kCapture;
        if (written.kind == ast::ValuePart::Kind::kAttribute) {
          part.kind = ValuePart::Kind::kSlot;
          part.slot = static_cast<SlotId>(context_.slots.intern(written.attribute->text));
        }
      }
      parts.push_back(std::move(part));
    }
    return parts;
  }

  CompileContext& context_;
  const NameTable& captures_;
};

bool is_too_large(const Program& program) { return program.code.size() > kMaxInstructions; }

Diagnostic too_large(const ast::Rule& rule, Span place, const SourceFile& source) {
  return source.error(place,
                      "rule '" + rule.name.text + "' becomes too large: more than " +
                          std::to_string(kMaxInstructions) + " steps",
                      "repetitions inside repetitions multiply: lower their bounds");
}

}  // namespace

const std::vector<PhraseWord>& CompileContext::words_of(const ast::Literal& literal) {
  const auto [it, added] = words.try_emplace(&literal);
  if (added) {
    for (std::string& surface : split(literal.text)) {
      const Symbol key = symbols.intern(folder.fold(surface));
      it->second.push_back({std::move(surface), key});
    }
  }
  return it->second;
}

Result<CompiledRule> compile_rule(const ast::Rule& rule, RuleId id, const SourceFile& source,
                                  CompileContext& context) {
  NameTable captures;
  CompiledRule compiled;
  compiled.id = id;
  compiled.match = match_program(rule, context, captures);
  if (is_too_large(compiled.match)) return too_large(rule, rule.name.span, source);
  compiled.entrance = entrance_of(rule, context);
  for (const ast::Context& left : rule.contexts) {
    const bool required = left.kind == ast::Context::Kind::kAfter;
    if (!required && left.kind != ast::Context::Kind::kNotAfter) continue;
    Program program = context_program(left.pattern, context, captures);
    if (is_too_large(program)) return too_large(rule, left.pattern.span, source);
    (required ? compiled.after : compiled.not_after).push_back(std::move(program));
  }
  for (const ast::Name& zone : rule.zones) {
    compiled.zones |= 1U << context.zones.intern(zone.text);
  }
  const EmitCompiler emits(context, captures);
  for (const ast::Emit& emit : rule.emits) compiled.emits.push_back(emits.compile(emit));
  return compiled;
}

}  // namespace boba
