#include "eval/report.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace boba::eval {
namespace {

constexpr std::size_t kNameWidth = 44;

std::string left(const std::string& text, std::size_t width) {
  const std::size_t length = count_code_points(text);
  return text + std::string(width > length ? width - length : 0, ' ');
}

std::string right(const std::string& text, std::size_t width) {
  return std::string(width > text.size() ? width - text.size() : 0, ' ') + text;
}

std::string right(std::size_t number, std::size_t width) {
  return right(std::to_string(number), width);
}

std::string decimal(double value, int digits) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.*f", digits, value);
  return text.data();
}

std::string share(double value, std::size_t width = 7) { return right(decimal(value, 3), width); }

std::string difference(double now, double saved) {
  const long units = ten_thousandths(now) - ten_thousandths(saved);
  if (units == 0) return right("0", 9);
  return right((units > 0 ? "+" : "") + decimal(static_cast<double>(units) / 10000.0, 4), 9);
}

std::string of(std::size_t part, std::size_t whole) {
  return std::to_string(part) + "/" + std::to_string(whole);
}

std::string line_of(const RowResult& result) {
  const Figures figures = figures_of(result.tally);
  return left(name_of(result.row), kNameWidth) + share(figures.precision) + share(figures.recall) +
         share(figures.f1) + share(result.interval.low.f1, 8) + "-" +
         share(result.interval.high.f1, 5) +
         right(of(result.tally.right, result.tally.predicted), 10) +
         right(of(result.tally.found, result.tally.gold), 10) + "\n";
}

std::string rows_text(const Evaluation& evaluation) {
  std::string articles = std::to_string(evaluation.articles) + " articles";
  if (evaluation.without_facts > 0) {
    articles += ", " + std::to_string(evaluation.without_facts) + " without facts";
  }
  std::string text =
      left(articles, kNameWidth) + "      P      R     F1   95 % of F1      right     found\n";
  bool in_parts = false;
  for (const RowResult& result : evaluation.rows) {
    if (is_part(result.row) && !in_parts) text += "\n";
    in_parts = is_part(result.row);
    text += line_of(result);
  }
  return text;
}

std::string name_of(const Band& band) {
  const std::string end = band.tenth == 9 ? "1.0" : "0." + std::to_string(band.tenth + 1);
  return "0." + std::to_string(band.tenth) + "-" + end;
}

std::string bands_text(const std::vector<Band>& bands) {
  std::string text =
      "confidence     facts   right   share    mean     roles    events  statements\n";
  for (const Band& band : bands) {
    const Band::Count all = band.all();
    const auto facts = static_cast<double>(all.facts);
    text += left(name_of(band), 12) + right(all.facts, 8) + right(all.right, 8) +
            share(static_cast<double>(all.right) / facts, 8) +
            share(static_cast<double>(band.hundredths) / 100.0 / facts, 8);
    for (std::size_t family = 0; family < band.counts.size(); ++family) {
      const Band::Count& count = band.counts[family];
      text += right(of(count.right, count.facts), family == 2 ? 12 : 10);
    }
    text += "\n";
  }
  return text;
}

std::string causes_text(const Evaluation& evaluation) {
  std::string text = left("cause", kNameWidth) + " missed  wrong\n";
  for (const auto& [key, count] : evaluation.causes) {
    const std::string name =
        std::string(name_of(key.first)) + ": " + std::string(name_of(key.second));
    text += left(name, kNameWidth) + right(count.missed, 7) + right(count.wrong, 7) + "\n";
  }
  return text;
}

// The text in one line, cut after a while.
std::string shortened(const std::string& text) {
  constexpr std::size_t kLongest = 160;
  std::u32string points = decode_utf8(text);
  for (char32_t& c : points) c = c < 0x20 ? U' ' : c;
  std::string out;
  for (const char32_t c : points.substr(0, kLongest)) append_utf8(out, c);
  return points.size() > kLongest ? out + "..." : out;
}

std::string line_of(const Miss& miss) {
  std::string place = miss.article;
  if (miss.span.has_value()) {
    place += ":" + std::to_string(miss.span->begin) + "-" + std::to_string(miss.span->end);
  }
  return place + ": " + (miss.side == Side::kMissed ? "missed" : "wrong") + ", " +
         std::string(name_of(miss.cause)) + ": " + shortened(miss.shown) + "\n";
}

}  // namespace

std::string report_of(const Evaluation& evaluation) {
  std::string text = rows_text(evaluation);
  if (!evaluation.bands.empty()) text += "\n" + bands_text(evaluation.bands);
  if (!evaluation.causes.empty()) text += "\n" + causes_text(evaluation);
  return text;
}

std::string misses_of(const Evaluation& evaluation, std::size_t most) {
  std::string text;
  for (const Family family : {Family::kRoles, Family::kEvents, Family::kStatements}) {
    std::size_t listed = 0;
    for (const Miss& miss : evaluation.misses) {
      if (miss.family != family || listed == most) continue;
      if (listed == 0) text += "\n" + std::string(name_of(family)) + "\n";
      ++listed;
      text += "  " + line_of(miss);
    }
  }
  return text;
}

std::string report_of(const std::vector<Change>& changes, const std::string& file) {
  std::string text = "\n" + left("against " + file, kNameWidth) + "        P        R       F1\n";
  for (const Change& change : changes) {
    text += left(change.saved.name, kNameWidth);
    if (change.now.has_value()) {
      const Figures& saved = change.saved.figures;
      text += difference(change.now->precision, saved.precision) +
              difference(change.now->recall, saved.recall) + difference(change.now->f1, saved.f1);
    } else {
      text += right("gone", 27);
    }
    text += change.fell ? "  fell\n" : "\n";
  }
  return text;
}

}  // namespace boba::eval
