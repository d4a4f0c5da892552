#include "text/html_entities.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace boba {
namespace {

struct NamedEntity {
  std::string_view name;
  char32_t value;
};

// Of the names of HTML 5: those of Latin letters and of the marks that news is set with. Sorted.
constexpr NamedEntity kNamed[] = {
    {"AElig", 0x00C6},  {"Aacute", 0x00C1}, {"Abreve", 0x0102}, {"Acirc", 0x00C2},
    {"Agrave", 0x00C0}, {"Amacr", 0x0100},  {"Aogon", 0x0104},  {"Aring", 0x00C5},
    {"Atilde", 0x00C3}, {"Auml", 0x00C4},   {"Cacute", 0x0106}, {"Ccaron", 0x010C},
    {"Ccedil", 0x00C7}, {"Ccirc", 0x0108},  {"Cdot", 0x010A},   {"Dcaron", 0x010E},
    {"Dstrok", 0x0110}, {"ENG", 0x014A},    {"ETH", 0x00D0},    {"Eacute", 0x00C9},
    {"Ecaron", 0x011A}, {"Ecirc", 0x00CA},  {"Edot", 0x0116},   {"Egrave", 0x00C8},
    {"Emacr", 0x0112},  {"Eogon", 0x0118},  {"Euml", 0x00CB},   {"Gbreve", 0x011E},
    {"Gcedil", 0x0122}, {"Gcirc", 0x011C},  {"Gdot", 0x0120},   {"Hcirc", 0x0124},
    {"Hstrok", 0x0126}, {"IJlig", 0x0132},  {"Iacute", 0x00CD}, {"Icirc", 0x00CE},
    {"Idot", 0x0130},   {"Igrave", 0x00CC}, {"Imacr", 0x012A},  {"Iogon", 0x012E},
    {"Itilde", 0x0128}, {"Iuml", 0x00CF},   {"Jcirc", 0x0134},  {"Kcedil", 0x0136},
    {"Lacute", 0x0139}, {"Lcaron", 0x013D}, {"Lcedil", 0x013B}, {"Lmidot", 0x013F},
    {"Lstrok", 0x0141}, {"Nacute", 0x0143}, {"Ncaron", 0x0147}, {"Ncedil", 0x0145},
    {"Ntilde", 0x00D1}, {"OElig", 0x0152},  {"Oacute", 0x00D3}, {"Ocirc", 0x00D4},
    {"Odblac", 0x0150}, {"Ograve", 0x00D2}, {"Omacr", 0x014C},  {"Oslash", 0x00D8},
    {"Otilde", 0x00D5}, {"Ouml", 0x00D6},   {"Prime", 0x2033},  {"Racute", 0x0154},
    {"Rcaron", 0x0158}, {"Rcedil", 0x0156}, {"Sacute", 0x015A}, {"Scaron", 0x0160},
    {"Scedil", 0x015E}, {"Scirc", 0x015C},  {"THORN", 0x00DE},  {"Tcaron", 0x0164},
    {"Tcedil", 0x0162}, {"Tstrok", 0x0166}, {"Uacute", 0x00DA}, {"Ubreve", 0x016C},
    {"Ucirc", 0x00DB},  {"Udblac", 0x0170}, {"Ugrave", 0x00D9}, {"Umacr", 0x016A},
    {"Uogon", 0x0172},  {"Uring", 0x016E},  {"Utilde", 0x0168}, {"Uuml", 0x00DC},
    {"Wcirc", 0x0174},  {"Yacute", 0x00DD}, {"Ycirc", 0x0176},  {"Yuml", 0x0178},
    {"Zacute", 0x0179}, {"Zcaron", 0x017D}, {"Zdot", 0x017B},   {"aacute", 0x00E1},
    {"abreve", 0x0103}, {"acirc", 0x00E2},  {"aelig", 0x00E6},  {"agrave", 0x00E0},
    {"amacr", 0x0101},  {"amp", 0x0026},    {"aogon", 0x0105},  {"apos", 0x0027},
    {"aring", 0x00E5},  {"atilde", 0x00E3}, {"auml", 0x00E4},   {"bdquo", 0x201E},
    {"brvbar", 0x00A6}, {"bull", 0x2022},   {"cacute", 0x0107}, {"ccaron", 0x010D},
    {"ccedil", 0x00E7}, {"ccirc", 0x0109},  {"cdot", 0x010B},   {"cent", 0x00A2},
    {"copy", 0x00A9},   {"curren", 0x00A4}, {"dcaron", 0x010F}, {"deg", 0x00B0},
    {"divide", 0x00F7}, {"dstrok", 0x0111}, {"eacute", 0x00E9}, {"ecaron", 0x011B},
    {"ecirc", 0x00EA},  {"edot", 0x0117},   {"egrave", 0x00E8}, {"emacr", 0x0113},
    {"emsp", 0x2003},   {"eng", 0x014B},    {"ensp", 0x2002},   {"eogon", 0x0119},
    {"eth", 0x00F0},    {"euml", 0x00EB},   {"euro", 0x20AC},   {"frac12", 0x00BD},
    {"frac14", 0x00BC}, {"frac34", 0x00BE}, {"gbreve", 0x011F}, {"gcirc", 0x011D},
    {"gdot", 0x0121},   {"gt", 0x003E},     {"hcirc", 0x0125},  {"hellip", 0x2026},
    {"horbar", 0x2015}, {"hstrok", 0x0127}, {"hyphen", 0x2010}, {"iacute", 0x00ED},
    {"icirc", 0x00EE},  {"iexcl", 0x00A1},  {"igrave", 0x00EC}, {"ijlig", 0x0133},
    {"imacr", 0x012B},  {"imath", 0x0131},  {"iogon", 0x012F},  {"iquest", 0x00BF},
    {"itilde", 0x0129}, {"iuml", 0x00EF},   {"jcirc", 0x0135},  {"kcedil", 0x0137},
    {"kgreen", 0x0138}, {"lacute", 0x013A}, {"laquo", 0x00AB},  {"larr", 0x2190},
    {"lcaron", 0x013E}, {"lcedil", 0x013C}, {"ldquo", 0x201C},  {"lmidot", 0x0140},
    {"lsaquo", 0x2039}, {"lsquo", 0x2018},  {"lstrok", 0x0142}, {"lt", 0x003C},
    {"mdash", 0x2014},  {"micro", 0x00B5},  {"middot", 0x00B7}, {"minus", 0x2212},
    {"nacute", 0x0144}, {"napos", 0x0149},  {"nbsp", 0x00A0},   {"ncaron", 0x0148},
    {"ncedil", 0x0146}, {"ndash", 0x2013},  {"not", 0x00AC},    {"ntilde", 0x00F1},
    {"oacute", 0x00F3}, {"ocirc", 0x00F4},  {"odblac", 0x0151}, {"oelig", 0x0153},
    {"ograve", 0x00F2}, {"omacr", 0x014D},  {"ordf", 0x00AA},   {"ordm", 0x00BA},
    {"oslash", 0x00F8}, {"otilde", 0x00F5}, {"ouml", 0x00F6},   {"para", 0x00B6},
    {"permil", 0x2030}, {"plusmn", 0x00B1}, {"pound", 0x00A3},  {"prime", 0x2032},
    {"quot", 0x0022},   {"racute", 0x0155}, {"raquo", 0x00BB},  {"rarr", 0x2192},
    {"rcaron", 0x0159}, {"rcedil", 0x0157}, {"rdquo", 0x201D},  {"reg", 0x00AE},
    {"rsaquo", 0x203A}, {"rsquo", 0x2019},  {"sacute", 0x015B}, {"sbquo", 0x201A},
    {"scaron", 0x0161}, {"scedil", 0x015F}, {"scirc", 0x015D},  {"sect", 0x00A7},
    {"shy", 0x00AD},    {"sup1", 0x00B9},   {"sup2", 0x00B2},   {"sup3", 0x00B3},
    {"szlig", 0x00DF},  {"tcaron", 0x0165}, {"tcedil", 0x0163}, {"thinsp", 0x2009},
    {"thorn", 0x00FE},  {"times", 0x00D7},  {"trade", 0x2122},  {"tstrok", 0x0167},
    {"uacute", 0x00FA}, {"ubreve", 0x016D}, {"ucirc", 0x00FB},  {"udblac", 0x0171},
    {"ugrave", 0x00F9}, {"umacr", 0x016B},  {"uogon", 0x0173},  {"uring", 0x016F},
    {"utilde", 0x0169}, {"uuml", 0x00FC},   {"wcirc", 0x0175},  {"yacute", 0x00FD},
    {"ycirc", 0x0177},  {"yen", 0x00A5},    {"yuml", 0x00FF},   {"zacute", 0x017A},
    {"zcaron", 0x017E}, {"zdot", 0x017C},   {"zwj", 0x200D},    {"zwnj", 0x200C},
};

// Numeric references to C1 controls mean the Windows-1252 characters (HTML 5, section 13.2.5.80).
constexpr std::uint16_t kWindows1252[] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

constexpr std::size_t kMaxDigits = 8;
constexpr std::size_t kMaxName = 8;

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 16;
}

char32_t meant_by(char32_t number) {
  constexpr char32_t kReplacement = 0xFFFD;
  if (number == 0) return kReplacement;
  return number >= 0x80 && number <= 0x9F ? kWindows1252[number - 0x80] : number;
}

// The reference without its semicolon, after '&'.
HtmlEntity numeric_entity(std::string_view rest) {
  const bool hex = rest.size() > 1 && (rest[1] == 'x' || rest[1] == 'X');
  const char32_t base = hex ? 16 : 10;
  const std::size_t first = hex ? 2 : 1;
  char32_t number = 0;
  std::size_t i = first;
  for (; i < rest.size() && i < first + kMaxDigits; ++i) {
    const auto digit = static_cast<char32_t>(digit_value(rest[i]));
    if (digit >= base) break;
    number = number * base + digit;
  }
  if (i == first) return {};
  HtmlEntity entity;
  append_utf8(entity.text, meant_by(number));
  entity.length = i;
  return entity;
}

HtmlEntity named_entity(std::string_view rest) {
  std::size_t length = 0;
  while (length < rest.size() && length <= kMaxName && is_alphanumeric(rest[length])) ++length;
  const std::string_view name = rest.substr(0, length);
  const auto* const found =
      std::lower_bound(std::begin(kNamed), std::end(kNamed), name,
                       [](const NamedEntity& e, std::string_view key) { return e.name < key; });
  if (found == std::end(kNamed) || found->name != name) return {};
  HtmlEntity entity;
  append_utf8(entity.text, found->value);
  entity.length = length;
  return entity;
}

}  // namespace

HtmlEntity html_entity_at(std::string_view page, std::size_t ampersand) {
  const std::string_view rest = page.substr(ampersand + 1);
  HtmlEntity entity = rest.starts_with('#') ? numeric_entity(rest) : named_entity(rest);
  if (entity.length == 0) return entity;
  const bool ended = entity.length < rest.size() && rest[entity.length] == ';';
  entity.length += ended ? 2 : 1;
  return entity;
}

}  // namespace boba
