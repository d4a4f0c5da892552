target_sources(boba_tests PRIVATE
  ${PROJECT_SOURCE_DIR}/tests/property/matcher_agrees.cpp
  ${PROJECT_SOURCE_DIR}/tests/property/matcher_linear.cpp
  ${PROJECT_SOURCE_DIR}/tests/property/prefilter_is_sound.cpp
  ${PROJECT_SOURCE_DIR}/tests/support/naive_matcher.cpp
  ${PROJECT_SOURCE_DIR}/tests/support/program_dump.cpp
  ${PROJECT_SOURCE_DIR}/tests/support/random_rules.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/annotate_overlap.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/lexicon_reader.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/lexicon_trie.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/rules_compiler.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/rules_mention_store.cpp)
