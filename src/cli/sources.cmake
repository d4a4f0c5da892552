target_sources(boba_cli PRIVATE
  ${PROJECT_SOURCE_DIR}/src/cli/article_ids.cpp
  ${PROJECT_SOURCE_DIR}/src/cli/build.cpp
  ${PROJECT_SOURCE_DIR}/src/cli/check.cpp
  ${PROJECT_SOURCE_DIR}/src/cli/commands.cpp
  ${PROJECT_SOURCE_DIR}/src/cli/eval.cpp
  ${PROJECT_SOURCE_DIR}/src/cli/explain.cpp
  ${PROJECT_SOURCE_DIR}/src/cli/facts.cpp
  ${PROJECT_SOURCE_DIR}/src/cli/graph_options.cpp
  ${PROJECT_SOURCE_DIR}/src/cli/help.cpp
  ${PROJECT_SOURCE_DIR}/src/cli/main.cpp
  ${PROJECT_SOURCE_DIR}/src/cli/options.cpp
  ${PROJECT_SOURCE_DIR}/src/cli/output_files.cpp
  ${PROJECT_SOURCE_DIR}/src/cli/parse.cpp
  ${PROJECT_SOURCE_DIR}/src/cli/part_files.cpp
  ${PROJECT_SOURCE_DIR}/src/cli/pipeline.cpp
  ${PROJECT_SOURCE_DIR}/src/cli/rules_folder.cpp
  ${PROJECT_SOURCE_DIR}/src/cli/run.cpp
  ${PROJECT_SOURCE_DIR}/src/cli/summary.cpp
  ${PROJECT_SOURCE_DIR}/src/cli/terminal.cpp
  ${PROJECT_SOURCE_DIR}/src/cli/window.cpp)
set_source_files_properties(${PROJECT_SOURCE_DIR}/src/cli/help.cpp PROPERTIES
  COMPILE_DEFINITIONS "BOBA_VERSION=\"${PROJECT_VERSION}\"")
