target_sources(boba PRIVATE
  ${PROJECT_SOURCE_DIR}/src/text/article_record.cpp
  ${PROJECT_SOURCE_DIR}/src/text/characters.cpp
  ${PROJECT_SOURCE_DIR}/src/text/document.cpp
  ${PROJECT_SOURCE_DIR}/src/text/encoding.cpp
  ${PROJECT_SOURCE_DIR}/src/text/fold.cpp
  ${PROJECT_SOURCE_DIR}/src/text/latin_table.cpp
  ${PROJECT_SOURCE_DIR}/src/text/html.cpp
  ${PROJECT_SOURCE_DIR}/src/text/html_entities.cpp
  ${PROJECT_SOURCE_DIR}/src/text/html_notes.cpp
  ${PROJECT_SOURCE_DIR}/src/text/html_tag.cpp
  ${PROJECT_SOURCE_DIR}/src/text/normalize.cpp
  ${PROJECT_SOURCE_DIR}/src/text/offset_map.cpp
  ${PROJECT_SOURCE_DIR}/src/text/published_day.cpp
  ${PROJECT_SOURCE_DIR}/src/text/reader.cpp
  ${PROJECT_SOURCE_DIR}/src/text/word_folder.cpp)
