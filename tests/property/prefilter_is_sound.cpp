// What rules find does not depend on the index of the phase, nor on where a rule is thought to be
// able to start: the same pack without them finds the same.
#include "annotate/annotator.hpp"
#include "rules/compiler.hpp"
#include "rules/dump.hpp"
#include "support/random_rules.hpp"
#include "text/fold.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <random>
#include <string>

namespace boba {
namespace {

constexpr std::uint32_t kPacks = 2'000;
constexpr std::uint32_t kRulesOfPack = 5;
constexpr std::uint32_t kTextsOfPack = 4;

ast::Element words(const std::string& text) {
  ast::Element element;
  element.node = ast::Literal{text, ast::Case::kFolded};
  return element;
}

// A rule that makes mentions of a type wherever a pattern matches.
ast::Rule maker(const std::string& type, ast::Element match) {
  ast::Rule rule;
  rule.name.text = type;
  rule.match = std::move(match);
  ast::Emit emit;
  emit.type.text = type;
  rule.emits.push_back(std::move(emit));
  return rule;
}

// Two phases: makers of mentions, then random rules.
struct Pack {
  RulePack rules;
  std::string dumped;
};

class PackMaker {
 public:
  explicit PackMaker(test::RandomRules& random) : random_(random) {
    pack_->rules.types = random.types();
    pack_->rules.slots = random.slots();
    pack_->rules.type_infos.resize(random.types().size());
    pack_->rules.phases.resize(2);
    add_entries();
  }

  std::unique_ptr<Pack> make() {
    pack_->rules.phases[0].policy = ast::Policy::kAll;
    pack_->rules.phases[1].policy = ast::Policy::kAll;
    add(0, maker("Name", words("an")));
    add(0, maker("Name", words("an ba")));
    add(0, maker("Role", words("ba")));
    ast::File file;
    for (std::uint32_t i = 0; i < kRulesOfPack; ++i) {
      file.rules.push_back(random_.rule());
      file.rules.back().match.span = {0, 1};
      add(1, file.rules.back());
    }
    pack_->dumped = dump(file);
    pack_->rules.index.build(pack_->rules.phases, pack_->rules.tables.features);
    return std::move(pack_);
  }

 private:
  void add_entries() {
    const auto level = static_cast<SlotId>(*random_.slots().find("level"));
    for (const char* phrase : {"ba", "ba an", "1"}) {
      std::vector<Symbol> keys;
      for (const std::string& word : test::words_of(phrase)) {
        keys.push_back(pack_->rules.symbols.intern(fold_key(word)));
      }
      std::vector<Attribute> attributes;
      if (keys.size() > 1) attributes.push_back({level, "low"});
      pack_->rules.lexicon.add({}, attributes, keys);
    }
    pack_->rules.lexicon.freeze();
  }

  void add(std::size_t phase, const ast::Rule& rule) {
    const SourceFile source("random", "r");
    CompileContext context{pack_->rules.symbols,
                           pack_->rules.types,
                           pack_->rules.slots,
                           pack_->rules.zones,
                           pack_->rules.tables,
                           pack_->rules.lexicon,
                           test::words_of,
                           {{"P", &random_.pattern()}},
                           std::vector<std::uint32_t>(pack_->rules.types.size())};
    context.class_sizes[0] = 3;
    const auto id = static_cast<RuleId>(pack_->rules.phases[phase].rules.size());
    Result<CompiledRule> compiled = compile_rule(rule, id, source, context);
    REQUIRE(compiled.ok());
    pack_->rules.phases[phase].rules.push_back(std::move(compiled).value());
  }

  test::RandomRules& random_;
  std::unique_ptr<Pack> pack_ = std::make_unique<Pack>();  // programs point into it
};

// Every rule is tried everywhere.
std::vector<Phase> without_prefilter(const std::vector<Phase>& phases) {
  std::vector<Phase> plain = phases;
  for (Phase& phase : plain) {
    for (CompiledRule& rule : phase.rules) {
      rule.entrance = Entrance{};
      // A choice between one way and itself, of which no FIRST set is known.
      Program& program = rule.match;
      Instruction split;
      split.op = Op::kSplit;
      split.next = split.other = static_cast<std::uint16_t>(program.start);
      program.code.push_back(split);
      program.start = static_cast<std::uint32_t>(program.code.size() - 1);
    }
  }
  return plain;
}

// The mentions found, one a line.
std::string found_in(const RulePack& rules, const Document& document) {
  Annotator annotator(rules);
  std::string text;
  for (const Mention& mention : annotator.annotate(document, Zones::kAll).store.mentions()) {
    text += rules.types.name(index_of(mention.type)) + " " + std::to_string(mention.rule) + " " +
            std::to_string(mention.tokens.begin) + ".." + std::to_string(mention.tokens.end) + "\n";
  }
  return text;
}

Document random_document(std::mt19937& random) {
  constexpr const char* kWords[] = {"an", "ba", "An", "1", ",", ";", "ba,", "ba.", "\n"};
  Document document;
  for (std::uint64_t i = 2 + random() % 20; i > 0; --i) {
    document.text += kWords[random() % std::size(kWords)] + std::string(" ");
  }
  return document;
}

TEST_CASE("no match is missed because of the index of rules") {
  test::RandomRules random(7);
  std::mt19937 words_of_text(11);
  std::size_t found = 0;
  for (std::uint32_t i = 0; i < kPacks; ++i) {
    const std::unique_ptr<Pack> made = PackMaker(random).make();
    Pack& pack = *made;
    std::vector<Phase> filtered = pack.rules.phases;
    std::vector<Phase> plain = without_prefilter(filtered);
    RuleIndex index;
    index.build(plain, pack.rules.tables.features);
    for (std::uint32_t t = 0; t < kTextsOfPack; ++t) {
      const Document document = random_document(words_of_text);
      pack.rules.phases = plain;
      std::swap(pack.rules.index, index);
      const std::string expected = found_in(pack.rules, document);
      pack.rules.phases = filtered;
      std::swap(pack.rules.index, index);
      CAPTURE(pack.dumped);
      CAPTURE(document.text);
      REQUIRE(found_in(pack.rules, document) == expected);
      found += expected.size();
    }
  }
  CHECK(found > kPacks);
}

}  // namespace
}  // namespace boba
