// ArticleIds: the ids of one run must be unique. Keeps a hash and a place for each article, some 50
// bytes, however long its id is; that two different ids meet in 64 bits is not to be expected.
#pragma once

#include "boba/article.hpp"
#include "boba/result.hpp"

#include "text/reader.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace boba::cli {

class ArticleIds {
 public:
  // `files` must outlive this.
  explicit ArticleIds(const std::vector<InputFile>& files) : files_(files) {}

  // Notes an article of file number `file`, record at `line`. A fault if its id was there before.
  [[nodiscard]] std::optional<Diagnostic> add(const Article& article, std::size_t file,
                                              std::uint32_t line);

 private:
  struct Place {
    std::uint32_t file = 0;
    std::uint32_t line = 0;
  };

  [[nodiscard]] std::string name_of(Place place) const;

  const std::vector<InputFile>& files_;
  std::unordered_map<std::size_t, Place> places_;
};

}  // namespace boba::cli
