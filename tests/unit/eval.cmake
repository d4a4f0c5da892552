target_sources(boba_tests PRIVATE
  ${PROJECT_SOURCE_DIR}/tests/property/eval_agrees_with_itself.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/eval_figures.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/eval_gold.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/eval_matching.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/eval_score.cpp)
