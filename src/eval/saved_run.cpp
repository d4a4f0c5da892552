#include "eval/saved_run.hpp"

#include "export/fact_fields.hpp"
#include "export/json_output.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace boba::eval {
namespace {

constexpr unsigned kParseFlags =
    rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag;

void write_figures(JsonOutput& json, const Figures& figures, const std::string& suffix) {
  json.decimal("precision" + suffix, figures.precision);
  json.decimal("recall" + suffix, figures.recall);
  json.decimal("f1" + suffix, figures.f1);
}

void write_row(JsonOutput& json, const RowResult& row) {
  json.begin_object(name_of(row.row));
  write_figures(json, figures_of(row.tally), "");
  write_figures(json, row.interval.low, "_low");
  write_figures(json, row.interval.high, "_high");
  json.number("right", row.tally.right);
  json.number("predicted", row.tally.predicted);
  json.number("found", row.tally.found);
  json.number("gold", row.tally.gold);
  json.end_node();
}

// A fault of the whole file.
Diagnostic fault(const std::string& file, std::string message) {
  return file_error(file, std::move(message), "such a file is written by 'boba eval --json FILE'");
}

void read_row(const std::string& name, const rapidjson::Value& value, const std::string& file,
              SavedRun& run, Diagnostics& errors) {
  if (!value.IsObject()) {
    errors.push_back(fault(file, "row '" + name + "' is an object, found something else"));
    return;
  }
  FactFields fields(value, file_error(file, {}));
  SavedRow row{name, {fields.share("precision"), fields.share("recall"), fields.share("f1")}};
  for (const Diagnostic& error : fields.errors()) {
    errors.push_back(fault(file, "row '" + name + "': " + error.message));
  }
  run.rows.push_back(std::move(row));
}

}  // namespace

long ten_thousandths(double share) { return std::lround(share * 10000.0); }

void write_run(const Evaluation& evaluation, std::ostream& out) {
  JsonOutput json(out);
  json.begin_object();
  json.number("articles", evaluation.articles);
  json.begin_object("rows");
  for (const RowResult& row : evaluation.rows) write_row(json, row);
  json.end_node();
  json.begin_object("confidence");
  for (const Band& band : evaluation.bands) {
    json.begin_object("0." + std::to_string(band.tenth));
    json.number("facts", band.all().facts);
    json.number("right", band.all().right);
    json.end_node();
  }
  json.end_node();
  json.begin_object("causes");
  for (const auto& [key, count] : evaluation.causes) {
    json.begin_object(std::string(name_of(key.first)) + ": " + std::string(name_of(key.second)));
    json.number("missed", count.missed);
    json.number("wrong", count.wrong);
    json.end_node();
  }
  json.end_node();
  json.end_node();
  json.flush(JsonOutput::Amount::kAny);
}

Result<SavedRun> parse_run(std::string_view json, const std::string& file) {
  rapidjson::Document document;
  document.Parse<kParseFlags>(json.data(), json.size());
  if (document.HasParseError()) {
    const std::size_t offset = std::min(document.GetErrorOffset(), json.size());
    std::string reason = rapidjson::GetParseError_En(document.GetParseError());
    if (reason.ends_with('.')) reason.pop_back();
    return fault(file, "is not JSON: " + reason + " (byte " + std::to_string(offset) + ")");
  }
  if (!document.IsObject()) return fault(file, "is no saved run: it has no 'rows'");
  const rapidjson::Value& root = document;
  const auto rows = root.FindMember("rows");
  if (rows == root.MemberEnd() || !rows->value.IsObject()) {
    return fault(file, "is no saved run: it has no 'rows'");
  }
  SavedRun run;
  FactFields fields(document, file_error(file, {}));
  run.articles = fields.position("articles");
  Diagnostics errors = fields.errors();
  for (const auto& row : rows->value.GetObject()) {
    read_row({row.name.GetString(), row.name.GetStringLength()}, row.value, file, run, errors);
  }
  if (!errors.empty()) return errors;
  return run;
}

std::vector<Change> changes_since(const SavedRun& saved, const Evaluation& evaluation,
                                  double tolerance) {
  std::vector<Change> changes;
  for (const SavedRow& row : saved.rows) {
    Change& change = changes.emplace_back(Change{row, std::nullopt, false});
    for (const RowResult& result : evaluation.rows) {
      if (name_of(result.row) == row.name) change.now = figures_of(result.tally);
    }
    const double f1 = change.now.has_value() ? change.now->f1 : 0.0;
    change.fell =
        ten_thousandths(row.figures.f1) - ten_thousandths(f1) > ten_thousandths(tolerance);
  }
  return changes;
}

}  // namespace boba::eval
