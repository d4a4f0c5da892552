target_sources(boba PRIVATE
  ${PROJECT_SOURCE_DIR}/src/eval/bootstrap.cpp
  ${PROJECT_SOURCE_DIR}/src/eval/evaluation.cpp
  ${PROJECT_SOURCE_DIR}/src/eval/events.cpp
  ${PROJECT_SOURCE_DIR}/src/eval/gold.cpp
  ${PROJECT_SOURCE_DIR}/src/eval/gold_fields.cpp
  ${PROJECT_SOURCE_DIR}/src/eval/matching.cpp
  ${PROJECT_SOURCE_DIR}/src/eval/report.cpp
  ${PROJECT_SOURCE_DIR}/src/eval/roles.cpp
  ${PROJECT_SOURCE_DIR}/src/eval/saved_run.cpp
  ${PROJECT_SOURCE_DIR}/src/eval/score.cpp
  ${PROJECT_SOURCE_DIR}/src/eval/statements.cpp
  ${PROJECT_SOURCE_DIR}/src/eval/tally.cpp)
