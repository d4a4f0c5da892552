target_sources(boba PRIVATE
  ${PROJECT_SOURCE_DIR}/src/export/cell_text.cpp
  ${PROJECT_SOURCE_DIR}/src/export/dot.cpp
  ${PROJECT_SOURCE_DIR}/src/export/dot_graph.cpp
  ${PROJECT_SOURCE_DIR}/src/export/fact_fields.cpp
  ${PROJECT_SOURCE_DIR}/src/export/facts_reader.cpp
  ${PROJECT_SOURCE_DIR}/src/export/facts_stream.cpp
  ${PROJECT_SOURCE_DIR}/src/export/format.cpp
  ${PROJECT_SOURCE_DIR}/src/export/graphml.cpp
  ${PROJECT_SOURCE_DIR}/src/export/json_output.cpp
  ${PROJECT_SOURCE_DIR}/src/export/jsonld.cpp
  ${PROJECT_SOURCE_DIR}/src/export/jsonld_context.cpp
  ${PROJECT_SOURCE_DIR}/src/export/jsonld_nodes.cpp
  ${PROJECT_SOURCE_DIR}/src/export/jsonld_vocabulary.cpp
  ${PROJECT_SOURCE_DIR}/src/export/style.cpp)
