# check_layers.cmake must find every fault of the tree in layers/, and say so.
#   cmake -P check_layers_test.cmake
cmake_minimum_required(VERSION 3.25)

set(here ${CMAKE_CURRENT_LIST_DIR})
execute_process(
  COMMAND ${CMAKE_COMMAND} -D SOURCE=${here}/layers -P ${here}/check_layers.cmake
  RESULT_VARIABLE status ERROR_VARIABLE found OUTPUT_QUIET)
set(expected
"include/boba/leak.hpp:5: includes 'graph/builder.hpp', which is above it
include/boba/leak.hpp:7: includes 'rapidjson/document.h', which has its own room
src/base/upward.cpp:5: includes 'text/fold.hpp', which is above it
src/base/upward.cpp:7: includes 'boost/graph/adjacency_list.hpp', which has its own room
src/text/words.cpp:8: a character beyond ASCII outside a comment (its place is rules/)
src/text/words.hpp:12: defines 'boba::Upward' as src/base/upward.hpp:6 does
")
string(FIND "${found}" "${expected}" at)
if(status EQUAL 0 OR NOT at EQUAL 0)
  message(FATAL_ERROR "exit ${status}, expected faults:\n${expected}found:\n${found}")
endif()
