#include "unit/discourse_support.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace boba::test {
namespace {

struct RolesRow {
  std::string text;
  std::string roles;
};

void check_roles(const std::vector<RolesRow>& rows) {
  for (const RolesRow& row : rows) {
    CAPTURE(row.text);
    CHECK(roles_of(read(row.text)) == row.roles);
  }
}

}  // namespace

TEST_CASE("every post of a list is a role of its own") {
  check_roles({
      {"Ủy viên Bộ Chính trị, Phó Thủ tướng, Bộ trưởng Ngoại giao Phạm Vĩnh Tường dự buổi lễ.",
       "Phạm Vĩnh Tường|Ủy viên|Bộ Chính trị|Việt Nam|current\n"
       "Phạm Vĩnh Tường|Phó Thủ tướng|Chính phủ|Việt Nam|current\n"
       "Phạm Vĩnh Tường|Bộ trưởng|Bộ Ngoại giao|Việt Nam|current\n"},
      {"Phó Thủ tướng kiêm Bộ trưởng Ngoại giao Phạm Vĩnh Tường dự buổi lễ.",
       "Phạm Vĩnh Tường|Phó Thủ tướng|Chính phủ|Việt Nam|current\n"
       "Phạm Vĩnh Tường|Bộ trưởng|Bộ Ngoại giao|Việt Nam|current\n"},
      {"Ông Pedro Rojas, Tổng thống Chile, dự buổi lễ.",
       "Pedro Rojas|Tổng thống|Nhà nước|Chile|current\n"},
      {"Tham dự lễ ký có Bộ trưởng Quốc phòng Trần Văn Khải, Bộ trưởng Tài chính Lê Thu Hà.",
       "Trần Văn Khải|Bộ trưởng|Bộ Quốc phòng|Việt Nam|current\n"
       "Lê Thu Hà|Bộ trưởng|Bộ Tài chính|Việt Nam|current\n"},
      {"Phó Thủ tướng Phạm Vĩnh Tường dự buổi lễ. Phó Thủ tướng, Bộ trưởng Ngoại giao Phạm Vĩnh "
       "Tường đề nghị mở thêm đường bay.",
       "Phạm Vĩnh Tường|Phó Thủ tướng|Chính phủ|Việt Nam|current\n"
       "Phạm Vĩnh Tường|Bộ trưởng|Bộ Ngoại giao|Việt Nam|current\n"},
  });
}

TEST_CASE("a post says whether it is still held") {
  check_roles({
      {"Nguyên Thủ tướng Lê Quang Hòa dự buổi lễ.",
       "Lê Quang Hòa|Thủ tướng|Chính phủ|Việt Nam|former\n"},
      {"Cựu Tổng thống Chile Pedro Rojas dự buổi lễ.",
       "Pedro Rojas|Tổng thống|Nhà nước|Chile|former\n"},
      {"Phạm Vĩnh Tường, nguyên Bộ trưởng Ngoại giao, dự buổi lễ.",
       "Phạm Vĩnh Tường|Bộ trưởng|Bộ Ngoại giao|Việt Nam|former\n"},
      {"Nguyên Phó Thủ tướng, nguyên Bộ trưởng Ngoại giao Phạm Vĩnh Tường dự buổi lễ.",
       "Phạm Vĩnh Tường|Phó Thủ tướng|Chính phủ|Việt Nam|former\n"
       "Phạm Vĩnh Tường|Bộ trưởng|Bộ Ngoại giao|Việt Nam|former\n"},
      {"Nguyên Phó Thủ tướng, Chủ tịch Hội Hữu nghị Việt Nam - Chile Phạm Vĩnh Tường dự buổi lễ.",
       "Phạm Vĩnh Tường|Phó Thủ tướng|Chính phủ|Việt Nam|former\n"
       "Phạm Vĩnh Tường|Chủ tịch|Hội Hữu nghị Việt Nam - Chile|Việt Nam|current\n"},
      {"Quyền Bộ trưởng Ngoại giao Peru Juan Molina dự buổi lễ.",
       "Juan Molina|Bộ trưởng|Bộ Ngoại giao|Peru|acting\n"},
      {"Tổng thống đắc cử Chile Pedro Rojas dự buổi lễ.",
       "Pedro Rojas|Tổng thống|Nhà nước|Chile|elect\n"},
  });
}

TEST_CASE("a country that is written once holds for the whole list") {
  check_roles({
      {"Phó Thủ tướng, Bộ trưởng Ngoại giao Peru Juan Molina dự buổi lễ.",
       "Juan Molina|Phó Thủ tướng|Chính phủ|Peru|current\n"
       "Juan Molina|Bộ trưởng|Bộ Ngoại giao|Peru|current\n"},
      {"Tổng Bí thư, Chủ tịch nước Lào Bounthong Sivilay thăm Việt Nam.",
       "Bounthong Sivilay|Tổng Bí thư|Đảng Nhân dân Cách mạng Lào|Lào|current\n"
       "Bounthong Sivilay|Chủ tịch nước|Nhà nước|Lào|current\n"},
      {"Bộ trưởng Ngoại giao Peru Juan Molina và Bộ trưởng Ngoại giao Kenya Amina Wekesa phát "
       "biểu.",
       "Juan Molina|Bộ trưởng|Bộ Ngoại giao|Peru|current\n"
       "Amina Wekesa|Bộ trưởng|Bộ Ngoại giao|Kenya|current\n"},
  });
}

TEST_CASE("an ambassador is of the country that sends him") {
  check_roles({
      {"Đại sứ Chile tại Việt Nam Pedro Rojas dự buổi lễ.", "Pedro Rojas|Đại sứ||Chile|current\n"},
      {"Đại sứ Việt Nam tại Chile Trần Văn Khải dự buổi lễ.",
       "Trần Văn Khải|Đại sứ||Việt Nam|current\n"},
  });
}

TEST_CASE("an international body has no country") {
  check_roles({
      {"Tổng Thư ký Liên hợp quốc Anders Holmqvist gặp Thủ tướng Lê Quang Hòa.",
       "Anders Holmqvist|Tổng Thư ký|Liên hợp quốc||current\n"
       "Lê Quang Hòa|Thủ tướng|Chính phủ|Việt Nam|current\n"},
      {"Tổng Thư ký ASEAN Anders Holmqvist thăm Việt Nam.",
       "Anders Holmqvist|Tổng Thư ký|ASEAN||current\n"},
  });
}

TEST_CASE("a post without a country is of the house if the name is") {
  check_roles({
      {"Bộ trưởng Ngoại giao Phạm Vĩnh Tường dự buổi lễ.",
       "Phạm Vĩnh Tường|Bộ trưởng|Bộ Ngoại giao|Việt Nam|current\n"},
      {"Thủ tướng Thụy Điển Jonas Lindmark tiếp Thứ trưởng Ngoại giao Trần Văn Khải.",
       "Jonas Lindmark|Thủ tướng|Chính phủ|Thụy Điển|current\n"
       "Trần Văn Khải|Thứ trưởng|Bộ Ngoại giao|Việt Nam|current\n"},
      {"Ngoại trưởng Jonas Lindmark hội đàm với Bộ trưởng Ngoại giao Phạm Vĩnh Tường.",
       "Jonas Lindmark|Ngoại trưởng|Bộ Ngoại giao||current\n"
       "Phạm Vĩnh Tường|Bộ trưởng|Bộ Ngoại giao|Việt Nam|current\n"},
  });
}

TEST_CASE("a post of the other side takes the country told before") {
  check_roles({
      {"Thủ tướng Lê Quang Hòa thăm Peru và hội đàm với Thủ tướng Juan Molina.",
       "Lê Quang Hòa|Thủ tướng|Chính phủ|Việt Nam|current\n"
       "Juan Molina|Thủ tướng|Chính phủ|Peru|current\n"},
      {"Tổng thống Chile Pedro Rojas và Ngoại trưởng María Soto dự buổi lễ.",
       "Pedro Rojas|Tổng thống|Nhà nước|Chile|current\n"
       "María Soto|Ngoại trưởng|Bộ Ngoại giao|Chile|current\n"},
      {"Thủ tướng Thụy Điển Jonas Lindmark thăm Việt Nam. Ngoại trưởng Eva Sandberg dự buổi lễ.",
       "Jonas Lindmark|Thủ tướng|Chính phủ|Thụy Điển|current\n"
       "Eva Sandberg|Ngoại trưởng|Bộ Ngoại giao|Thụy Điển|current\n"},
  });
}

TEST_CASE("a short name is the person who holds the post told beside it") {
  check_roles({
      {"Bà Ana Molina tới Hà Nội. Tổng thống Chile Pedro Molina tới sau. Tổng thống Molina phát "
       "biểu.",
       "Pedro Molina|Tổng thống|Nhà nước|Chile|current\n"},
      {"Bộ trưởng Tài chính Peru Ana Rojas gặp Ngoại trưởng Peru Juan Rojas. Ngoại trưởng Rojas "
       "phát biểu.",
       "Ana Rojas|Bộ trưởng|Bộ Tài chính|Peru|current\n"
       "Juan Rojas|Ngoại trưởng|Bộ Ngoại giao|Peru|current\n"},
  });
}

TEST_CASE("a private post takes no country from the other side") {
  check_roles({
      {"Thủ tướng Chile Pedro Rojas tới Hà Nội. Chuyên gia John Wilson phát biểu.",
       "Pedro Rojas|Thủ tướng|Chính phủ|Chile|current\n"
       "John Wilson|Chuyên gia|||current\n"},
      {"Đại diện Zexon phát biểu.", ""},
  });
}

TEST_CASE("a colleague named right before gives the country") {
  check_roles({
      {"Chile, Chile và Chile. Thủ tướng Peru Juan Molina và Ngoại trưởng Ana Soto phát biểu.",
       "Juan Molina|Thủ tướng|Chính phủ|Peru|current\n"
       "Ana Soto|Ngoại trưởng|Bộ Ngoại giao|Peru|current\n"},
      {"Thủ tướng Juan Molina của Peru phát biểu.",
       "Juan Molina|Thủ tướng|Chính phủ|Peru|current\n"},
  });
}

TEST_CASE("short forms and spellings are one person with the fullest name") {
  struct Row {
    std::string text;
    std::string roles;
    std::string statements;
  };
  const std::vector<Row> rows = {
      {"Ngoại trưởng Kenya Amina Wekesa thăm Hà Nội. Bà Wekesa cam kết mở thêm đường bay.",
       "Amina Wekesa|Ngoại trưởng|Bộ Ngoại giao|Kenya|current\n",
       "e1|Amina Wekesa|commit||mở thêm đường bay|transport\n"},
      {"Thủ tướng Nhật Bản Tanaka Ichiro thăm Hà Nội. Thủ tướng Tanaka cam kết mở thêm đường bay.",
       "Tanaka Ichiro|Thủ tướng|Chính phủ|Nhật Bản|current\n",
       "e1|Tanaka Ichiro|commit||mở thêm đường bay|transport\n"},
      {"Bộ trưởng Ngoại giao Na Uy Espen Børke Dahl thăm Hà Nội. Bộ trưởng Espen Dahl cam kết mở "
       "thêm đường bay.",
       "Espen Børke Dahl|Bộ trưởng|Bộ Ngoại giao|Na Uy|current\n",
       "e1|Espen Børke Dahl|commit||mở thêm đường bay|transport\n"},
      {"Ngoại trưởng Chile Maria Soto thăm Hà Nội. Ngoại trưởng María Soto cam kết mở thêm đường "
       "bay.",
       "María Soto|Ngoại trưởng|Bộ Ngoại giao|Chile|current\n",
       "e1|María Soto|commit||mở thêm đường bay|transport\n"},
      {"Tổng thống Chile Pedro Rojas thăm Hà Nội. Tổng thống Pedro Rojas Fuentes cam kết mở thêm "
       "đường bay.",
       "Pedro Rojas Fuentes|Tổng thống|Nhà nước|Chile|current\n",
       "e1|Pedro Rojas Fuentes|commit||mở thêm đường bay|transport\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const std::vector<Fact> facts = read(row.text);
    CHECK(roles_of(facts) == row.roles);
    CHECK(statements_of(facts) == row.statements);
  }
}

TEST_CASE("a foreign name with a letter wrong is the person meant, one of the house is not") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"Ngoại trưởng Kenya Amina Wekesa thăm Hà Nội. Bà Amina Wekasa cam kết mở thêm đường bay.",
       "e1|Amina Wekesa|commit||mở thêm đường bay|transport\n"},
      {"Ngoại trưởng Kenya Amina Wekesa thăm Hà Nội. Bà Wekesi cam kết mở thêm đường bay.",
       "e1|Amina Wekesa|commit||mở thêm đường bay|transport\n"},
      {"Ngoại trưởng Kenya Amina Wekesa thăm Hà Nội. Bà Amina Weseka cam kết mở thêm đường bay.",
       "e1|Amina Wekesa|commit||mở thêm đường bay|transport\n"},
      {"Ngoại trưởng Kenya Amina Wekasa thăm Hà Nội. Bà Amina Wekesa cam kết mở thêm đường bay. Bà "
       "Amina Wekesa nhấn mạnh vai trò của đào tạo.",
       "e1|Amina Wekesa|commit||mở thêm đường bay|transport\n"
       "e1|Amina Wekesa|affirm||vai trò của đào tạo|education\n"},
      {"Thứ trưởng Lê Minh Khang thăm Nairobi. Ông Lê Minh Khanh cam kết mở thêm đường bay.",
       "|Lê Minh Khanh|commit||mở thêm đường bay|transport\n"},
  };
  for (const auto& [text, statements] : rows) {
    CAPTURE(text);
    CHECK(statements_of(read(text)) == statements);
  }
}

TEST_CASE("names that differ in a mark are two people of the house") {
  check_roles({
      {"Bộ trưởng Quốc phòng Lê Thu Hà dự buổi lễ. Bộ trưởng Tài chính Lê Thu Hạ phát biểu.",
       "Lê Thu Hà|Bộ trưởng|Bộ Quốc phòng|Việt Nam|current\n"
       "Lê Thu Hạ|Bộ trưởng|Bộ Tài chính|Việt Nam|current\n"},
  });
}

TEST_CASE("a bare title stands for its holder") {
  struct Row {
    std::string text;
    std::string statements;
  };
  const std::vector<Row> rows = {
      {"Chủ tịch Quốc hội Ngô Thanh Vy tiếp Tổng thống Chile Pedro Rojas. Tổng thống nhấn mạnh vai "
       "trò của đào tạo.",
       "e1|Pedro Rojas|affirm||vai trò của đào tạo|education\n"},
      {"Chủ tịch Quốc hội Ngô Thanh Vy tiếp Tổng thống Chile Pedro Rojas. Chủ tịch Quốc hội nhấn "
       "mạnh vai trò của đào tạo.",
       "e1|Ngô Thanh Vy|affirm||vai trò của đào tạo|education\n"},
      {"Thủ tướng Lê Quang Hòa hội đàm với Thủ tướng Peru Juan Molina. Thủ tướng Peru cam kết mở "
       "thêm đường bay.",
       "e1|Juan Molina|commit||mở thêm đường bay|transport\n"},
      {"Thủ tướng Lê Quang Hòa hội đàm với Thủ tướng Peru Juan Molina. Thủ tướng Việt Nam cam kết "
       "mở thêm đường bay.",
       "e1|Lê Quang Hòa|commit||mở thêm đường bay|transport\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(statements_of(read(row.text)) == row.statements);
  }
}

TEST_CASE("a name without a post is no role") {
  check_roles({
      {"Ông Pedro Rojas thăm Hà Nội.", ""},
      {"Đường sắt qua Nhật Bản dài hơn hai nghìn cây số.", ""},
  });
}

}  // namespace boba::test
