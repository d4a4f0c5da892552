target_sources(boba_tests PRIVATE
  ${PROJECT_SOURCE_DIR}/tests/property/rules_robust.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/rules_check_errors.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/rules_check_names.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/rules_pack_errors.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/rules_parser_items.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/rules_parser_patterns.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/rules_phase_list.cpp)
