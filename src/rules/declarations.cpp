#include "rules/declarations.hpp"

#include <algorithm>
#include <tuple>

namespace boba {
namespace {

class Collector {
 public:
  Collector(const KnownNames& known, Findings& findings) : findings_(findings) {
    declarations_.values = known.values;
    for (const auto& [name, values] : known.values) tables_.insert(name);
  }

  void file(const ast::File& file, std::size_t number) {
    file_ = number;
    if (file.phase && !file.phase->name.text.empty()) once("phase", file.phase->name);
    for (const ast::ValuesDeclaration& list : file.values) values(list);
    for (const ast::TypeDeclaration& type : file.types) this->type(type);
    for (const ast::Pattern& pattern : file.patterns) this->pattern(pattern);
    for (const ast::Rule& rule : file.rules) once("rule", rule.name);
  }

  // After all files have been seen.
  void makers(const ast::File& file, std::size_t number) {
    for (const ast::Rule& rule : file.rules) {
      for (const ast::Emit& emit : rule.emits) {
        const auto type = declarations_.types.find(emit.type.text);
        if (type == declarations_.types.end() || type->second.first_made) continue;
        type->second.first_made = {number, rule.name.span};
      }
    }
  }

  Declarations take() { return std::move(declarations_); }

 private:
  // Whether a name is new; reports it if not.
  bool once(const std::string& kind, const ast::Name& name) {
    const auto [first, added] = seen_[kind].emplace(name.text, FilePlace{file_, name.span});
    if (added) return true;
    findings_.error({file_, name.span}, kind + " '" + name.text + "' is declared twice",
                    "first at " + findings_.name_of(first->second));
    return false;
  }

  void values(const ast::ValuesDeclaration& list) {
    if (tables_.contains(list.name.text)) {
      findings_.error({file_, list.name.span},
                      "values '" + list.name.text + "' are those of a table",
                      "its values are the lines of " + list.name.text + "s.tsv");
      return;
    }
    const std::vector<std::string>& plain = plain_slot_types();
    if (std::find(plain.begin(), plain.end(), list.name.text) != plain.end()) {
      findings_.error({file_, list.name.span},
                      "'" + list.name.text + "' is a slot type of the language");
      return;
    }
    if (!once("values list", list.name)) return;
    std::set<std::string>& values = declarations_.values[list.name.text];
    for (const ast::Name& value : list.values) {
      if (values.insert(value.text).second) continue;
      findings_.error({file_, value.span}, "value '" + value.text + "' is listed twice");
    }
  }

  void type(const ast::TypeDeclaration& type) {
    std::set<std::string> slots;
    for (const ast::Slot& slot : type.slots) {
      if (slots.insert(slot.name.text).second) continue;
      findings_.error({file_, slot.name.span}, "slot '" + slot.name.text + "' is declared twice");
    }
    if (!once("type", type.name)) return;
    declarations_.types[type.name.text] = {&type, {file_, type.name.span}, {}};
  }

  void pattern(const ast::Pattern& pattern) {
    if (!once("pattern", pattern.name)) return;
    declarations_.patterns[pattern.name.text] = {{file_, pattern.name.span},
                                                 pattern.body.span.end,
                                                 declarations_.facts(pattern.body, file_)};
  }

  Findings& findings_;
  Declarations declarations_;
  std::set<std::string> tables_;
  std::size_t file_ = 0;
  std::map<std::string, std::map<std::string, FilePlace>> seen_;
};

}  // namespace

const DeclaredType* Declarations::type(const std::string& name) const {
  const auto found = types.find(name);
  return found == types.end() ? nullptr : &found->second;
}

const DeclaredPattern* Declarations::pattern_above(const std::string& name, FilePlace place) const {
  const auto found = patterns.find(name);
  if (found == patterns.end()) return nullptr;
  const DeclaredPattern& declared = found->second;
  const bool above =
      std::tie(declared.place.file, declared.end) <= std::tie(place.file, place.span.begin);
  return above ? &found->second : nullptr;
}

SlotSort Declarations::sort_of(const ast::Slot& slot) const {
  const std::string& name = slot.type.text;
  if (name == "text") return SlotSort::kText;
  if (name == "date") return SlotSort::kDate;
  if (name == "number") return SlotSort::kNumber;
  if (values.contains(name)) return SlotSort::kValues;
  const DeclaredType* const declared = type(name);
  const bool mention = declared != nullptr && declared->declaration->kind == ast::Emit::Kind::kMake;
  return mention ? SlotSort::kMention : SlotSort::kUnknown;
}

PatternFacts Declarations::facts(const ast::Element& element, std::size_t file) const {
  return facts_of(element, [&](const ast::PatternRef& ref) -> const PatternFacts* {
    const DeclaredPattern* const found = pattern_above(ref.pattern.text, {file, ref.pattern.span});
    return found == nullptr ? nullptr : &found->facts;
  });
}

const std::vector<std::string>& plain_slot_types() {
  static const std::vector<std::string> kTypes{"text", "date", "number"};
  return kTypes;
}

const ast::Slot* find_slot(const ast::TypeDeclaration& type, std::string_view name) {
  const auto found = std::find_if(type.slots.begin(), type.slots.end(),
                                  [&](const ast::Slot& slot) { return slot.name.text == name; });
  return found == type.slots.end() ? nullptr : &*found;
}

std::vector<std::string> slot_names(const ast::TypeDeclaration& type) {
  std::vector<std::string> names;
  for (const ast::Slot& slot : type.slots) names.push_back(slot.name.text);
  return names;
}

Declarations collect_declarations(const std::vector<CheckedFile>& files, const KnownNames& known,
                                  Findings& findings) {
  Collector collector(known, findings);
  for (std::size_t i = 0; i < files.size(); ++i) collector.file(*files[i].file, i);
  for (std::size_t i = 0; i < files.size(); ++i) collector.makers(*files[i].file, i);
  return collector.take();
}

}  // namespace boba
