// The help texts, made from the option table. Pure; nothing is printed here.
#pragma once

#include "cli/options.hpp"

#include <string>

namespace boba::cli {

// Of the whole program: commands, options, exit codes. Fits one screen.
[[nodiscard]] std::string help_text();

// Of one command.
[[nodiscard]] std::string help_text(Command command);

// "boba 0.1.0", with a newline.
[[nodiscard]] std::string version_text();

}  // namespace boba::cli
