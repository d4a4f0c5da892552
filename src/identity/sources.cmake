target_sources(boba PRIVATE
  ${PROJECT_SOURCE_DIR}/src/identity/country_names.cpp
  ${PROJECT_SOURCE_DIR}/src/identity/edtf.cpp
  ${PROJECT_SOURCE_DIR}/src/identity/entities.cpp
  ${PROJECT_SOURCE_DIR}/src/identity/identity_rules.cpp
  ${PROJECT_SOURCE_DIR}/src/identity/mentions.cpp
  ${PROJECT_SOURCE_DIR}/src/identity/name_key.cpp
  ${PROJECT_SOURCE_DIR}/src/identity/organizations.cpp
  ${PROJECT_SOURCE_DIR}/src/identity/people.cpp
  ${PROJECT_SOURCE_DIR}/src/identity/person_mentions.cpp
  ${PROJECT_SOURCE_DIR}/src/identity/stable_id.cpp
  ${PROJECT_SOURCE_DIR}/src/identity/timeline.cpp
  ${PROJECT_SOURCE_DIR}/src/identity/unknown_names.cpp)
