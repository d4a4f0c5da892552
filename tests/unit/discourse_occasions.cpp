#include "discourse_support.hpp"

#include <doctest/doctest.h>

namespace boba::test {
namespace {

struct Row {
  std::string text;
  std::string statements;
};

void check_statements(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(statements_of(read(row.text)) == row.statements);
  }
}

}  // namespace

TEST_CASE("who was not at a meeting says nothing there") {
  const std::string meeting = "Thủ tướng Lê Quang Hòa tiếp Đại sứ Peru Juan Molina. ";
  check_statements({
      {meeting + "Bộ trưởng Tài chính Kenya Amina Wekesa nhấn mạnh vai trò của đào tạo.",
       "|Amina Wekesa|affirm||vai trò của đào tạo|education\n"},
      {meeting + "Kenya cam kết mở thêm đường bay.",
       "|Kenya|commit||mở thêm đường bay|transport\n"},
      {meeting + "Phía Peru cam kết mở thêm đường bay.",
       "e1|Peru|commit||mở thêm đường bay|transport\n"},
  });
}

TEST_CASE("words for others are not said at the meeting, until it is told again") {
  const std::string meeting = "Thủ tướng Lê Quang Hòa tiếp Đại sứ Peru Juan Molina. ";
  check_statements({
      {meeting + "Trả lời phỏng vấn, Đại sứ Juan Molina nhấn mạnh vai trò của đào tạo. Ông cam kết "
                 "mở thêm đường bay.",
       "|Juan Molina|affirm||vai trò của đào tạo|education\n"
       "|Juan Molina|commit||mở thêm đường bay|transport\n"},
      {meeting + "Trả lời phỏng vấn, Đại sứ Juan Molina nhấn mạnh vai trò của đào tạo. Tại buổi "
                 "tiếp, Đại sứ Juan Molina cam kết mở thêm đường bay.",
       "|Juan Molina|affirm||vai trò của đào tạo|education\n"
       "e1|Juan Molina|commit||mở thêm đường bay|transport\n"},
      {meeting +
           "Gần đây, Đại sứ Juan Molina nhấn mạnh vai trò của đào tạo. Đại sứ Juan Molina cam "
           "kết mở thêm đường bay.",
       "|Juan Molina|affirm||vai trò của đào tạo|education\n"
       "e1|Juan Molina|commit||mở thêm đường bay|transport\n"},
  });
}

TEST_CASE("what is said at no meeting is said on the visit") {
  const std::string visit = "Ngoại trưởng Kenya Amina Wekesa thăm Hà Nội. ";
  check_statements({
      {visit + "Bà Amina Wekesa cam kết mở thêm đường bay.",
       "e1|Amina Wekesa|commit||mở thêm đường bay|transport\n"},
      {visit + "Bộ trưởng Lê Quang Hòa cam kết mở thêm đường bay.",
       "|Lê Quang Hòa|commit||mở thêm đường bay|transport\n"},
      {visit + "Bộ trưởng Lê Quang Hòa hội đàm với bà Amina Wekesa. Bà Amina Wekesa cam kết mở "
               "thêm đường bay.",
       "e2|Amina Wekesa|commit||mở thêm đường bay|transport\n"},
  });
}

TEST_CASE("what is said to somebody is said at the meeting with him") {
  check_statements({
      {"Thủ tướng Lê Quang Hòa tiếp Đại sứ Peru Juan Molina. Thủ tướng Lê Quang Hòa điện đàm với "
       "Thủ tướng Kenya Amina Wekesa. Thủ tướng Lê Quang Hòa nói với ông Juan Molina rằng đường "
       "bay mới rất đông khách. Thủ tướng nhấn mạnh vai trò của đào tạo.",
       "e1|Lê Quang Hòa|affirm||đường bay mới rất đông khách|transport\n"
       "e1|Lê Quang Hòa|affirm||vai trò của đào tạo|education\n"},
  });
}

TEST_CASE("nothing is said at a meeting that lies ahead") {
  check_statements({
      {"Thủ tướng Lê Quang Hòa sẽ hội đàm với Thủ tướng Peru Juan Molina. Thủ tướng Juan Molina "
       "nhấn mạnh vai trò của đào tạo.",
       "|Juan Molina|affirm||vai trò của đào tạo|education\n"},
  });
}

TEST_CASE("a named reception is meant before the last meeting") {
  check_statements({
      {"Thủ tướng Lê Quang Hòa tiếp Đại sứ Peru Juan Molina. Thủ tướng Lê Quang Hòa điện đàm với "
       "Thủ "
       "tướng Kenya Amina Wekesa. Tại buổi tiếp, Thủ tướng Lê Quang Hòa cam kết mở thêm đường bay.",
       "e1|Lê Quang Hòa|commit||mở thêm đường bay|transport\n"},
  });
}

TEST_CASE("answers of an interview are words of the guest, questions of nobody") {
  check_statements({
      {"PV: Xin ông cho biết vai trò của đào tạo? Đại sứ Juan Molina: Đường bay mới rất đông "
       "khách. "
       "Tôi hy vọng hai bên mở thêm đường bay. PV: Xin cảm ơn ông! Đường bay mới rất đông khách.",
       "|Juan Molina|affirm||Đường bay mới rất đông khách|transport\n"
       "|Juan Molina|expect||hai bên mở thêm đường bay|transport\n"},
      {"Đại sứ Juan Molina cam kết mở thêm đường bay. - Lớp học mới ra sao? - Lớp học rất đông. - "
       "Giá vé có giảm không? - Giá vé đã giảm.",
       "|Juan Molina|commit||mở thêm đường bay|transport\n"
       "|Juan Molina|affirm||Lớp học rất đông|strategic-partnership\n"
       "|Juan Molina|affirm||Giá vé đã giảm|strategic-partnership\n"},
      {"Đại sứ Juan Molina: Đường bay mới rất đông khách.", ""},
      {"Tôi hy vọng hai bên mở thêm đường bay.", ""},
  });
}

TEST_CASE("a body that tells what somebody said only reports it") {
  check_statements({
      {"Quốc hội cho biết, trong cuộc gặp, Đại sứ Juan Molina cam kết mở thêm đường bay.",
       "|Juan Molina|commit||mở thêm đường bay|transport\n"},
      {"Đại sứ Juan Molina cam kết mở thêm đường bay. Quốc hội nhấn mạnh vai trò của đào tạo. Ông "
       "khẳng định đường bay mới rất đông khách.",
       "|Juan Molina|commit||mở thêm đường bay|transport\n"
       "|Quốc hội|affirm||vai trò của đào tạo|education\n"
       "|Juan Molina|affirm||đường bay mới rất đông khách|transport\n"},
  });
}

TEST_CASE("words that point back are about what was spoken of last") {
  check_statements({
      {"Đại sứ Juan Molina nhấn mạnh vai trò của đào tạo và cam kết hỗ trợ lĩnh vực này.",
       "|Juan Molina|affirm||vai trò của đào tạo|education\n"
       "|Juan Molina|commit||hỗ trợ lĩnh vực này|education\n"},
      {"Đại sứ Juan Molina cam kết hỗ trợ lĩnh vực này.",
       "|Juan Molina|commit||hỗ trợ lĩnh vực này|strategic-partnership\n"},
  });
}

TEST_CASE("what is said ends before its source") {
  check_statements({
      {"Đại sứ Juan Molina nhấn mạnh vai trò của đào tạo, theo hãng tin Reuters.",
       "|Juan Molina|affirm||vai trò của đào tạo|education\n"},
      {"Đại sứ Juan Molina cam kết mở thêm đường bay, nhưng không nêu thời hạn.",
       "|Juan Molina|commit||mở thêm đường bay|transport\n"},
  });
}

TEST_CASE("a name in another order is the same person") {
  CHECK(events_of(read("Thủ tướng Lê Quang Hòa tiếp ông Juan Molina, Thống đốc Lima. Thủ tướng Lê "
                       "Quang Hòa tiếp ông Molina Juan, Thống đốc Lima.")) ==
        "e1|reception|Lê Quang Hòa, Juan Molina|||held\n");
}

}  // namespace boba::test
