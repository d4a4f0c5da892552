target_sources(boba PRIVATE
  ${PROJECT_SOURCE_DIR}/src/discourse/actors.cpp
  ${PROJECT_SOURCE_DIR}/src/discourse/article_view.cpp
  ${PROJECT_SOURCE_DIR}/src/discourse/assemble.cpp
  ${PROJECT_SOURCE_DIR}/src/discourse/country_finder.cpp
  ${PROJECT_SOURCE_DIR}/src/discourse/dates.cpp
  ${PROJECT_SOURCE_DIR}/src/discourse/event_frames.cpp
  ${PROJECT_SOURCE_DIR}/src/discourse/events.cpp
  ${PROJECT_SOURCE_DIR}/src/discourse/examples.cpp
  ${PROJECT_SOURCE_DIR}/src/discourse/extractor.cpp
  ${PROJECT_SOURCE_DIR}/src/discourse/openers.cpp
  ${PROJECT_SOURCE_DIR}/src/discourse/name_forms.cpp
  ${PROJECT_SOURCE_DIR}/src/discourse/people.cpp
  ${PROJECT_SOURCE_DIR}/src/discourse/reading.cpp
  ${PROJECT_SOURCE_DIR}/src/discourse/schema.cpp
  ${PROJECT_SOURCE_DIR}/src/discourse/statements.cpp
  ${PROJECT_SOURCE_DIR}/src/discourse/topics.cpp)
