#include "cli/help.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace boba::cli {
namespace {

// Whether `text` has a line for the option.
bool lists(const std::string& text, const OptionRow& option) {
  const std::string name = std::string(option.name) + " ";
  return text.find("  " + name) != std::string::npos || text.find(", " + name) != std::string::npos;
}

}  // namespace

TEST_CASE("the helps list every option of the table") {
  for (const OptionRow& option : option_table()) {
    CAPTURE(option.name);
    CHECK(lists(help_text(), option) == is_general(option));
    for (const CommandRow& command : command_table()) {
      CAPTURE(command.name);
      CHECK(lists(help_text(command.command), option) == belongs_to(option, command.command));
    }
  }
}

TEST_CASE("the command table is in the order of Command") {
  for (const CommandRow& command : command_table()) {
    CHECK(row_of(command.command).name == command.name);
  }
}

TEST_CASE("the help fits one screen") {
  const std::string text = help_text();
  CHECK(std::count(text.begin(), text.end(), '\n') <= 24);
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = text.find('\n', begin);
    CHECK(end - begin <= 100);
    begin = end + 1;
  }
}

TEST_CASE("the options of a command stay few") {
  for (const CommandRow& command : command_table()) {
    CAPTURE(command.name);
    CHECK(std::ranges::count_if(option_table(), [&](const OptionRow& option) {
            return belongs_to(option, command.command);
          }) <= 10);
  }
}

}  // namespace boba::cli
