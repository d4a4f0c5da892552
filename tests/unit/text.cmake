target_sources(boba_tests PRIVATE
  ${PROJECT_SOURCE_DIR}/tests/unit/segment_sentences.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/segment_tokens.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/text_document.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/text_fold.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/text_html.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/text_reader.cpp)
