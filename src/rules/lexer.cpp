#include "rules/lexer.hpp"

#include "text/characters.hpp"

#include <algorithm>
#include <array>

namespace boba {
namespace {

constexpr std::array<std::string_view, 3> kDoubleMarks{"!=", "=>", ".."};
constexpr std::string_view kMarks = "()[]|,=+*?:&@!.";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_word(char c) { return is_lower(c) || is_upper(c) || is_digit(c); }

RuleToken::Kind kind_of_word(std::string_view word) {
  if (is_lower(word.front()) && std::all_of(word.begin(), word.end(), [](char c) {
        return is_lower(c) || is_digit(c) || c == '_' || c == '-';
      })) {
    return RuleToken::Kind::kName;
  }
  if (is_upper(word.front()) && std::all_of(word.begin(), word.end(), is_ascii_word)) {
    return RuleToken::Kind::kTypeName;
  }
  const bool digits =
      std::all_of(word.begin(), word.end(), [](char c) { return is_digit(c) || c == '.'; });
  return digits && std::count(word.begin(), word.end(), '.') <= 1 ? RuleToken::Kind::kNumber
                                                                  : RuleToken::Kind::kText;
}

class Lexer {
 public:
  explicit Lexer(const SourceFile& source) : text_(source.text()) {}

  std::vector<RuleToken> run() {
    skip_blanks();
    while (at_ < text_.size()) {
      next();
      skip_blanks();
    }
    add(RuleToken::Kind::kEnd, 0);
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  // Bytes of the character at `at_ + ahead` if it is white space, else 0.
  [[nodiscard]] std::size_t blank_size() const {
    const CodePoint c = code_point_at(text_, at_);
    return char_kinds().of(c.value) == CharKind::kSpace ? c.length : 0;
  }

  void skip_blanks() {
    while (at_ < text_.size()) {
      if (text_[at_] == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
        continue;
      }
      const std::size_t size = blank_size();
      if (size == 0) return;
      space_ = true;
      indented_ = text_[at_] != '\n';
      line_start_ = line_start_ || text_[at_] == '\n';
      at_ += size;
    }
  }

  void add(RuleToken::Kind kind, std::size_t size) {
    RuleToken token;
    token.kind = kind;
    token.text = text_.substr(at_, size);
    token.span = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(at_ + size)};
    token.first_on_line = line_start_;
    token.indented = line_start_ && indented_;
    token.space_before = space_;
    tokens_.push_back(token);
    line_start_ = false;
    indented_ = false;
    space_ = false;
    at_ += size;
  }

  void next() {
    if (text_[at_] == '"') {
      add_string();
    } else if (word_part(0) > 0) {
      add_word();
    } else if (std::find(kDoubleMarks.begin(), kDoubleMarks.end(), text_.substr(at_, 2)) !=
               kDoubleMarks.end()) {
      add(RuleToken::Kind::kMark, 2);
    } else if (kMarks.find(text_[at_]) != std::string_view::npos) {
      add(RuleToken::Kind::kMark, 1);
    } else {
      add(RuleToken::Kind::kBad, code_point_at(text_, at_).length);
    }
  }

  void add_string() {
    std::size_t size = 1;
    while (at_ + size < text_.size() && peek(size) != '"' && peek(size) != '\n') {
      const bool escape = peek(size) == '\\' && (peek(size + 1) == '"' || peek(size + 1) == '\\');
      size += escape ? 2 : 1;
    }
    if (peek(size) == '"') {
      add(RuleToken::Kind::kString, size + 1);
    } else {
      if (peek(size - 1) == '\r') --size;
      add(RuleToken::Kind::kBad, size);
    }
  }

  // Bytes of the letter or digit at `at_ + ahead`, else 0.
  [[nodiscard]] std::size_t word_part(std::size_t ahead) const {
    if (at_ + ahead >= text_.size()) return 0;
    const char byte = peek(ahead);
    if (static_cast<unsigned char>(byte) < 0x80) return is_ascii_word(byte) || byte == '_' ? 1 : 0;
    const CodePoint c = code_point_at(text_, at_ + ahead);
    const CharKind kind = char_kinds().of(c.value);
    return is_letter(kind) || kind == CharKind::kMark || kind == CharKind::kDigit ? c.length : 0;
  }

  void add_word() {
    std::size_t size = 0;
    while (const std::size_t part = word_part(size) + joint(size)) size += part;
    add(kind_of_word(text_.substr(at_, size)), size);
  }

  // 1 at a hyphen inside a word or a decimal point inside a number, else 0.
  [[nodiscard]] std::size_t joint(std::size_t ahead) const {
    if (peek(ahead) == '-') return word_part(ahead + 1) > 0 ? 1 : 0;
    return peek(ahead) == '.' && is_digit(peek(ahead - 1)) && is_digit(peek(ahead + 1)) ? 1 : 0;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool line_start_ = true;
  bool indented_ = false;
  bool space_ = true;
  std::vector<RuleToken> tokens_;
};

}  // namespace

std::vector<RuleToken> lex_rules(const SourceFile& source) { return Lexer(source).run(); }

}  // namespace boba
