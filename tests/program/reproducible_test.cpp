// The same content gives the same bytes, wherever, whenever and by whomever it is built, and
// nothing of the machine is in them.

#include <doctest/doctest.h>
#include <pwd.h>
#include <sched.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/date.h"
#include "base/process.h"
#include "support/children.h"
#include "support/program.h"
#include "support/proved.h"
#include "support/snapshot.h"
#include "text/zip.h"

namespace remit::reproducible_test {
using namespace test;
namespace fs = std::filesystem;

namespace {

constexpr const char* kUser = "zq-clerk";
constexpr const char* kHost = "zq-council-machine";

struct Builder {
  std::string folder;  // of the workspace, in the test's folder
  std::string zone, locale, jobs;
  mode_t mask;
};

const Builder kBuilders[] = {
    {"a", "UTC", "C", "1", 022},
    {"zq workspace/of another clerk", "Pacific/Auckland", "tr_TR.UTF-8", "4", 077},
    {"zq-b", "America/St_Johns", "cy_GB.UTF-8", "2", 002},
    {"zq-c/d/e/f", "Asia/Kathmandu", "C.UTF-8", "3", 0},
};

// Locales of Turkey and Wales, made for the test: their letters and dates are unlike the English.
std::string make_locales(const TemporaryFolder& folder) {
  for (const std::string name : {"tr_TR", "cy_GB"}) {
    remit::ProcessOptions options;
    options.arguments = {"-i", name, "-f", "UTF-8", folder / (name + ".UTF-8")};
    const auto result = remit::run_process("/usr/bin/localedef", options);
    REQUIRE_MESSAGE(fs::exists(folder / (name + ".UTF-8/LC_TIME")), result.messages);
  }
  return folder.path();
}

// Builds the content of the repository and the project of the tests, with a cache of its own.
// Returns what is published, with the list of it.
Snapshot built_by(const Builder& builder, const TemporaryFolder& folder,
                  const std::string& locales) {
  const std::string place = folder / builder.folder, home = folder / ("zq-home-of-" + builder.jobs);
  copy_content(place);
  copy_folder(std::string(REMIT_TESTS_DIR) + "/projects/riverside", place);
  fs::create_directories(home + "/zq-temporary");
  const mode_t before = umask(builder.mask);
  const Outcome outcome =
      run_remit({"build", "--as-at", "2025-07-01", "--jobs", builder.jobs}, place,
                {{"TZ", builder.zone},
                 {"LC_ALL", builder.locale},
                 {"LANG", builder.locale},
                 {"LOCPATH", locales},
                 {"HOME", home},
                 {"USER", kUser},
                 {"LOGNAME", kUser},
                 {"TMPDIR", home + "/zq-temporary"}});
  umask(before);
  CHECK(outcome.err == "");
  REQUIRE(outcome.status == 0);
  Snapshot result = snapshot(place + "/public");
  result.erase(".remit/lock");
  return result;
}

// Every file, and every member of every DOCX, by a name to show.
std::map<std::string, std::string> all_bytes(const Snapshot& published) {
  std::map<std::string, std::string> result;
  for (const auto& [path, bytes] : published) {
    result[path] = bytes;
    if (!path.ends_with(".docx")) continue;
    const auto members = remit::read_zip(bytes);
    REQUIRE(members);
    for (const remit::ZipEntry& member : *members) result[path + ":" + member.name] = member.bytes;
  }
  return result;
}

// What would tell of the machine, the user or the time.
std::vector<std::string> traces(const std::string& folder) {
  using namespace std::chrono;
  std::vector<std::string> result = {
      folder, "zq-", "remit-pandoc-", "remit-test-", "/tmp/", REMIT_SOURCE_DIR, kUser, kHost};
  for (const int day : {-1, 0, 1}) {  // in any time zone
    const remit::Date date = floor<days>(system_clock::now()) + days(day);
    const std::string iso = remit::iso(date);
    result.insert(result.end(),
                  {iso, iso.substr(0, 4) + iso.substr(5, 2) + iso.substr(8, 2),
                   iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4)});
  }
  return result;
}

// The names under which a trace stands anywhere, one a line.
std::string found_in(const std::map<std::string, std::string>& all,
                     const std::vector<std::string>& traces) {
  std::string result;
  for (const auto& [name, bytes] : all)
    for (const std::string& trace : traces)
      if (bytes.find(trace) != std::string::npos || name.find(trace) != std::string::npos)
        result += name + " has " + trace + "\n";
  return result;
}

// With a host name that would be known again, where that is allowed.
std::string on_a_machine_of_that_name(const std::function<std::string()>& work) {
  return in_child([&] {
           if (unshare(getuid() == 0 ? CLONE_NEWUTS : CLONE_NEWUSER | CLONE_NEWUTS) == 0)
               [[maybe_unused]]
             const int done = sethostname(kHost, std::string(kHost).size());
           return work();
         })
      .said;
}

}  // namespace

TEST_CASE("the same content gives the same bytes everywhere, and no trace of where") {
  const TemporaryFolder locale_folder;
  const std::string locales = make_locales(locale_folder);
  const TemporaryFolder folder;
  std::vector<Snapshot> all;
  for (const Builder& builder : kBuilders) {
    INFO(builder.folder);
    all.push_back(built_by(builder, folder, locales));
    CHECK(difference(all.front(), all.back()) == "");
    const auto bytes = all_bytes(all.back());
    CHECK(found_in(bytes, traces(folder.path())) == "");
    proved("reproducible", "builds compared", 1);
    proved("reproducible", "files and members searched", static_cast<long>(bytes.size()));
  }
  CHECK(all.front().size() > 20);
}

TEST_CASE("the name of the machine and of its user is in no output") {
  const std::string said = on_a_machine_of_that_name([] {
    const TemporaryFolder folder;
    const Snapshot published = built_by(kBuilders[0], folder, folder.path());
    std::vector<std::string> names = {kHost};
    const struct passwd* user = getpwuid(getuid());
    if (user && std::string(user->pw_name) != "root") names.emplace_back(user->pw_name);
    return found_in(all_bytes(published), names);
  });
  CHECK(said == "");
}

TEST_CASE("the search finds what is there") {
  const std::string docx = remit::write_zip({{"docProps/core.xml", "<by>zq-clerk</by>"}});
  const Snapshot published = {{"a/b.docx", docx}, {"a/index.html", "built in /tmp/x"}};
  CHECK(found_in(all_bytes(published), traces("/home/zq")) ==
        "a/b.docx:docProps/core.xml has zq-\na/b.docx:docProps/core.xml has zq-clerk\n"
        "a/index.html has /tmp/\n");
}

}  // namespace remit::reproducible_test
