#include "cli/output_files.hpp"

#include "cli/part_files.hpp"
#include "cli/terminal.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <streambuf>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace boba::cli {
namespace {

namespace fs = std::filesystem;

std::error_code last_error() { return {errno, std::generic_category()}; }

Diagnostic write_fault(const std::string& path, std::error_code error) {
  return file_error(path, "cannot be written: " + error.message());
}

// The file itself where `path` is a link, so that the link outlives the renaming.
fs::path real_path(const std::string& path) {
  std::error_code error;
  fs::path real = fs::weakly_canonical(path, error);
  return error ? fs::path(path) : real;
}

// Writes to a descriptor, which it does not own, and keeps the first error.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor) : descriptor_(descriptor) {
    setp(buffer_.data(), buffer_.data() + buffer_.size());
  }

  [[nodiscard]] std::error_code error() const { return error_; }

 protected:
  int_type overflow(int_type character) override {
    if (sync() != 0) return traits_type::eof();
    if (!traits_type::eq_int_type(character, traits_type::eof())) {
      *pptr() = traits_type::to_char_type(character);
      pbump(1);
    }
    return traits_type::not_eof(character);
  }

  int sync() override {
    const std::string_view waiting(pbase(), static_cast<std::size_t>(pptr() - pbase()));
    if (!error_) error_ = write_all(descriptor_, waiting);
    setp(buffer_.data(), buffer_.data() + buffer_.size());
    return error_ ? -1 : 0;
  }

 private:
  int descriptor_;
  std::error_code error_;
  std::array<char, 1 << 16> buffer_{};
};

}  // namespace

// Owns a hidden file beside its target until it is published or the object ends. A signal that ends
// the program removes it as well.
class PendingFile {
 public:
  explicit PendingFile(const std::string& path)
      : path_(path),
        target_(real_path(path)),
        hidden_(target_.parent_path() /
                ("." + target_.filename().string() + "." + std::to_string(::getpid()) + ".part")),
        note_(hidden_.string()),
        descriptor_(::open(hidden_.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, kMode)),
        open_error_(descriptor_ < 0 ? last_error() : std::error_code()),
        buffer_(descriptor_),
        stream_(&buffer_) {}

  PendingFile(const PendingFile&) = delete;
  PendingFile& operator=(const PendingFile&) = delete;

  ~PendingFile() {
    close();
    if (!hidden_.empty() && !open_error_) ::unlink(hidden_.c_str());
  }

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::error_code open_error() const { return open_error_; }
  [[nodiscard]] std::ostream& stream() { return stream_; }

  // Brings everything to the disk and closes the file.
  std::error_code complete() {
    stream_.flush();
    if (buffer_.error()) return buffer_.error();
    if (!stream_) return std::make_error_code(std::errc::io_error);
    if (::fsync(descriptor_) != 0) return last_error();
    return close();
  }

  std::error_code publish() {
    if (std::rename(hidden_.c_str(), target_.c_str()) != 0) return last_error();
    hidden_.clear();
    return {};
  }

 private:
  static constexpr mode_t kMode = 0666;  // less the user's umask

  std::error_code close() {
    if (descriptor_ < 0) return {};
    const int closed = ::close(std::exchange(descriptor_, -1));
    return closed == 0 ? std::error_code() : last_error();
  }

  std::string path_;  // as the user named it
  fs::path target_;
  fs::path hidden_;  // empty once published
  PartFile note_;
  int descriptor_;
  std::error_code open_error_;
  DescriptorBuffer buffer_;
  std::ostream stream_;
};

std::optional<Diagnostic> target_fault(const std::string& path) {
  const fs::path target = real_path(path);
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  std::error_code error;
  const fs::file_status status = fs::status(target, error);
  if (fs::is_directory(status)) return file_error(path, "cannot be written: is a folder");
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    return file_error(path, "cannot be written: is not a regular file");
  }
  if (fs::exists(folder, error) && !fs::is_directory(folder, error)) {
    return write_fault(path, std::make_error_code(std::errc::not_a_directory));
  }
  if (::access(folder.c_str(), W_OK | X_OK) != 0) return write_fault(path, last_error());
  return std::nullopt;
}

OutputFiles::OutputFiles() = default;
OutputFiles::OutputFiles(OutputFiles&&) noexcept = default;
OutputFiles& OutputFiles::operator=(OutputFiles&&) noexcept = default;
OutputFiles::~OutputFiles() = default;

std::optional<Diagnostic> OutputFiles::open(const std::string& path) {
  files_.push_back(std::make_unique<PendingFile>(path));
  const std::error_code error = files_.back()->open_error();
  if (error) return write_fault(path, error);
  return std::nullopt;
}

std::ostream& OutputFiles::stream() { return files_.back()->stream(); }

std::optional<Diagnostic> OutputFiles::complete() {
  const std::error_code error = files_.back()->complete();
  if (error) return write_fault(files_.back()->path(), error);
  return std::nullopt;
}

std::optional<Diagnostic> OutputFiles::publish() {
  for (const std::unique_ptr<PendingFile>& file : files_) {
    std::optional<Diagnostic> fault = target_fault(file->path());
    if (fault.has_value()) return fault;
  }
  const SignalsHeld held;
  for (const std::unique_ptr<PendingFile>& file : files_) {
    const std::error_code error = file->publish();
    if (error) return write_fault(file->path(), error);
  }
  return std::nullopt;
}

}  // namespace boba::cli
