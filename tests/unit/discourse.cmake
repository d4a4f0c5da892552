target_sources(boba_tests PRIVATE
  ${PROJECT_SOURCE_DIR}/tests/property/name_index_agrees.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/annotate_zones.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/discourse_confidence.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/discourse_dates.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/discourse_events_statements.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/discourse_growth.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/discourse_occasions.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/discourse_people.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/discourse_support.cpp)
