#include "segment/segmenter.hpp"
#include "segment_tables.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace boba {
namespace {

TEST_CASE("sentences end at stops and lines") {
  struct Row {
    const char* text;
    const char* sentences;
  };
  const Row rows[] = {
      {"Ông An tới. Bà Bình đi.", "Ông An tới.|Bà Bình đi."},
      {"Ông An tới! 5 người đi? Thế…", "Ông An tới!|5 người đi?|Thế…"},
      {"Ông An… rồi đi. thế", "Ông An… rồi đi. thế"},
      {"tới Việt Nam.Chủ tịch", "tới Việt Nam.|Chủ tịch"},
      {"hợp tác.Hai bên", "hợp tác.|Hai bên"},
      {"VnExpress.Net", "VnExpress.Net"},
      {"Ông nói: “Tốt.” Bà đi.", "Ông nói: “Tốt.”|Bà đi."},
      {"Ông nói: \"Tốt.\" Bà đi.", "Ông nói: \"Tốt.\"|Bà đi."},
      {"Ông nói “Tốt!” rồi đi.", "Ông nói “Tốt!” rồi đi."},
      {"Ông đi (bà ở.) Họ về.", "Ông đi (bà ở.)|Họ về."},
      {"Ông đi. “Bà ở.”", "Ông đi.|“Bà ở.”"},
      {"Ông đi.“Bà ở.”", "Ông đi.|“Bà ở.”"},
      {"Tới TP. Huế. GS. An nói.", "Tới TP. Huế.|GS. An nói."},
      {"Ông J. Minh đi. Bà ở.", "Ông J. Minh đi.|Bà ở."},
      {"Đông Nam Á. Ông đi.", "Đông Nam Á.|Ông đi."},
      {"Đạt 10.000 tấn. Tăng 3,5 lần.", "Đạt 10.000 tấn.|Tăng 3,5 lần."},
      {"Ông đi. 6. Hai bên nhất trí.", "Ông đi.|6. Hai bên nhất trí."},
      {"Hai bên ký./. An", "Hai bên ký./.|An"},
      {"Thật à?! Vâng.", "Thật à?!|Vâng."},
      {"Ông đi\nBà ở", "Ông đi|Bà ở"},
      {"Ông đi\ncùng bà", "Ông đi\ncùng bà"},
      {"Ông đi.\ncùng bà", "Ông đi.|cùng bà"},
      {"Ông đi\n\ncùng bà", "Ông đi|cùng bà"},
      {"Ông đi\nvới bà\nvà con tới\nHuế. Bà\nBình ở lại",
       "Ông đi\nvới bà\nvà con tới\nHuế.|Bà\nBình ở lại"},
      {"Ông đi\nvới bà\nvà con tới\nHuế\n- bà ở", "Ông đi\nvới bà\nvà con tới\nHuế|- bà ở"},
      {"Ông đi\nvới bà\nvà con\n\nHuế đẹp", "Ông đi\nvới bà\nvà con|Huế đẹp"},
      {"Gồm:\nông An", "Gồm:|ông An"},
      {"Gồm: Ông An", "Gồm: Ông An"},
      {"Ông đi\n- bà ở", "Ông đi|- bà ở"},
      {"ảnh minh họa  Ông đi", "ảnh minh họa  Ông đi"},
      {"Ông đi. (Ảnh: A) Bà ở", "Ông đi.|(Ảnh: A) Bà ở"},
      {"...", "..."},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(dump_sentences(row.text) == row.sentences);
  }
}

std::string sizes_of_sentences(std::string_view text) {
  std::string sizes;
  for (const Sentence& sentence : segmentation_of(text).sentences) {
    sizes += std::to_string(sentence.tokens.size()) + " ";
  }
  return sizes;
}

std::string repeated(std::string_view word, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += word;
  return text;
}

TEST_CASE("a long sentence is cut") {
  CHECK(sizes_of_sentences(repeated("a ", 384)) == "384 ");
  CHECK(sizes_of_sentences(repeated("a ", 385)) == "384 1 ");
  CHECK(sizes_of_sentences(repeated("a ", 99) + "; " + repeated("a ", 99) + ", " +
                           repeated("a ", 300)) == "100 100 300 ");
  CHECK(sizes_of_sentences(repeated("a ", 99) + ", " + repeated("a ", 300)) == "100 300 ");
  CHECK(sizes_of_sentences(repeated("! ", 1000)) == "384 384 232 ");
}

}  // namespace
}  // namespace boba
