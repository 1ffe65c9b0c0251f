// Work on many things at once.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace remit {

// How many workers there are for so many things, with at most `jobs` at a time: at least one.
inline std::size_t worker_count(std::size_t count, int jobs) {
  return std::clamp(static_cast<std::size_t>(std::max(jobs, 1)), std::size_t{1},
                    std::max(count, std::size_t{1}));
}

// Calls work(worker, i) once for each i below `count`, from worker_count() threads; `worker` is the
// number of the thread. The calls start in order. With one worker everything happens in the calling
// thread. `work` must not throw.
template <typename Work>
void for_each_parallel(std::size_t count, int jobs, const Work& work) {
  const std::size_t workers = worker_count(count, jobs);
  if (workers == 1) {
    for (std::size_t i = 0; i < count; ++i) work(std::size_t{0}, i);
    return;
  }
  std::atomic<std::size_t> next = 0;
  std::vector<std::jthread> threads;
  for (std::size_t worker = 0; worker < workers; ++worker)
    threads.emplace_back([&, worker] {
      for (std::size_t i; (i = next++) < count;) work(worker, i);
    });
}

}  // namespace remit
