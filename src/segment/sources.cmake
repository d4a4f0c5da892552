target_sources(boba PRIVATE
  ${PROJECT_SOURCE_DIR}/src/segment/form_cache.cpp
  ${PROJECT_SOURCE_DIR}/src/segment/quotes.cpp
  ${PROJECT_SOURCE_DIR}/src/segment/scanner.cpp
  ${PROJECT_SOURCE_DIR}/src/segment/segmenter.cpp
  ${PROJECT_SOURCE_DIR}/src/segment/sentences.cpp
  ${PROJECT_SOURCE_DIR}/src/segment/syllable.cpp
  ${PROJECT_SOURCE_DIR}/src/segment/token_form.cpp)
