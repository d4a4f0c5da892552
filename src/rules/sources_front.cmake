target_sources(boba PRIVATE
  ${PROJECT_SOURCE_DIR}/src/rules/atom_parser.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/check.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/clause_parser.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/dump.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/example_parser.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/lexer.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/parser.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/pattern_parser.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/token_reader.cpp)
