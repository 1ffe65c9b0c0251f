#include "base/result_cache.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/digest.h"
#include "temporary_folder.h"

namespace remit::result_cache_test {
namespace fs = std::filesystem;

namespace {

const std::string kAbc = digest("abc");

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> result;
  for (const auto& entry : fs::directory_iterator(folder))
    result.push_back(entry.path().filename().string());
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace

TEST_CASE("a result that was kept is found by its key") {
  const TemporaryFolder folder;
  const ResultCache cache(folder.path() + "/new/folder");
  CHECK_FALSE(cache.find(kAbc).has_value());
  cache.keep(kAbc, std::string_view("one\0two", 7));
  CHECK(cache.find(kAbc) == std::string("one\0two", 7));
  CHECK_FALSE(cache.find(digest("abd")).has_value());
}

TEST_CASE("a damaged entry is not used") {
  const TemporaryFolder folder;
  const ResultCache cache(folder.path());
  cache.keep(kAbc, "result");
  std::ofstream(folder.path() + "/" + kAbc, std::ios::app) << "x";
  CHECK_FALSE(cache.find(kAbc).has_value());
  std::ofstream(folder.path() + "/" + kAbc, std::ios::trunc) << "short";
  CHECK_FALSE(cache.find(kAbc).has_value());
}

TEST_CASE("a cache without a usable folder is empty and says nothing") {
  const ResultCache none("");
  none.keep(kAbc, "result");
  CHECK_FALSE(none.find(kAbc).has_value());
  const ResultCache forbidden("/proc/no-such-folder");
  forbidden.keep(kAbc, "result");
  CHECK_FALSE(forbidden.find(kAbc).has_value());
}

TEST_CASE("the oldest entries go when there are too many") {
  const TemporaryFolder folder;
  const ResultCache cache(folder.path());
  const auto now = fs::file_time_type::clock::now();
  for (std::size_t i = 0; i < ResultCache::kEntriesKept + 3; ++i) {
    const std::string key = digest(std::to_string(i));
    cache.keep(key, "x");
    fs::last_write_time(folder.path() + "/" + key, now - std::chrono::hours(i));
  }
  cache.tidy();
  CHECK(cache.find(digest("0")).has_value());
  CHECK(cache.find(digest("499")).has_value());
  CHECK_FALSE(cache.find(digest("500")).has_value());
}

TEST_CASE("files of others in the folder of the cache are never removed, and it is not used") {
  const TemporaryFolder folder;
  std::vector<std::string> all;
  for (std::size_t i = 0; i < ResultCache::kEntriesKept + 100; ++i)
    all.push_back(folder.write("letter-" + std::to_string(i) + ".odt", "mine"));
  folder.write(digest("theirs"), "of another program");
  const auto before = names_in(folder.path());
  const ResultCache cache(folder.path());
  cache.keep(kAbc, "result");
  cache.tidy();
  CHECK_FALSE(cache.find(kAbc).has_value());
  CHECK(names_in(folder.path()) == before);

  setenv("REMIT_CACHE", folder.path().c_str(), 1);
  CHECK(ResultCache::default_folder() == folder.path());
  CHECK(ResultCache::folder_of_runs() == "");
  fs::remove_all(folder.path());
  CHECK(ResultCache::folder_of_runs() == folder / "runs");
  unsetenv("REMIT_CACHE");
}

TEST_CASE("files that others put into our cache stay, and do not count") {
  const TemporaryFolder folder;
  const ResultCache cache(folder.path());
  cache.keep(kAbc, "result");
  CHECK(names_in(folder.path()) == std::vector<std::string>{kAbc, "remit-cache"});
  for (std::size_t i = 0; i < ResultCache::kEntriesKept + 100; ++i)
    folder.write("letter-" + std::to_string(i) + ".odt", "mine");
  folder.write(digest("a folder of such a name") + "/letter.odt", "mine");
  fs::create_symlink("letter-1.odt", folder / digest("a link of such a name"));
  const auto before = names_in(folder.path());
  cache.tidy();
  CHECK(names_in(folder.path()) == before);
  CHECK(cache.find(kAbc) == "result");
}

TEST_CASE("what cannot be a key names no file") {
  const TemporaryFolder folder;
  const ResultCache cache(folder / "cache");
  cache.keep(kAbc, "result");
  folder.write("letter.odt", "mine");
  for (const std::string& name : {std::string("../letter.odt"), std::string("remit-cache"),
                                  std::string(""), std::string(64, 'g')}) {
    cache.keep(name, "result");
    CHECK_FALSE(cache.find(name).has_value());
  }
  CHECK(folder.read("letter.odt") == "mine");
  CHECK(names_in(folder / "cache") == std::vector<std::string>{kAbc, "remit-cache"});
}

TEST_CASE("a folder with files of our form, but without the marker, is left alone") {
  const TemporaryFolder folder;
  const ResultCache cache(folder.path()), runs(folder / "runs");
  cache.keep(kAbc, "result");
  runs.keep(kAbc, "run");
  fs::remove(folder / "remit-cache");
  const auto before = names_in(folder.path());
  cache.keep(digest("another"), "result");
  cache.tidy();
  CHECK_FALSE(cache.find(kAbc).has_value());
  CHECK(names_in(folder.path()) == before);
  CHECK(runs.find(kAbc) == "run");
}

}  // namespace remit::result_cache_test
