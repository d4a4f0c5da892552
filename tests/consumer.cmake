# Installs BUILD below WORK, then configures, builds and runs PROJECT against the library, and runs
# the installed program, which must find the installed rules.
#   cmake -D BUILD=DIR -D PROJECT=DIR -D ARTICLE=FILE -D WORK=DIR -D CXX=COMPILER -D FLAGS=... -P ...
cmake_minimum_required(VERSION 3.25)

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output
    ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "exit ${status} of ${command}\n${output}")
  endif()
endfunction()

file(REMOVE_RECURSE ${WORK})
set(prefix ${WORK}/prefix)
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})
run(${CMAKE_COMMAND} -S ${PROJECT} -B ${WORK}/build -G Ninja -D CMAKE_PREFIX_PATH=${prefix}
  -D CMAKE_CXX_COMPILER=${CXX} -D CMAKE_CXX_FLAGS=${FLAGS} -D CMAKE_BUILD_TYPE=Release)
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${WORK}/build/graph_of_article ${prefix}/share/boba/rules/vi ${ARTICLE} ${WORK}/graph.graphml)
run(${prefix}/bin/boba build ${ARTICLE} -o ${WORK}/program.graphml)
foreach(name graph program)
  file(READ ${WORK}/${name}.graphml graph)
  if(NOT graph MATCHES "<node ")
    message(FATAL_ERROR "no node in ${WORK}/${name}.graphml")
  endif()
endforeach()
