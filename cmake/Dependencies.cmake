# Third parties, as Debian packages them. RapidJSON and doctest get the targets they lack here.
find_package(Boost 1.74 REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc)
find_package(RapidJSON REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(cgraph REQUIRED IMPORTED_TARGET GLOBAL libcgraph)
add_library(Graphviz::cgraph ALIAS PkgConfig::cgraph)

if(NOT TARGET RapidJSON::RapidJSON)
  add_library(RapidJSON::RapidJSON INTERFACE IMPORTED)
  target_include_directories(RapidJSON::RapidJSON SYSTEM INTERFACE ${RAPIDJSON_INCLUDE_DIRS})
endif()

# Warnings and sanitizers of our own targets.
add_library(boba_options INTERFACE)
if(BOBA_DEVELOPER)
  target_compile_options(boba_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wformat=2 -Wimplicit-fallthrough -Werror)
endif()
if(BOBA_SANITIZE)
  target_compile_options(boba_options INTERFACE
    -fsanitize=${BOBA_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(boba_options INTERFACE -fsanitize=${BOBA_SANITIZE})
endif()
