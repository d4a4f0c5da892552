target_sources(boba PRIVATE
  ${PROJECT_SOURCE_DIR}/src/lexicon/lexicon.cpp
  ${PROJECT_SOURCE_DIR}/src/lexicon/lexicon_reader.cpp)
