#include "cli/article_ids.hpp"

#include <functional>

namespace boba::cli {

std::optional<Diagnostic> ArticleIds::add(const Article& article, std::size_t file,
                                          std::uint32_t line) {
  const Place place{static_cast<std::uint32_t>(file), line};
  const auto [first, is_new] = places_.try_emplace(std::hash<std::string>()(article.id), place);
  if (is_new) return std::nullopt;
  return file_error(name_of(place),
                    "article id '" + article.id + "' is already that of " + name_of(first->second),
                    "ids are file names without extension, or the 'id' of a JSON Lines record");
}

std::string ArticleIds::name_of(Place place) const {
  const InputFile& file = files_[place.file];
  if (file.path == "-") return "standard input:" + std::to_string(place.line);
  if (file.kind != InputFile::Kind::kJsonLines) return file.path;
  return file.path + ":" + std::to_string(place.line);
}

}  // namespace boba::cli
