// What makes facts less sure. Each row is a text whose first fact of a family is surer than that of
// another text; how sure they are is a matter of measuring.
#include "unit/discourse_support.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace boba::test {
namespace {

template <typename Kind>
double confidence_in(const std::string& text) {
  for (const Fact& fact : read(text, "2024-11-20")) {
    if (const auto* found = std::get_if<Kind>(&fact)) return found->source.confidence;
  }
  return 0.0;
}

struct Row {
  std::string surer;
  std::string less_sure;
};

template <typename Kind>
void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.surer);
    CAPTURE(row.less_sure);
    const double less = confidence_in<Kind>(row.less_sure);
    CHECK(less > 0.3);
    CHECK(confidence_in<Kind>(row.surer) > less);
  }
}

}  // namespace

TEST_CASE("a post is less sure where its country is inferred or its holder has one word") {
  check<RoleFact>({
      {"Tổng thống Chile Pedro Rojas dự buổi lễ.", "Tổng thống Pedro Rojas dự buổi lễ ở Chile."},
      {"Tổng thống Chile Pedro Rojas dự buổi lễ.", "Tổng thống Chile Rojas dự buổi lễ."},
  });
}

TEST_CASE("a fact is as sure as the least sure rule that it is built on") {
  check<RoleFact>({{"Đại sứ Chile Pedro Rojas dự buổi lễ.", "Đại sứ Lào Khăm Sinh dự buổi lễ."}});
  check<StatementFact>({{"Bộ trưởng Ngoại giao Phạm Vĩnh Tường đề nghị mở thêm đường bay.",
                         "Bộ trưởng Ngoại giao Phạm Vĩnh Tường tới Lima. Ông đề nghị mở thêm đường "
                         "bay."}});
}

TEST_CASE("an event is less sure where a body takes part or its day is not told") {
  const std::string meeting =
      "Bộ trưởng Ngoại giao Phạm Vĩnh Tường hội đàm với Bộ trưởng Ngoại giao Peru Juan Molina.";
  check<EventFact>({
      {meeting, "Bộ trưởng Ngoại giao Phạm Vĩnh Tường hội đàm với phía Peru."},
      {"Ngày 12/3, " + meeting, "Từ ngày 12-14/3, " + meeting},
  });
}

TEST_CASE("a statement is less sure where its act is doubtful") {
  check<StatementFact>({{"Bộ trưởng Ngoại giao Phạm Vĩnh Tường đề nghị mở thêm đường bay.",
                         "Bộ trưởng Ngoại giao Phạm Vĩnh Tường ủng hộ mở thêm đường bay."}});
}

}  // namespace boba::test
