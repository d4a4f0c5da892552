#include "rules/parser.hpp"

#include "base/suggest.hpp"
#include "rules/clause_parser.hpp"
#include "rules/emit_words.hpp"
#include "rules/pattern_parser.hpp"
#include "rules/token_reader.hpp"

#include <utility>

namespace boba {
namespace {

using Kind = RuleToken::Kind;

// The items of a rule file. An item is read within its window, so after a fault reading goes on
// with the next line, clause or item.
class FileParser {
 public:
  explicit FileParser(const SourceFile& source) : reader_(source) {}

  ParsedFile run() {
    std::size_t begin = 0;
    while (begin < reader_.token_count()) {
      const std::size_t end = end_of_item(begin);
      reader_.enter({begin, end, "item"});
      item();
      begin = end;
    }
    return {std::move(file_), reader_.take_errors(), reader_.take_unread()};
  }

 private:
  // An item ends where the next line starts in the first column with a word. A clause that does so,
  // or a line that starts with a mark, was meant to be indented: it is reported and read on.
  std::size_t end_of_item(std::size_t begin) {
    const bool in_rule = reader_.token(begin).text == "rule";
    std::size_t i = begin + 1;
    for (; i < reader_.token_count(); ++i) {
      const RuleToken& token = reader_.token(i);
      if (!token.first_on_line || token.indented) continue;
      const std::string text(token.text);
      const bool clause = in_rule && token.kind == Kind::kName && is_clause_word(token.text) &&
                          !is_item_word(token.text);
      if (!clause && token.kind != Kind::kMark && token.kind != Kind::kString) break;
      reader_.note(token.span,
                   clause
                       ? "clause '" + text + "' in the first column"
                       : "line in the first column starts with '" + text + "', a word was expected",
                   clause ? "the lines of a rule are indented"
                          : "lines that go on with an item are indented");
    }
    return i;
  }

  void item() {
    const RuleToken head = reader_.peek();
    if (head.indented) {
      reader_.fail(head.span, "an indented line before the first item",
                   "an item starts in the first column");
      return;
    }
    if (head.kind != Kind::kName || !is_item_word(head.text)) {
      unknown_item(head);
      return;
    }
    if (head.text == "rule") {
      if (std::optional<ast::Rule> rule = parse_rule(reader_)) {
        file_.rules.push_back(std::move(*rule));
      }
      return;
    }
    reader_.take();
    if (head.text == "phase") {
      phase();
    } else if (head.text == "values") {
      values();
    } else if (head.text == "pattern") {
      pattern();
    } else {
      type(head);
    }
  }

  void unknown_item(const RuleToken& head) {
    const std::vector<std::string> words{"phase", "values", "mention", "fact", "open",
                                         "refer", "mark",   "pattern", "rule"};
    const std::optional<std::string> nearest = nearest_name(head.text, words);
    std::string hint = nearest ? "did you mean '" + *nearest + "'?" : "";
    if (head.kind == Kind::kName && is_clause_word(head.text)) {
      hint = "'" + std::string(head.text) + "' is a clause: indent it below its 'rule NAME'";
    }
    reader_.fail_here(
        "'phase', 'values', 'mention', 'fact', 'open', 'refer', 'mark', 'pattern' or 'rule'",
        std::move(hint));
  }

  void phase() {
    ast::Phase phase;
    std::optional<ast::Name> name = reader_.take_name("the name of the phase");
    if (!file_.phase) file_.phase.emplace();  // a file with a faulty phase has one
    if (!name) return;
    phase.name = std::move(*name);
    policy(phase);
    if (file_.phase && !file_.phase->name.text.empty()) {
      reader_.fail(phase.name.span, "second phase '" + phase.name.text + "' of this file",
                   "a file has one phase; put the rules of '" + phase.name.text +
                       "' into a file of their own and list it in phases.txt");
      return;
    }
    file_.phase = std::move(phase);
  }

  void policy(ast::Phase& phase) {
    if (!reader_.accept(":")) {
      reader_.fail_here("':' and the policy of the phase");
      return;
    }
    if (!reader_.is_name("longest") && !reader_.is_name("all")) {
      const std::vector<std::string> policies{"longest", "all"};
      const std::optional<std::string> nearest = nearest_name(reader_.peek().text, policies);
      reader_.fail_here("'longest' or 'all'", nearest ? "did you mean '" + *nearest + "'?" : "");
      return;
    }
    phase.policy = reader_.take().text == "all" ? ast::Policy::kAll : ast::Policy::kLongest;
    if (reader_.is_name("outside") && !outside(phase)) return;
    reader_.expect_end(phase.outside.empty() ? "'outside'" : "','");
  }

  bool outside(ast::Phase& phase) {
    reader_.take();
    do {
      std::optional<ast::Name> type = reader_.take_type_name("a mention type");
      if (!type) return false;
      phase.outside.push_back(std::move(*type));
    } while (reader_.accept(","));
    return true;
  }

  void values() {
    ast::ValuesDeclaration list;
    std::optional<ast::Name> name = reader_.take_name("the name of the values list");
    if (!name) return;
    list.name = std::move(*name);
    if (!reader_.accept("=")) {
      reader_.fail_here("'=' and the values, separated by '|'");
      return;
    }
    do {
      const Kind kind = reader_.peek().kind;
      if (kind != Kind::kName && kind != Kind::kTypeName && kind != Kind::kText) {
        reader_.fail_here("a value");
        return;
      }
      list.values.push_back(name_of(reader_.take()));
    } while (reader_.accept("|"));
    reader_.expect_end("'|'");
    file_.values.push_back(std::move(list));
  }

  void pattern() {
    std::optional<ast::Name> name = reader_.take_type_name("the name of the pattern");
    if (!name) return;
    if (!reader_.accept("=")) {
      reader_.fail_here("'=' and a pattern");
      return;
    }
    std::optional<ast::Element> body = parse_alternatives(reader_);
    if (!body) return;
    reader_.expect_end();
    file_.patterns.push_back({std::move(*name), std::move(*body)});
  }

  void type(const RuleToken& head) {
    const std::size_t end = reader_.window().end;
    ast::TypeDeclaration declaration;
    declaration.kind = kind_of_making_word(head.text).value_or(ast::Emit::Kind::kMake);
    const std::string expected = "the name of the type";
    std::optional<ast::Name> name = declaration.kind == ast::Emit::Kind::kMake
                                        ? reader_.take_type_name(expected)
                                        : reader_.take_name(expected);
    if (!name) return;
    declaration.name = std::move(*name);
    std::size_t line = next_line(reader_.index(), end);
    expect_end_of_line(line);
    while (line < end) {
      const std::size_t next = next_line(line + 1, end);
      reader_.enter({line, next, "line"});
      if (std::optional<ast::Slot> slot = this->slot()) {
        declaration.slots.push_back(std::move(*slot));
      }
      line = next;
    }
    file_.types.push_back(std::move(declaration));
  }

  // A type with '(' behind its name was meant as a clause.
  void expect_end_of_line(std::size_t end) {
    reader_.enter({reader_.index(), end, "line"});
    if (reader_.is_mark("(")) {
      if (!file_.rules.empty()) file_.rules.back().complete = false;
      reader_.fail_here("the end of the line, then one slot a line",
                        "a clause of a rule is indented");
      return;
    }
    reader_.expect_end();
  }

  [[nodiscard]] std::size_t next_line(std::size_t from, std::size_t end) const {
    while (from < end && !reader_.token(from).first_on_line) ++from;
    return from;
  }

  std::optional<ast::Slot> slot() {
    ast::Slot slot;
    std::optional<ast::Name> name = reader_.take_name("the name of a slot");
    if (!name) return std::nullopt;
    slot.name = std::move(*name);
    if (reader_.peek().kind != Kind::kName && reader_.peek().kind != Kind::kTypeName) {
      return reader_.fail_here("the type of the slot ('text', a values list or a mention type)");
    }
    slot.type = name_of(reader_.take());
    while (!reader_.at_end() && !reader_.is_name("else")) {
      if (reader_.is_name("required")) {
        slot.need = ast::Slot::Need::kRequired;
      } else if (reader_.is_name("many")) {
        slot.count = ast::Slot::Count::kMany;
      } else {
        return reader_.fail_here("'required', 'many', 'else' or the end of the line",
                                 hint_of_slot(slot));
      }
      reader_.take();
    }
    if (reader_.is_name("else") && !strategies(slot)) return std::nullopt;
    return slot;
  }

  [[nodiscard]] std::string hint_of_slot(const ast::Slot& slot) const {
    if (reader_.is_mark("|")) {
      return "declare the values: 'values NAME = " + slot.type.text + " | ...', then '" +
             slot.name.text + " NAME'";
    }
    const std::vector<std::string> words{"required", "many", "else"};
    const std::optional<std::string> nearest = nearest_name(reader_.peek().text, words);
    return nearest ? "did you mean '" + *nearest + "'?" : "";
  }

  bool strategies(ast::Slot& slot) {
    reader_.take();
    do {
      std::optional<ast::Name> strategy = reader_.take_name("the name of a strategy");
      if (!strategy) return false;
      slot.strategies.push_back(std::move(*strategy));
    } while (reader_.accept(","));
    reader_.expect_end("','");
    return true;
  }

  TokenReader reader_;
  ast::File file_;
};

}  // namespace

ParsedFile parse_rules(const SourceFile& source) { return FileParser(source).run(); }

}  // namespace boba
