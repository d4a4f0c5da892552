include(${PROJECT_SOURCE_DIR}/src/rules/sources_front.cmake)
target_sources(boba PRIVATE
  ${PROJECT_SOURCE_DIR}/src/rules/compiler.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/compiler_entrance.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/entry_sets.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/first_table.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/matcher.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/mention_store.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/pack_builder.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/pack_lexicons.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/pack_types.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/rule_index.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/program_builder.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/program_sets.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/rule_set.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/shape_table.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/shapes.cpp
  ${PROJECT_SOURCE_DIR}/src/rules/step_table.cpp)
