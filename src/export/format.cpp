#include "boba/export.hpp"

#include "base/suggest.hpp"

#include <array>
#include <string>

namespace boba {
namespace {

struct Extension {
  std::string_view name;
  Format format;
};

constexpr std::array<Extension, 5> kExtensions = {{{".graphml", Format::kGraphml},
                                                   {".dot", Format::kDot},
                                                   {".gv", Format::kDot},
                                                   {".jsonld", Format::kJsonld},
                                                   {".jsonl", Format::kFacts}}};

std::string_view extension_of(std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const std::size_t dot = name.find_last_of('.');
  return dot == std::string_view::npos ? std::string_view() : name.substr(dot);
}

}  // namespace

Result<Format> format_of(std::string_view path) {
  const std::string_view extension = extension_of(path);
  std::vector<std::string> known;
  std::string listed;
  for (const Extension& one : kExtensions) {
    if (extension == one.name) return one.format;
    known.emplace_back(one.name);
    listed += (listed.empty() ? "" : ", ") + known.back();
  }
  const auto nearest = nearest_name(extension, known);
  const std::string hint =
      (nearest ? "did you mean '" + *nearest + "'? " : "") + "formats by extension: " + listed;
  const std::string message =
      extension.empty() ? "'" + std::string(path) + "' has no extension to tell the format by"
                        : "unknown format '" + std::string(extension) + "'";
  return file_error(std::string(path), message, hint);
}

}  // namespace boba
