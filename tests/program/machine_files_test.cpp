// What the websites of the repository's own content hold for other programs, read by programs that
// are not ours and held against the pages.

#include <doctest/doctest.h>

#include <filesystem>
#include <regex>
#include <set>

#include "base/process.h"
#include "support/program.h"
#include "support/specifications.h"
#include "text/xml.h"

namespace remit::machine_files_test {
using namespace test;

namespace {

constexpr const char* kServer = "https://partnerships.example.org/";
const std::set<std::string> kPartnerships = {"east-cambridgeshire", "safer-colchester",
                                             "safer-oxfordshire", "south-cambridgeshire"};

struct Published {
  Published() {
    copy_content(folder.path());
    for (const std::string& partnership : kPartnerships)
      edit(folder.path("content/" + partnership + "/website.xml"), "<website>",
           "<website address=\"" + (kServer + partnership) + "/\">");
    const Outcome outcome =
        run_remit({"build", "--formats", "html", "--as-at", "2025-07-01"}, folder.path());
    REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
    files = read_tree(folder.path("public"));
  }

  TemporaryFolder folder;
  std::map<std::string, std::string> files;
};

const Published& published() {
  static const Published result;
  return result;
}

std::set<std::string> found(const std::string& text, const std::string& pattern) {
  std::set<std::string> result;
  const std::regex all(pattern);
  for (std::sregex_iterator it(text.begin(), text.end(), all), end; it != end; ++it)
    result.insert((*it)[1]);
  return result;
}

// The file at an address of the server.
std::string path_at(const std::string& address) {
  const std::string path = address.substr(std::string(kServer).size());
  return path.ends_with('/') ? path + "index.html" : path;
}

}  // namespace

TEST_CASE("every page of the sitemap is there and states that address as its own, and no other") {
  std::set<std::string> listed, stated;
  for (const std::string& partnership : kPartnerships)
    listed.merge(found(published().files.at(partnership + "/sitemap.xml"), "<loc>([^<]*)</loc>"));
  for (const auto& [path, bytes] : published().files) {
    // The page of all partnerships belongs to none of them.
    if (!path.ends_with(".html") || path == "index.html") continue;
    const auto& shown = path;
    CAPTURE(shown);
    const auto canonical = found(bytes, "<link rel=\"canonical\" href=\"([^\"]*)\">");
    CHECK(canonical.size() == (path.ends_with("/404.html") ? 0 : 1));
    for (const std::string& address : canonical) {
      CHECK(path_at(address) == path);
      stated.insert(address);
    }
  }
  CHECK(listed.size() > 20);
  CHECK(listed == stated);
}

TEST_CASE("the sitemaps are valid by the schema of sitemaps.org") {
  const auto path = specification("node_modules/sitemap/schema/sitemap.xsd");
  if (!path) return;
  for (const std::string& partnership : kPartnerships)
    CHECK(validate_against_xsd(read_file(*path), published().files.at(partnership + "/sitemap.xml"))
              .empty());
}

TEST_CASE("a feed reader reads every feed, and each of its papers is there") {
  for (const std::string& partnership : kPartnerships) {
    CAPTURE(partnership);
    ProcessOptions options;
    options.arguments = {"-c",
                         "import sys, feedparser\n"
                         "feed = feedparser.parse(sys.stdin.buffer.read())\n"
                         "assert not feed.bozo, feed.bozo_exception\n"
                         "assert feed.version == 'atom10' and feed.feed.updated\n"
                         "for e in feed.entries:\n"
                         "    assert e.title and e.author and e.summary and e.updated_parsed\n"
                         "    assert e.link == e.id\n"
                         "    print(e.id)\n"};
    options.input = published().files.at(partnership + "/feed.xml");
    const ProcessResult result = run_process("/usr/bin/python3", options);
    REQUIRE_MESSAGE(result.succeeded(), result.messages);
    const auto papers = found(result.output, "(.+)\n");
    CHECK(!papers.empty());
    for (const std::string& paper : papers) CHECK(published().files.contains(path_at(paper)));
  }
}

TEST_CASE("a calendar program reads every calendar; each day of a report is in it") {
  for (const std::string& partnership : kPartnerships) {
    CAPTURE(partnership);
    const auto calendar = published().files.find(partnership + "/meetings.ics");
    std::set<std::string> days;
    for (const auto& [path, bytes] : published().files)
      if (path.starts_with(partnership + "/reports/2") && path.ends_with("/index.html"))
        days.insert(path.substr(partnership.size() + 9, 10));
    REQUIRE(calendar != published().files.end());
    ProcessOptions options;
    options.arguments = {"-c",
                         "import sys\n"
                         "from icalendar import Calendar\n"
                         "calendar = Calendar.from_ical(sys.stdin.buffer.read())\n"
                         "assert calendar['PRODID'] and calendar['VERSION'] == '2.0'\n"
                         "ids = [e['UID'] for e in calendar.walk('VEVENT')]\n"
                         "assert len(set(ids)) == len(ids)\n"
                         "for e in calendar.walk('VEVENT'):\n"
                         "    assert not e.errors and e['DTSTAMP'] and e['SUMMARY']\n"
                         "    print(e.decoded('DTSTART').isoformat()[:10])\n"};
    options.input = calendar->second;
    const ProcessResult result = run_process("/usr/bin/python3", options);
    REQUIRE_MESSAGE(result.succeeded(), result.messages);
    for (const std::string& day : days) CHECK(result.output.find(day + "\n") != std::string::npos);
  }
}

TEST_CASE("every link of the page in place of a missing one begins at the server's root") {
  for (const std::string& partnership : kPartnerships) {
    const std::string& page = published().files.at(partnership + "/404.html");
    std::string links;
    for (const std::string& link : found(page, "(?:href|src)=\"([^\"#][^\"]*)\"")) {
      CAPTURE(link);
      REQUIRE(link.starts_with("/"));
      CHECK(published().files.contains(link.substr(1)));
      links += link + "\n";
    }
    CHECK(links.find("/a-to-z/") != std::string::npos);
  }
}

TEST_CASE("the list from A to Z leads to every document, and only to pages that are there") {
  for (const std::string& partnership : kPartnerships) {
    const std::string& list = published().files.at(partnership + "/a-to-z/index.html");
    const auto links = found(list, "<li><a href=\"\\.\\./([^\"#]+)\"");
    for (const std::string& link : links)
      CHECK(published().files.contains(partnership + "/" + link));
    for (const auto& [path, bytes] : published().files) {
      const std::string begin = partnership + "/";
      if (!path.starts_with(begin) || !path.ends_with("/index.html")) continue;
      const std::string page = path.substr(begin.size());
      if (!page.starts_with("reports/2") && !page.starts_with("protocols/")) continue;
      const auto& shown = path;
      CAPTURE(shown);
      CHECK(links.contains(page));
    }
  }
}

}  // namespace remit::machine_files_test
