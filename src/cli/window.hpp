// Window: carries batches of records from one reader over many workers to one writer, who gets them
// in the reader's order. All members may be called from any thread.
#pragma once

#include "cli/pipeline.hpp"
#include "text/reader.hpp"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace boba::cli {

struct Batch {
  std::size_t number = 0;
  std::vector<Record> records;
};

// Invariant: read_ - written_ <= capacity_; each batch in between is waiting, at work or done.
class Window {
 public:
  explicit Window(std::size_t capacity) : capacity_(capacity) {}

  // The reader: waits for room, then adds the next batch. kStop once the writer has stopped.
  Next add(std::vector<Record> records);
  void finish_reading();

  // A worker: the next batch, none at the end.
  [[nodiscard]] std::optional<Batch> next();
  void done(std::size_t number, std::vector<Outcome> outcomes);

  // The writer: the outcomes of the next batch in order, none at the end.
  [[nodiscard]] std::optional<std::vector<Outcome>> take();
  void stop();

  // Any thread that cannot go on: everybody stops, and the writer gets its exception from take().
  void fail(std::exception_ptr failure);

 private:
  std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable work_;
  std::condition_variable results_;
  std::deque<Batch> waiting_;
  std::map<std::size_t, std::vector<Outcome>> done_;
  std::size_t read_ = 0;
  std::size_t written_ = 0;
  bool reading_ = true;
  bool stopped_ = false;
  std::exception_ptr failure_;
};

}  // namespace boba::cli
