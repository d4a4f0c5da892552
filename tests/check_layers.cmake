# Checks the sources below SOURCE: includes point down the list of rooms, third parties stay in
# their rooms, no character beyond ASCII stands outside comments, and no type of a named namespace is
# defined in two files (two such would be one to the linker).
#   cmake -D SOURCE=DIR -P check_layers.cmake
cmake_minimum_required(VERSION 3.25)

set(rooms base text segment lexicon rules annotate discourse identity graph export eval cli)

# A third party's include prefix, and the paths below SOURCE that may use it.
set(third_parties
  "unicode/|^src/text/"
  "boost/|^src/graph/|^src/export/graphml|^include/boba/graph[.]hpp$"
  "graphviz/|^src/export/dot"
  "rapidjson/|^src/text/|^src/export/|^src/eval/"
  "CLI/|^src/cli/"
  "doctest/|^tests/")

function(report path number text)
  message("${path}:${number}: ${text}")
  set_property(GLOBAL APPEND PROPERTY faults "${path}")
endfunction()

# A room's own number in the list; the public headers, which all rooms see, come before the first.
function(level_of path result)
  set(level -1)
  if(path MATCHES "^(src/)?([a-z]+)/")
    list(FIND rooms "${CMAKE_MATCH_2}" level)
  endif()
  set(${result} ${level} PARENT_SCOPE)
endfunction()

function(check_include path number included)
  level_of(${path} own)
  level_of(${included} other)
  if(other GREATER own AND NOT path MATCHES "^tests/")
    report(${path} ${number} "includes '${included}', which is above it")
  endif()
  foreach(row IN LISTS third_parties)
    string(REGEX MATCH "^([^|]+)[|](.*)$" ignored "${row}")
    set(prefix "${CMAKE_MATCH_1}")
    set(allowed "${CMAKE_MATCH_2}")
    string(FIND "${included}" "${prefix}" at)
    if(at EQUAL 0 AND NOT path MATCHES "${allowed}")
      report(${path} ${number} "includes '${included}', which has its own room")
    endif()
  endforeach()
endfunction()

# `space` is the namespace that the line stands in.
function(check_definition path number line space)
  if(space STREQUAL "" OR NOT line MATCHES "^(struct|class|enum class|enum) ([A-Za-z]+)( final)?( : [^{]+)? {")
    return()
  endif()
  set(name "${space}::${CMAKE_MATCH_2}")
  get_property(first GLOBAL PROPERTY "defines ${name}")
  if(first)
    report(${path} ${number} "defines '${name}' as ${first} does")
  else()
    set_property(GLOBAL PROPERTY "defines ${name}" "${path}:${number}")
  endif()
endfunction()

function(check_line path number line)
  if(line MATCHES "^ *# *include *[<\"]([^>\"]+)")
    check_include(${path} ${number} "${CMAKE_MATCH_1}")
  endif()
  string(REGEX REPLACE "//.*$" "" code "${line}")
  if(code MATCHES "[^\t -~]")
    report(${path} ${number} "a character beyond ASCII outside a comment (its place is rules/)")
  endif()
endfunction()

file(GLOB_RECURSE files RELATIVE ${SOURCE}
  ${SOURCE}/src/*.hpp ${SOURCE}/src/*.cpp ${SOURCE}/include/*.hpp)
list(SORT files)
foreach(path IN LISTS files)
  file(READ ${SOURCE}/${path} text)
  # Lines become the elements of a list: what would tear elements apart goes first.
  string(REGEX REPLACE "[][;\\]" "_" text "${text}")
  string(REPLACE "\n" ";" lines "${text}")
  set(number 0)
  set(space "")
  foreach(line IN LISTS lines)
    math(EXPR number "${number} + 1")
    check_line(${path} ${number} "${line}")
    if(line MATCHES "^namespace ([a-z:]+) {$")
      set(space "${CMAKE_MATCH_1}")
      set(outer "${space}")
    elseif(line STREQUAL "namespace {")
      set(space "")
    elseif(line STREQUAL "}  // namespace")
      set(space "${outer}")
    endif()
    check_definition(${path} ${number} "${line}" "${space}")
  endforeach()
endforeach()

list(LENGTH files checked)
get_property(faulty GLOBAL PROPERTY faults)
list(LENGTH faulty faults)
if(checked EQUAL 0)
  message(FATAL_ERROR "no sources below '${SOURCE}'")
endif()
if(faults GREATER 0)
  message(FATAL_ERROR "${faults} faults in ${checked} files")
endif()
message("${checked} files keep their layers")
