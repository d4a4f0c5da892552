# The program is optimised as a whole; objects are fat, so that whoever links the library need not.
if(BOBA_LTO AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  foreach(target boba boba_cli)
    target_compile_options(${target} PRIVATE -flto=auto -ffat-lto-objects)
  endforeach()
  target_link_options(boba_cli PRIVATE -flto=auto)
endif()
