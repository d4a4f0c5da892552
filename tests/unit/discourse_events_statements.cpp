#include "unit/discourse_support.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace boba::test {
namespace {

struct EventsRow {
  std::string text;
  std::string events;
};

void check_events(const std::vector<EventsRow>& rows) {
  for (const EventsRow& row : rows) {
    CAPTURE(row.text);
    CHECK(events_of(read(row.text)) == row.events);
  }
}

struct StatementsRow {
  std::string text;
  std::string statements;
};

// Each text goes on after one sentence that tells of talks.
void check_statements(const std::vector<StatementsRow>& rows) {
  for (const StatementsRow& row : rows) {
    CAPTURE(row.text);
    const std::vector<Fact> facts =
        read("Thủ tướng Lê Quang Hòa hội đàm với Thủ tướng Peru Juan Molina. " + row.text);
    CHECK(events_of(facts) == "e1|talks|Lê Quang Hòa, Juan Molina|||held\n");
    CHECK(statements_of(facts) == row.statements);
  }
}

}  // namespace

TEST_CASE("an event has its kind, people, day, place and status") {
  check_events({
      {"Sáng 5/3/2024, Bộ trưởng Phạm Vĩnh Tường đã tiếp Đại sứ Chile tại Việt Nam Pedro Rojas.",
       "e1|reception|Phạm Vĩnh Tường, Pedro Rojas|2024-03-05||held\n"},
      {"Tại Lima, Thủ tướng Peru Juan Molina tiếp Bộ trưởng Phạm Vĩnh Tường.",
       "e1|reception|Juan Molina, Phạm Vĩnh Tường||Lima|held\n"},
      {"Chiều 3/9/2024, Bộ trưởng Phạm Vĩnh Tường điện đàm với Ngoại trưởng Kenya Amina Wekesa.",
       "e1|call|Phạm Vĩnh Tường, Amina Wekesa|2024-09-03||held\n"},
      {"Thủ tướng Thụy Điển Jonas Lindmark thăm chính thức Việt Nam từ ngày 20 - 22/10/2024.",
       "e1|visit|Jonas Lindmark|2024-10-20/2024-10-22|Việt Nam|held\n"},
      {"Sáng 5/3/2024, tại Phủ Chủ tịch, Thủ tướng Lê Quang Hòa hội đàm với Thủ tướng Peru Juan "
       "Molina.",
       "e1|talks|Lê Quang Hòa, Juan Molina|2024-03-05|Phủ Chủ tịch|held\n"},
      {"Ngày 5/3/2024, Thủ tướng Lê Quang Hòa sẽ thăm chính thức Peru.",
       "e1|visit|Lê Quang Hòa|2024-03-05|Peru|planned\n"},
      {"Thủ tướng Lê Quang Hòa hủy chuyến thăm Peru.", "e1|visit|Lê Quang Hòa||Peru|cancelled\n"},
      {"Cựu Tổng thống Chile Pedro Rojas dự buổi lễ.", "e1|ceremony|Pedro Rojas|||held\n"},
      {"Đường sắt qua Nhật Bản dài hơn hai nghìn cây số.", ""},
  });
}

TEST_CASE("a sentence may tell of two events") {
  check_events({
      {"Thủ tướng Thụy Điển Jonas Lindmark thăm Việt Nam và hội đàm với Thủ tướng Lê Quang Hòa.",
       "e1|visit|Jonas Lindmark||Việt Nam|held\n"
       "e2|talks|Jonas Lindmark, Lê Quang Hòa|||held\n"},
      {"Thủ tướng Lê Quang Hòa thăm Peru và hội đàm với Thủ tướng Juan Molina.",
       "e1|visit|Lê Quang Hòa||Peru|held\n"
       "e2|talks|Lê Quang Hòa, Juan Molina|||held\n"},
  });
}

TEST_CASE("what is told twice is one event") {
  check_events({
      {"Bộ trưởng Phạm Vĩnh Tường tiếp Đại sứ Chile Pedro Rojas\n\n"
       "Sáng 5/3/2024, Bộ trưởng Phạm Vĩnh Tường đã tiếp Đại sứ Chile tại Việt Nam Pedro Rojas.",
       "e1|reception|Phạm Vĩnh Tường, Pedro Rojas|2024-03-05||held\n"},
      {"Ngày 12/3/2024, Thủ tướng Lê Quang Hòa tiếp Đại sứ Peru Juan Molina.\n\n"
       "Thủ tướng Lê Quang Hòa tiếp Đại sứ Peru Juan Molina tại Hà Nội. Ảnh: TTXVN",
       "e1|reception|Lê Quang Hòa, Juan Molina|2024-03-12|Hà Nội|held\n"},
      {"Ngày 5/3/2024, Thủ tướng Lê Quang Hòa tiếp Đại sứ Peru Juan Molina. "
       "Ngày 6/3/2024, Thủ tướng Lê Quang Hòa tiếp Đại sứ Peru Juan Molina.",
       "e1|reception|Lê Quang Hòa, Juan Molina|2024-03-05||held\n"
       "e2|reception|Lê Quang Hòa, Juan Molina|2024-03-06||held\n"},
      {"Ngày 5/3/2024, Thủ tướng Lê Quang Hòa tiếp Đại sứ Peru Juan Molina. "
       "Ngày 5/3/2024, Thủ tướng Lê Quang Hòa tiếp Đại sứ Chile Pedro Rojas.",
       "e1|reception|Lê Quang Hòa, Juan Molina|2024-03-05||held\n"
       "e2|reception|Lê Quang Hòa, Pedro Rojas|2024-03-05||held\n"},
  });
}

TEST_CASE("what two countries do is what their leaders do, but no call is a meeting") {
  check_events({
      {"Thủ tướng Peru Juan Molina hội đàm với Tổng thống Chile Pedro Rojas. Cuộc gặp giữa Peru và "
       "Chile diễn ra cởi mở.",
       "e1|talks|Juan Molina, Pedro Rojas|||held\n"},
      {"Thủ tướng Peru Juan Molina hội đàm với Tổng thống Chile Pedro Rojas. Cuộc điện đàm giữa "
       "Peru và Chile diễn ra cởi mở.",
       "e1|talks|Juan Molina, Pedro Rojas|||held\ne2|call|Peru, Chile|||held\n"},
  });
}

TEST_CASE("guests join the last event of the kind, a crowd is met apart, and a plan is no past") {
  check_events({
      {"Thủ tướng Lê Quang Hòa chủ trì lễ đón Thủ tướng Peru Juan Molina. Tham dự lễ đón có Đại sứ "
       "Peru Pedro Rojas.",
       "e1|ceremony|Lê Quang Hòa, Juan Molina, Pedro Rojas|||held\n"},
      {"Thủ tướng Lê Quang Hòa gặp Đại sứ Peru Pedro Rojas. Sau đó, Thủ tướng Lê Quang Hòa gặp các "
       "nhà khoa học.",
       "e1|meeting|Lê Quang Hòa, Pedro Rojas|||held\ne2|meeting|Lê Quang Hòa|||held\n"},
      {"Ngày 5/3/2024, Thủ tướng Lê Quang Hòa gặp Thủ tướng Peru Juan Molina. Thủ tướng Lê Quang "
       "Hòa sẽ gặp Thủ tướng Peru Juan Molina.",
       "e1|meeting|Lê Quang Hòa, Juan Molina|2024-03-05||held\n"
       "e2|meeting|Lê Quang Hòa, Juan Molina|||planned\n"},
      {"Thủ tướng Lê Quang Hòa thăm Hải Phòng.", "e1|visit|Lê Quang Hòa||Hải Phòng|held\n"},
      {"Thủ tướng Peru Juan Molina tới Lima. Sau đó, ông gặp Tổng thống Chile Pedro Rojas.",
       "e1|meeting|Juan Molina, Pedro Rojas|||held\n"},
  });
}

TEST_CASE("a city and its country are one visit") {
  check_events({
      {"Ngày 5/3/2024, Thủ tướng Peru Juan Molina đã tới Hà Nội, bắt đầu chuyến thăm chính thức "
       "Việt Nam.",
       "e1|visit|Juan Molina|2024-03-05|Việt Nam|held\n"},
      {"Ngày 5/3/2024, Thủ tướng Peru Juan Molina đã tới Hà Nội. Thủ tướng Peru Juan Molina sẽ "
       "thăm Chile ngày 7/3/2024.",
       "e1|visit|Juan Molina|2024-03-05|Hà Nội|held\n"
       "e2|visit|Juan Molina|2024-03-07|Chile|planned\n"},
  });
}

TEST_CASE("a day agrees with a range whose year is known") {
  check_events({
      {"Ngày 5/3, Thủ tướng Peru Juan Molina thăm Việt Nam. Thủ tướng Peru Juan Molina thăm Việt "
       "Nam từ ngày 5 - 7/3/2024.",
       "e1|visit|Juan Molina|2024-03-05/2024-03-07|Việt Nam|held\n"},
      {"Ngày 8/3, Thủ tướng Peru Juan Molina thăm Việt Nam. Thủ tướng Peru Juan Molina thăm Việt "
       "Nam từ ngày 5 - 7/3/2024.",
       "e1|visit|Juan Molina|XXXX-03-08|Việt Nam|held\n"
       "e2|visit|Juan Molina|2024-03-05/2024-03-07|Việt Nam|held\n"},
  });
}

TEST_CASE("a list of meetings is planned as its first one is") {
  check_events({
      {"Thủ tướng Lê Quang Hòa sẽ hội đàm với Thủ tướng Peru Juan Molina; hội kiến Tổng thống Peru "
       "Pedro Rojas.",
       "e1|talks|Lê Quang Hòa, Juan Molina|||planned\n"
       "e2|meeting|Lê Quang Hòa, Pedro Rojas|||planned\n"},
  });
}

TEST_CASE("somebody without a post may meet somebody with one") {
  check_events({
      {"Ngoại trưởng Peru Juan Molina điện đàm với người đồng cấp Chile Pedro Rojas.",
       "e1|call|Juan Molina, Pedro Rojas|||held\n"},
      {"Ông Juan Molina gặp ông Pedro Rojas.", ""},
  });
}

TEST_CASE("a place counts where its clause begins or behind the event") {
  check_events({
      {"Thư viện ở Cusco mở cửa sau cuộc hội đàm giữa Thủ tướng Lê Quang Hòa và Thủ "
       "tướng Peru Juan Molina.",
       "e1|talks|Lê Quang Hòa, Juan Molina|||held\n"},
      {"Thư viện mở cửa sau cuộc hội đàm giữa Thủ tướng Lê Quang Hòa và Thủ tướng Peru "
       "Juan Molina tại Lima hôm 5/3/2024.",
       "e1|talks|Lê Quang Hòa, Juan Molina|2024-03-05|Lima|held\n"},
  });
}

TEST_CASE("a back-reference tells of no new event") {
  check_events({
      {"Sáng 5/3/2024, Thủ tướng Lê Quang Hòa đã có cuộc điện đàm với Thủ tướng Peru Juan Molina. "
       "Tại cuộc điện đàm, Thủ tướng Lê Quang Hòa cảm ơn Peru hỗ trợ vaccine. "
       "Kết thúc điện đàm, hai Thủ tướng nhất trí giữ liên lạc thường xuyên.",
       "e1|call|Lê Quang Hòa, Juan Molina|2024-03-05||held\n"},
      {"Bộ trưởng Phạm Vĩnh Tường tiếp Đại sứ Chile Pedro Rojas. "
       "Tại buổi tiếp, Đại sứ Pedro Rojas cam kết mở thêm đường bay.",
       "e1|reception|Phạm Vĩnh Tường, Pedro Rojas|||held\n"},
  });
}

TEST_CASE("an item without an act inherits that of the item before") {
  check_statements({
      {"Thủ tướng Lê Quang Hòa đề nghị Peru mở thêm đường bay; nâng cao chất lượng đào tạo.",
       "e1|Lê Quang Hòa|propose|Peru|Peru mở thêm đường bay|transport\n"
       "e1|Lê Quang Hòa|propose||nâng cao chất lượng đào tạo|education\n"},
      {"Thủ tướng Lê Quang Hòa cảm ơn Peru hỗ trợ vaccine; đề nghị Peru mở thêm đường bay; nâng "
       "cao chất lượng đào tạo; đồng thời nhấn mạnh vai trò của đào tạo.",
       "e1|Lê Quang Hòa|thank|Peru|Peru hỗ trợ vaccine|health\n"
       "e1|Lê Quang Hòa|propose|Peru|Peru mở thêm đường bay|transport\n"
       "e1|Lê Quang Hòa|propose||nâng cao chất lượng đào tạo|education\n"
       "e1|Lê Quang Hòa|affirm||vai trò của đào tạo|education\n"},
  });
}

TEST_CASE("a new act begins a new statement of the same speaker") {
  check_statements({
      {"Thủ tướng Juan Molina cảm ơn Việt Nam hỗ trợ vaccine, đồng thời cam kết mở thêm đường bay.",
       "e1|Juan Molina|thank|Việt Nam|Việt Nam hỗ trợ vaccine|health\n"
       "e1|Juan Molina|commit||mở thêm đường bay|transport\n"},
      {"Thủ tướng Juan Molina cam kết mở thêm đường bay. Bên cạnh đó, nhấn mạnh vai trò của đào "
       "tạo.",
       "e1|Juan Molina|commit||mở thêm đường bay|transport\n"
       "e1|Juan Molina|affirm||vai trò của đào tạo|education\n"},
  });
}

TEST_CASE("a fronted clause is said by the subject that follows") {
  check_statements({
      {"Đánh giá cao nỗ lực của các địa phương, Thủ tướng Lê Quang Hòa đề nghị mở thêm cửa khẩu.",
       "e1|Lê Quang Hòa|appraise||nỗ lực của các địa phương|local-cooperation\n"
       "e1|Lê Quang Hòa|propose||mở thêm cửa khẩu|border-gates\n"},
  });
}

TEST_CASE("a reply is made by the other side") {
  check_statements({
      {"Thủ tướng Lê Quang Hòa đề nghị mở thêm đường bay. Đáp lại, Thủ tướng Juan Molina nhấn mạnh "
       "vai trò của đào tạo.",
       "e1|Lê Quang Hòa|propose||mở thêm đường bay|transport\n"
       "e1|Juan Molina|affirm||vai trò của đào tạo|education\n"},
      {"Thủ tướng Lê Quang Hòa đề nghị mở thêm đường bay. Đáp lại, nhấn mạnh vai trò của đào tạo.",
       "e1|Lê Quang Hòa|propose||mở thêm đường bay|transport\n"
       "e1|Juan Molina|affirm||vai trò của đào tạo|education\n"},
      {"Thủ tướng Juan Molina đề nghị mở thêm đường bay. Đáp lại, nhấn mạnh vai trò của đào tạo.",
       "e1|Juan Molina|propose||mở thêm đường bay|transport\n"
       "e1|Lê Quang Hòa|affirm||vai trò của đào tạo|education\n"},
      {"Về phần mình, Thủ tướng Juan Molina cam kết mở thêm đường bay.",
       "e1|Juan Molina|commit||mở thêm đường bay|transport\n"},
  });
}

TEST_CASE("both sides are those of the current event") {
  check_statements({
      {"Hai bên nhất trí mở thêm đường bay.",
       "e1|Lê Quang Hòa, Juan Molina|agree||mở thêm đường bay|transport\n"},
      {"Hai Thủ tướng nhất trí nâng cao chất lượng đào tạo; mở thêm đường bay.",
       "e1|Lê Quang Hòa, Juan Molina|agree||nâng cao chất lượng đào tạo|education\n"
       "e1|Lê Quang Hòa, Juan Molina|agree||mở thêm đường bay|transport\n"},
  });
}

TEST_CASE("a pronoun stands for the last speaker") {
  check_statements({
      {"Thủ tướng Juan Molina cam kết mở thêm đường bay. Ông nhấn mạnh vai trò của đào tạo.",
       "e1|Juan Molina|commit||mở thêm đường bay|transport\n"
       "e1|Juan Molina|affirm||vai trò của đào tạo|education\n"},
      {"Thủ tướng Lê Quang Hòa cam kết mở thêm đường bay. Ông nhấn mạnh vai trò của đào tạo.",
       "e1|Lê Quang Hòa|commit||mở thêm đường bay|transport\n"
       "e1|Lê Quang Hòa|affirm||vai trò của đào tạo|education\n"},
  });
}

TEST_CASE("a quotation is kept whole over sentences") {
  check_statements({
      {"Thủ tướng Juan Molina nói: “Đường bay mới rất đông khách. Vé đã bán hết.”",
       "e1|Juan Molina|affirm||Đường bay mới rất đông khách. Vé đã bán hết|transport\n"},
      {"“Đường bay mới rất đông khách”, Thủ tướng Juan Molina nói. “Vé đã bán hết.”",
       "e1|Juan Molina|affirm||Đường bay mới rất đông khách|transport\n"
       "e1|Juan Molina|affirm||Vé đã bán hết|strategic-partnership\n"},
  });
}

TEST_CASE("words are told with their speaker behind them") {
  check_statements({
      {"Đường bay mới rất đông khách, Thủ tướng Juan Molina cho biết.",
       "e1|Juan Molina|affirm||Đường bay mới rất đông khách|transport\n"},
      {"Đường bay mới rất đông khách, theo Thủ tướng Juan Molina.",
       "e1|Juan Molina|affirm||Đường bay mới rất đông khách|transport\n"},
  });
}

TEST_CASE("a subject behind an adjunct speaks inside the words of another") {
  check_statements({
      {"Thủ tướng Juan Molina cho biết sau buổi lễ, Thủ tướng Lê Quang Hòa đề nghị mở thêm đường "
       "bay.",
       "e1|Juan Molina|affirm||sau buổi lễ, Thủ tướng Lê Quang Hòa đề nghị mở thêm đường "
       "bay|transport\n"},
  });
}

TEST_CASE("who is asked is addressed") {
  check_statements({
      {"Thủ tướng Juan Molina đề nghị Việt Nam mở thêm đường bay.",
       "e1|Juan Molina|propose|Việt Nam|Việt Nam mở thêm đường bay|transport\n"},
  });
}

TEST_CASE("the content is what is said, without marks around it") {
  check_statements({
      {"“Chúng tôi sẽ mở thêm nhiều đường bay trong năm tới”, Thủ tướng Juan Molina nói.",
       "e1|Juan Molina|affirm||Chúng tôi sẽ mở thêm nhiều đường bay trong năm tới|transport\n"},
      {"Theo Thủ tướng Juan Molina, kinh tế tăng trưởng khá trong quý này.",
       "e1|Juan Molina|affirm||kinh tế tăng trưởng khá trong quý này|national-development\n"},
  });
}

TEST_CASE("a statement belongs to the event of its speaker") {
  struct Row {
    std::string text;
    std::string statements;
  };
  const std::vector<Row> rows = {
      {"Thủ tướng Lê Quang Hòa hội đàm với Thủ tướng Peru Juan Molina và mời Tổng thống Peru Diego "
       "Paredes thăm Việt Nam.",
       "e1|Lê Quang Hòa|invite|Diego Paredes|Tổng thống Peru Diego Paredes thăm Việt Nam|"
       "high-level-exchange\n"},
      {"Thủ tướng Lê Quang Hòa tiếp Đại sứ Peru Juan Molina. Bộ trưởng Ngoại giao Phạm Vĩnh Tường "
       "hội đàm với Bộ trưởng Ngoại giao Kenya Amina Wekesa. Đại sứ Juan Molina cam kết mở thêm "
       "đường bay. Bộ trưởng Amina Wekesa nhấn mạnh vai trò của đào tạo.",
       "e1|Juan Molina|commit||mở thêm đường bay|transport\n"
       "e2|Amina Wekesa|affirm||vai trò của đào tạo|education\n"},
      {"Thủ tướng Lê Quang Hòa hội đàm với Thủ tướng Peru Juan Molina. Tại cuộc hội đàm, hai bên "
       "nhất trí mở thêm đường bay. Chiều cùng ngày, Chủ tịch Quốc hội Ngô Thanh Vy hội kiến Thủ "
       "tướng Juan Molina. Thủ tướng Juan Molina nhấn mạnh vai trò của đào tạo.",
       "e1|Lê Quang Hòa, Juan Molina|agree||mở thêm đường bay|transport\n"
       "e2|Juan Molina|affirm||vai trò của đào tạo|education\n"},
      {"Phía Peru cam kết mở thêm đường bay.", "|Peru|commit||mở thêm đường bay|transport\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(statements_of(read(row.text)) == row.statements);
  }
}

}  // namespace boba::test
