target_sources(boba PRIVATE
  ${PROJECT_SOURCE_DIR}/src/annotate/ahead.cpp
  ${PROJECT_SOURCE_DIR}/src/annotate/annotation.cpp
  ${PROJECT_SOURCE_DIR}/src/annotate/annotator.cpp
  ${PROJECT_SOURCE_DIR}/src/annotate/echoes.cpp
  ${PROJECT_SOURCE_DIR}/src/annotate/emit.cpp
  ${PROJECT_SOURCE_DIR}/src/annotate/overlap.cpp
  ${PROJECT_SOURCE_DIR}/src/annotate/zones.cpp)
