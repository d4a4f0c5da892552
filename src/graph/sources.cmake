target_sources(boba PRIVATE
  ${PROJECT_SOURCE_DIR}/src/graph/builder.cpp
  ${PROJECT_SOURCE_DIR}/src/graph/canonical.cpp
  ${PROJECT_SOURCE_DIR}/src/graph/fact_links.cpp
  ${PROJECT_SOURCE_DIR}/src/graph/flat_graph.cpp
  ${PROJECT_SOURCE_DIR}/src/graph/labels.cpp
  ${PROJECT_SOURCE_DIR}/src/graph/names.cpp
  ${PROJECT_SOURCE_DIR}/src/graph/rule_options.cpp
  ${PROJECT_SOURCE_DIR}/src/graph/views.cpp)
