# The program, the library with its headers and package files, and the rules.
include(CMakePackageConfigHelpers)

install(TARGETS boba_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS boba EXPORT boba_targets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS boba_options EXPORT boba_targets)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/rules/vi DESTINATION ${CMAKE_INSTALL_DATADIR}/boba/rules)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/boba)
install(EXPORT boba_targets NAMESPACE boba:: DESTINATION ${package_dir})
configure_package_config_file(
  ${PROJECT_SOURCE_DIR}/cmake/boba-config.cmake.in ${PROJECT_BINARY_DIR}/boba-config.cmake
  INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/boba-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/boba-config.cmake
  ${PROJECT_BINARY_DIR}/boba-config-version.cmake DESTINATION ${package_dir})
