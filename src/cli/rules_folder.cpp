#include "cli/rules_folder.hpp"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace boba::cli {
namespace {

namespace fs = std::filesystem;

// From the program's folder: build/PRESET of a source tree, bin of an installation.
constexpr std::array<const char*, 2> kBesideProgram = {"../../rules/vi", "../share/boba/rules/vi"};

}  // namespace

Result<std::string> rules_folder(const std::optional<std::string>& given) {
  if (given.has_value()) return *given;
  const char* from_environment = std::getenv("BOBA_RULES");
  if (from_environment != nullptr && *from_environment != '\0') {
    return std::string(from_environment);
  }
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  for (const char* relative : kBesideProgram) {
    const fs::path folder = (program.parent_path() / relative).lexically_normal();
    if (program.is_absolute() && fs::is_directory(folder, error)) return folder.string();
  }
  return file_error({}, "no rules found beside the program",
                    "say where they are: --rules DIR, or BOBA_RULES in the environment");
}

Result<RuleSet> load_rules(const std::optional<std::string>& given) {
  const Result<std::string> folder = rules_folder(given);
  if (!folder.ok()) return folder.errors();
  return RuleSet::load(folder.value());
}

}  // namespace boba::cli
