#include "base/result_cache.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "temporary_folder.h"

namespace remit::result_cache_test {
namespace fs = std::filesystem;

TEST_CASE("a result that was kept is found by its key") {
  const TemporaryFolder folder;
  const ResultCache cache(folder.path() + "/new/folder");
  CHECK_FALSE(cache.find("abc").has_value());
  cache.keep("abc", std::string_view("one\0two", 7));
  CHECK(cache.find("abc") == std::string("one\0two", 7));
  CHECK_FALSE(cache.find("abd").has_value());
}

TEST_CASE("a damaged entry is not used") {
  const TemporaryFolder folder;
  const ResultCache cache(folder.path());
  cache.keep("abc", "result");
  std::ofstream(folder.path() + "/abc", std::ios::app) << "x";
  CHECK_FALSE(cache.find("abc").has_value());
  std::ofstream(folder.path() + "/abc", std::ios::trunc) << "short";
  CHECK_FALSE(cache.find("abc").has_value());
}

TEST_CASE("a cache without a usable folder is empty and says nothing") {
  const ResultCache none("");
  none.keep("abc", "result");
  CHECK_FALSE(none.find("abc").has_value());
  const ResultCache forbidden("/proc/no-such-folder");
  forbidden.keep("abc", "result");
  CHECK_FALSE(forbidden.find("abc").has_value());
}

TEST_CASE("the oldest entries go when there are too many") {
  const TemporaryFolder folder;
  const ResultCache cache(folder.path());
  const auto now = fs::file_time_type::clock::now();
  for (std::size_t i = 0; i < ResultCache::kEntriesKept + 3; ++i) {
    const std::string key = "entry" + std::to_string(i);
    cache.keep(key, "x");
    fs::last_write_time(folder.path() + "/" + key, now - std::chrono::hours(i));
  }
  cache.tidy();
  CHECK(cache.find("entry0").has_value());
  CHECK(cache.find("entry499").has_value());
  CHECK_FALSE(cache.find("entry500").has_value());
}

}  // namespace remit::result_cache_test
