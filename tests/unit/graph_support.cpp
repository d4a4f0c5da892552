#include "unit/graph_support.hpp"

#include "base/utf8.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace boba::test {
namespace {

std::optional<std::string> given(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

Provenance source(const std::string& document, const std::string& text, std::uint32_t begin) {
  const auto size = static_cast<std::uint32_t>(count_code_points(text));
  return {document, {begin, begin + size}, text, "test_rule", 0.9};
}

std::string document_of(const std::string& id) { return id.substr(0, id.find('#')); }

std::string support_of(const Support& support) {
  std::string text = " x" + std::to_string(support.facts());
  if (!support.first.empty()) text += " " + support.first + ".." + support.last;
  return text;
}

std::string read_file(const std::string& path) {
  const std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

Fact fact_of(const RoleRow& row) {
  return RoleFact{source(row.document, row.role + " " + row.person, 10),
                  row.person,
                  row.role,
                  given(row.organization),
                  given(row.country),
                  row.status,
                  given(row.date)};
}

Fact fact_of(const EventRow& row) {
  return EventFact{source(document_of(row.id), row.kind, 5),
                   row.id,
                   row.kind,
                   row.participants,
                   given(row.date),
                   given(row.place),
                   row.status};
}

Fact fact_of(const StatementRow& row) {
  return StatementFact{source(document_of(row.id), row.content, 60),
                       row.id,
                       given(row.event),
                       row.speaker,
                       row.act,
                       row.addressee,
                       row.topics};
}

std::vector<Fact> reception() {
  return {
      fact_of(RoleRow{"tin-01", "Nguyễn Văn An", "Bộ trưởng", "Bộ Ngoại giao", "Việt Nam",
                      "2024-03-12"}),
      fact_of(RoleRow{"tin-01", "Khăm Sinh", "Đại sứ", "Đại sứ quán", "Lào", "2024-03-12"}),
      fact_of(EventRow{
          "tin-01#e1", "reception", {"Nguyễn Văn An", "Khăm Sinh"}, "2024-03-12", "Hà Nội"}),
      fact_of(StatementRow{"tin-01#s1",
                           "tin-01#e1",
                           {"Nguyễn Văn An"},
                           "propose",
                           {"Lào"},
                           {"border-gates"},
                           "hai bên mở thêm cửa khẩu"}),
      fact_of(StatementRow{"tin-01#s2",
                           "tin-01#e1",
                           {"Nguyễn Văn An"},
                           "propose",
                           {"Lào"},
                           {"tourism", "border-gates"},
                           "sớm ký thỏa thuận du lịch"}),
  };
}

std::vector<ArticleInfo> reception_article() {
  return {{"tin-01", "Bộ trưởng tiếp Đại sứ Lào", "https://tin.example/01?a=1&b=2", "2024-03-13",
           "Báo Thử"}};
}

GraphOptions reception_options() {
  GraphOptions options;
  options.countries = {{"Việt Nam", "Việt Nam"}, {"Lào", "Lào"}, {"CHDCND Lào", "Lào"}};
  options.labels = {{"border-gates", {"cửa khẩu", "border gates"}},
                    {"tourism", {"du lịch", "tourism"}},
                    {"propose", {"đề nghị", "propose"}},
                    {"reception", {"tiếp", "reception"}}};
  return options;
}

const std::vector<std::string>& nasty_texts() {
  static const std::vector<std::string> texts = {
      "Ông \"Hai\" & 'Ba' <b>", "C:\\x\\",         "A ]]> B",
      "A &amp; &amp; B",        "Không\u00a0ngắt", "Dòng\nhai\tcột",
      "Chuông\x07 reo",         "\\N \\l \\",      "<Họ tên>",
      "Cuối \xef\xbf\xbe",      "--> {|}",         "Hỏng \xff byte"};
  return texts;
}

Graph nasty_graph() {
  std::vector<Fact> facts;
  for (std::size_t i = 0; i < nasty_texts().size(); ++i) {
    const std::string& text = nasty_texts()[i];
    const std::string id = "a" + std::to_string(i) + "\\&\"<";
    facts.push_back(fact_of(RoleRow{id, "Tên " + text, text, text, "Nước " + text, "2024-01-02"}));
    facts.push_back(fact_of(EventRow{id + "#e1", text, {text, "Tên " + text}, text, text}));
    facts.push_back(
        fact_of(StatementRow{id + "#s1", id + "#e1", {text}, text, {text}, {text}, text}));
  }
  facts.push_back(fact_of(StatementRow{"trống#s1", "", {""}, "", {" "}, {""}, ""}));
  return build_graph(facts, {}, {});
}

std::string dump(const Graph& graph) {
  std::string text;
  for (const auto v : boost::make_iterator_range(boost::vertices(graph))) {
    const Vertex& vertex = graph[v];
    text += std::string(name_of(vertex.sort)) + " '" + vertex.label + "'";
    if (!vertex.country.empty()) text += " of " + vertex.country;
    for (const std::string& name : vertex.names) text += " = " + name;
    text += support_of(vertex.support) + "\n";
  }
  for (const auto e : boost::make_iterator_range(boost::edges(graph))) {
    const Edge& edge = graph[e];
    text += "'" + graph[boost::source(e, graph)].label + "' " + std::string(name_of(edge.relation));
    if (!edge.value.empty()) text += "(" + edge.value + ")";
    if (!edge.status.empty()) text += "[" + edge.status + "]";
    text += " '" + graph[boost::target(e, graph)].label + "'" + support_of(edge.support) + "\n";
  }
  return text;
}

std::string golden(const std::string& name, const std::string& actual) {
  const std::string path = std::string(BOBA_TESTS_DIR) + "/unit/golden/" + name;
  const char* update = std::getenv("BOBA_UPDATE_GOLDEN");
  if (update != nullptr && std::string_view(update) == "1") {
    std::ofstream(path, std::ios::binary) << actual;
  }
  return read_file(path);
}

}  // namespace boba::test
