# Every header of SOURCE/src includes what it needs: the .cpp of its name includes it first, so that
# it is compiled alone with that, or it is compiled alone here, by CXX.
cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE headers RELATIVE ${SOURCE}/src ${SOURCE}/src/*.hpp)
set(faults "")
foreach(header ${headers})
  string(REGEX REPLACE "hpp$" "cpp" partner ${SOURCE}/src/${header})
  if(EXISTS ${partner})
    file(STRINGS ${partner} includes REGEX "^#include" LIMIT_COUNT 1)
    if(includes STREQUAL "#include \"${header}\"")
      continue()
    endif()
  endif()
  execute_process(
    COMMAND ${CXX} -std=c++20 -fsyntax-only -I ${SOURCE}/src -I ${SOURCE}/include
      -x c++ ${SOURCE}/src/${header}
    RESULT_VARIABLE result ERROR_VARIABLE message OUTPUT_QUIET)
  if(NOT result EQUAL 0)
    string(APPEND faults "src/${header} does not compile alone:\n${message}\n")
  endif()
endforeach()
if(faults)
  message(FATAL_ERROR "${faults}")
endif()
