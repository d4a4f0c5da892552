#include "text/reader.hpp"

#include "base/ascii.hpp"
#include "base/source_file.hpp"
#include "base/utf8.hpp"
#include "text/article_record.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <utility>

namespace boba {
namespace {

namespace fs = std::filesystem;

constexpr const char* kStandardInput = "-";
constexpr const char* kKnownKinds = "known: .txt, .html, .htm, .jsonl";

std::optional<InputFile::Kind> kind_of(const fs::path& path) {
  std::string extension = path.extension().string();
  for (char& c : extension) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (extension == ".txt") return InputFile::Kind::kText;
  if (extension == ".html" || extension == ".htm") return InputFile::Kind::kHtml;
  if (extension == ".jsonl") return InputFile::Kind::kJsonLines;
  return std::nullopt;
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

Result<std::vector<InputFile>> files_of_folder(const std::string& folder) {
  std::vector<InputFile> files;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code ignored;
    if (is_hidden(entry->path())) {
      if (entry->is_directory(ignored)) entry.disable_recursion_pending();
      continue;
    }
    const std::optional<InputFile::Kind> kind = kind_of(entry->path());
    if (kind.has_value() && entry->is_regular_file(ignored)) {
      files.push_back({entry->path().string(), *kind});
    }
  }
  if (error) return file_error(folder, "cannot be read: " + error.message());
  if (files.empty()) return file_error(folder, "is a folder without articles", kKnownKinds);
  std::sort(files.begin(), files.end(),
            [](const InputFile& a, const InputFile& b) { return a.path < b.path; });
  return files;
}

Result<std::vector<InputFile>> files_of(const std::string& argument) {
  if (argument == kStandardInput) {
    return std::vector<InputFile>{{argument, InputFile::Kind::kJsonLines}};
  }
  std::error_code error;
  const fs::file_status status = fs::status(argument, error);
  if (!fs::exists(status)) {
    return file_error(argument, "cannot be read: " + (error ? error.message() : "no such file"));
  }
  if (fs::is_directory(status)) return files_of_folder(argument);
  const std::optional<InputFile::Kind> kind = kind_of(argument);
  if (!kind.has_value()) {
    const std::string extension = fs::path(argument).extension().string();
    const std::string found = extension.empty() ? "no extension" : "'" + extension + "'";
    return file_error(argument, "is no kind of article: found " + found, kKnownKinds);
  }
  return std::vector<InputFile>{{argument, *kind}};
}

Record bad_record(Diagnostics errors, std::uint32_t number) {
  Record record;
  record.kind = Record::Kind::kBad;
  record.number = number;
  record.errors = std::move(errors);
  return record;
}

Record article_record(Article article, std::uint32_t number) {
  Record record;
  record.kind = Record::Kind::kArticle;
  record.number = number;
  record.article = std::move(article);
  return record;
}

Record record_of_line(std::string line, const std::string& file, std::uint32_t number) {
  Result<RecordLine> parsed = parse_record_line(line, file, number);
  if (!parsed.ok()) return bad_record(parsed.errors(), number);
  if (Article* article = std::get_if<Article>(&parsed.value())) {
    return article_record(std::move(*article), number);
  }
  Record record;
  record.kind = Record::Kind::kFactLine;
  record.line = std::move(line);
  record.number = number;
  return record;
}

void drop_byte_order_mark(std::string& line) {
  if (line.starts_with(kByteOrderMark)) line.erase(0, kByteOrderMark.size());
}

// Reads records from `first`, which is line `number` of `file`, and from the rest of `in`.
void read_lines(std::istream& in, std::string first, std::uint32_t number, const std::string& file,
                const RecordSink& on_record) {
  std::string line = std::move(first);
  do {
    if (line.ends_with('\r')) line.pop_back();
    if (!is_ascii_blank(line)) {
      if (on_record(record_of_line(std::move(line), file, number)) == Next::kStop) return;
    }
    ++number;
  } while (std::getline(in, line));
  if (in.bad()) on_record(bad_record({file_error(file, "cannot be read to its end")}, number));
}

void read_json_lines(const std::string& path, const RecordSink& on_record) {
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  std::string first;
  if (!in || (!std::getline(in, first) && !in.eof())) {
    const std::string reason = errno != 0 ? std::strerror(errno) : "unknown reason";
    on_record(bad_record({file_error(path, "cannot be read: " + reason)}, 0));
    return;
  }
  drop_byte_order_mark(first);
  read_lines(in, std::move(first), 1, path, on_record);
}

// No article of plain text starts with a tag, a comment or a declaration.
bool looks_like_html(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || text[begin] != '<' || begin + 1 == text.size()) {
    return false;
  }
  const char next = text[begin + 1];
  return next == '!' || next == '?' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
}

void read_standard_input(const RecordSink& on_record) {
  const std::string name = "standard input";
  std::string skipped;
  std::string line;
  std::uint32_t number = 0;
  while (std::getline(std::cin, line)) {
    ++number;
    if (number == 1) {
      const std::string_view text = line;
      if (text.starts_with(kByteOrderMark)) skipped = kByteOrderMark;
      drop_byte_order_mark(line);
    }
    if (!is_ascii_blank(line)) break;
    skipped += line + "\n";
  }
  if (line.find_first_not_of(" \t") == line.find('{') && !is_ascii_blank(line)) {
    read_lines(std::cin, std::move(line), number, name, on_record);
    return;
  }
  Article article;
  article.id = "stdin";
  article.origin = name;
  article.text = std::move(skipped) + line;
  if (!std::cin.eof()) article.text += "\n";
  article.text.append(std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>());
  if (looks_like_html(article.text)) article.markup = Markup::kHtml;
  on_record(article_record(std::move(article), 1));
}

void read_whole_file(const InputFile& file, Markup markup, const RecordSink& on_record) {
  Result<std::string> bytes = read_bytes(file.path);
  if (!bytes.ok()) {
    on_record(bad_record(bytes.errors(), 0));
    return;
  }
  Article article;
  article.id = fs::path(file.path).stem().string();
  article.text = std::move(bytes).value();
  article.markup = markup;
  article.origin = file.path;
  on_record(article_record(std::move(article), 1));
}

}  // namespace

Result<std::vector<InputFile>> list_inputs(const std::vector<std::string>& arguments) {
  std::vector<InputFile> files;
  Diagnostics errors;
  for (const std::string& argument : arguments) {
    Result<std::vector<InputFile>> found = files_of(argument);
    if (found.ok()) {
      std::move(found.value().begin(), found.value().end(), std::back_inserter(files));
    } else {
      errors.insert(errors.end(), found.errors().begin(), found.errors().end());
    }
  }
  if (!errors.empty()) return errors;
  return files;
}

void read_records(const InputFile& file, const RecordSink& on_record) {
  if (file.path == kStandardInput) {
    read_standard_input(on_record);
    return;
  }
  switch (file.kind) {
    case InputFile::Kind::kText:
      return read_whole_file(file, Markup::kPlain, on_record);
    case InputFile::Kind::kHtml:
      return read_whole_file(file, Markup::kHtml, on_record);
    case InputFile::Kind::kJsonLines:
      return read_json_lines(file.path, on_record);
  }
}

}  // namespace boba
