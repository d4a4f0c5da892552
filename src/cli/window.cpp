#include "cli/window.hpp"

#include <utility>

namespace boba::cli {

Next Window::add(std::vector<Record> records) {
  std::unique_lock lock(mutex_);
  room_.wait(lock, [this] { return stopped_ || read_ - written_ < capacity_; });
  if (stopped_) return Next::kStop;
  waiting_.push_back({read_++, std::move(records)});
  work_.notify_one();
  return Next::kGoOn;
}

void Window::finish_reading() {
  const std::lock_guard lock(mutex_);
  reading_ = false;
  work_.notify_all();
  results_.notify_all();
}

std::optional<Batch> Window::next() {
  std::unique_lock lock(mutex_);
  work_.wait(lock, [this] { return stopped_ || !reading_ || !waiting_.empty(); });
  if (stopped_ || waiting_.empty()) return std::nullopt;
  Batch batch = std::move(waiting_.front());
  waiting_.pop_front();
  return batch;
}

void Window::done(std::size_t number, std::vector<Outcome> outcomes) {
  const std::lock_guard lock(mutex_);
  done_.emplace(number, std::move(outcomes));
  if (number == written_) results_.notify_one();
}

std::optional<std::vector<Outcome>> Window::take() {
  std::unique_lock lock(mutex_);
  results_.wait(lock, [this] {
    return failure_ != nullptr || done_.contains(written_) || (!reading_ && written_ == read_);
  });
  if (failure_ != nullptr) std::rethrow_exception(failure_);
  auto next = done_.extract(written_);
  if (next.empty()) return std::nullopt;
  ++written_;
  room_.notify_one();
  return std::move(next.mapped());
}

void Window::stop() {
  const std::lock_guard lock(mutex_);
  stopped_ = true;
  room_.notify_all();
  work_.notify_all();
}

void Window::fail(std::exception_ptr failure) {
  const std::lock_guard lock(mutex_);
  if (failure_ == nullptr) failure_ = std::move(failure);
  stopped_ = true;
  room_.notify_all();
  work_.notify_all();
  results_.notify_all();
}

}  // namespace boba::cli
