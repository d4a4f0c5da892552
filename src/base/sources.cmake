target_sources(boba PRIVATE
  ${PROJECT_SOURCE_DIR}/src/base/ascii.cpp
  ${PROJECT_SOURCE_DIR}/src/base/diagnostic.cpp
  ${PROJECT_SOURCE_DIR}/src/base/fact.cpp
  ${PROJECT_SOURCE_DIR}/src/base/source_file.cpp
  ${PROJECT_SOURCE_DIR}/src/base/suggest.cpp
  ${PROJECT_SOURCE_DIR}/src/base/symbol_table.cpp
  ${PROJECT_SOURCE_DIR}/src/base/utf8.cpp)
