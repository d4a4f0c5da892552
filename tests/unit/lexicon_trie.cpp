#include "base/symbol_table.hpp"
#include "lexicon/lexicon.hpp"
#include "support/random_rules.hpp"
#include "text/fold.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <deque>
#include <random>
#include <string>
#include <vector>

namespace boba {
namespace {

// A lexicon of phrases and tokens of texts, both split at blanks.
class Words {
 public:
  void add(std::uint32_t type, const std::string& phrase, std::uint64_t capitals = 0) {
    std::vector<Symbol> keys;
    for (const std::string& word : test::words_of(phrase)) {
      keys.push_back(symbols_.intern(fold_key(word)));
    }
    LexiconEntry entry;
    entry.type = static_cast<TypeId>(type);
    entry.phrase = phrases_.emplace_back(phrase);
    entry.capitals = capitals;
    CHECK(!lexicon_.add(entry, {}, keys));
  }

  [[nodiscard]] std::vector<Token> tokens(const std::string& text) const {
    std::vector<Token> tokens;
    for (const std::string& word : test::words_of(text)) {
      Token token;
      token.key = symbols_.find(fold_key(word));
      const bool capital = word.front() >= 'A' && word.front() <= 'Z';
      token.shape = kWord | (capital ? kCapitalized : kLower);
      tokens.push_back(token);
    }
    return tokens;
  }

  void freeze() { lexicon_.freeze(); }

  // "type:phrase" of what starts at a token.
  [[nodiscard]] std::string found(const std::string& text, std::uint32_t begin,
                                  std::uint32_t end) const {
    std::vector<Lexicon::Hit> hits;
    lexicon_.find(tokens(text), begin, end, hits);
    std::string list;
    for (const Lexicon::Hit& hit : hits) {
      const LexiconEntry& entry = lexicon_.entry(hit.entry);
      CHECK(test::words_of(entry.phrase).size() == hit.length);
      if (!list.empty()) list += ", ";
      list += std::to_string(index_of(entry.type)) + ":" + std::string(entry.phrase);
    }
    return list;
  }

  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

 private:
  SymbolTable symbols_;
  std::deque<std::string> phrases_;  // that entries view
  Lexicon lexicon_;
};

TEST_CASE("the longest entry of each class") {
  Words words;
  words.add(1, "hai");
  words.add(1, "hai ben");
  words.add(1, "hai ben ky ket");
  words.add(2, "hai ben");
  words.add(2, "ben");
  words.add(3, "Hai Ben", 3);
  words.add(3, "hai");
  words.add(4, "Ky", 1);
  words.freeze();
  struct Row {
    std::string text;
    std::uint32_t begin;
    std::uint32_t end;
    std::string found;
  };
  const std::vector<Row> rows = {
      {"hai", 0, 1, "1:hai, 3:hai"},
      {"hai ben", 0, 2, "3:hai, 1:hai ben, 2:hai ben"},
      {"hai ben ky", 0, 3, "3:hai, 1:hai ben, 2:hai ben"},
      {"hai ben ky ket", 0, 4, "3:hai, 2:hai ben, 1:hai ben ky ket"},
      {"hai ben ky ket", 0, 3, "3:hai, 1:hai ben, 2:hai ben"},
      {"hai ben ky ket", 1, 4, "2:ben"},
      {"Hai Ben", 0, 2, "1:hai ben, 2:hai ben, 3:Hai Ben"},
      {"Hai ben", 0, 2, "3:hai, 1:hai ben, 2:hai ben"},
      {"hai Ben", 0, 2, "3:hai, 1:hai ben, 2:hai ben"},
      {"ky", 0, 1, ""},
      {"Ky", 0, 1, "4:Ky"},
      {"ket", 0, 1, ""},
      {"never seen", 0, 2, ""},
      {"hai never ben", 0, 3, "1:hai, 3:hai"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.begin);
    CHECK(words.found(row.text, row.begin, row.end) == row.found);
  }
}

TEST_CASE("attributes of entries") {
  Lexicon lexicon;
  const std::vector<Attribute> attributes = {{SlotId{3}, "An"}, {SlotId{5}, "Ba"}};
  lexicon.add({}, attributes, {Symbol{1}});
  lexicon.add({}, {}, {Symbol{2}});
  REQUIRE(lexicon.size() == 2);
  REQUIRE(lexicon.attribute(EntryId{0}, SlotId{5}) != nullptr);
  CHECK(*lexicon.attribute(EntryId{0}, SlotId{5}) == "Ba");
  CHECK(lexicon.attribute(EntryId{0}, SlotId{4}) == nullptr);
  CHECK(lexicon.attribute(EntryId{1}, SlotId{5}) == nullptr);
}

TEST_CASE("a phrase that its class has already is not added") {
  Lexicon lexicon;
  LexiconEntry other;
  other.type = TypeId{1};
  CHECK(lexicon.add({}, {}, {Symbol{1}, Symbol{2}}) == std::nullopt);
  CHECK(lexicon.add({}, {}, {Symbol{1}}) == std::nullopt);
  CHECK(lexicon.add({}, {}, {Symbol{1}, Symbol{2}}) == EntryId{0});
  CHECK(lexicon.add(other, {}, {Symbol{1}, Symbol{2}}) == std::nullopt);
  CHECK(lexicon.size() == 3);
  CHECK(lexicon.entries_of(TypeId{1}).begin == 2);
  CHECK(lexicon.entries_of(TypeId{1}).end == 3);
}

// The longest phrase of the text that is a prefix of what starts at `begin`.
std::string longest_by_hand(const std::vector<std::string>& phrases,
                            const std::vector<std::string>& text, std::size_t begin) {
  std::size_t best = 0;
  std::string found;
  for (const std::string& phrase : phrases) {
    const std::vector<std::string> words = test::words_of(phrase);
    const bool fits =
        begin + words.size() <= text.size() &&
        std::equal(words.begin(), words.end(), text.begin() + static_cast<std::ptrdiff_t>(begin));
    if (fits && words.size() > best) {
      best = words.size();
      found = "1:" + phrase;
    }
  }
  return found;
}

TEST_CASE("random phrases are found as by hand") {
  std::mt19937 random(5);
  const auto random_phrase = [&](std::uint64_t most) {
    std::string phrase;
    for (std::uint64_t i = 1 + random() % most; i > 0; --i) {
      phrase += std::string(phrase.empty() ? "" : " ") + "abc"[random() % 3];
    }
    return phrase;
  };
  for (std::uint32_t round = 0; round < 500; ++round) {
    Words words;
    std::vector<std::string> phrases;
    for (std::uint32_t i = 0; i < 6; ++i) {
      const std::string phrase = random_phrase(4);
      if (std::find(phrases.begin(), phrases.end(), phrase) != phrases.end()) continue;
      phrases.push_back(phrase);
      words.add(1, phrase);
    }
    words.freeze();
    const std::string text = random_phrase(8);
    const std::vector<std::string> split = test::words_of(text);
    for (std::uint32_t at = 0; at < split.size(); ++at) {
      CAPTURE(text);
      REQUIRE(words.found(text, at, static_cast<std::uint32_t>(split.size())) ==
              longest_by_hand(phrases, split, at));
    }
  }
}

}  // namespace
}  // namespace boba
