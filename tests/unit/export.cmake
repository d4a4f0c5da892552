find_package(Boost 1.74 REQUIRED COMPONENTS graph)
target_sources(boba_tests PRIVATE
  ${PROJECT_SOURCE_DIR}/tests/support/growth.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/export_dot.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/export_facts.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/export_format.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/export_graphml.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/export_jsonld.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/graph_build.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/graph_growth.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/graph_support.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/graph_views.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/identity_keys.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/identity_people.cpp
  ${PROJECT_SOURCE_DIR}/tests/unit/identity_timeline.cpp)
target_link_libraries(boba_tests PRIVATE Boost::graph Graphviz::cgraph)
