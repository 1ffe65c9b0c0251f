#include "check/website.h"

#include <doctest/doctest.h>

#include "written.h"

namespace remit::website_test {
namespace {

const Written kFile("7FA0C8 1F3864 B9D0F5 bodies reports bodeis maps bodies-again 2025-06-03\n");

std::string checked(Website website, const char* as_at = "2025-07-01") {
  Workspace workspace;
  workspace.partnerships.emplace_back().website = std::move(website);
  Diagnostics diagnostics;
  check_website(workspace, *parse_date(as_at), diagnostics);
  return rendered(diagnostics);
}

}  // namespace

TEST_CASE("a website that says nothing of its look has no fault") { CHECK(checked({}) == ""); }

TEST_CASE("a colour that can hardly be read is an error, with the nearest that can") {
  Website website;
  website.colours = {kFile.text("1F3864"), kFile.text("B9D0F5")};
  CHECK(checked(website) == "");
  website.colours = {kFile.text("7FA0C8"), kFile.text("1F3864")};
  const std::string said = checked(website);
  CHECK(said.find("error: words of the colour 7FA0C8 can hardly be read on a shaded box: the "
                  "contrast is 2.4:1, and has to be 4.5:1 [website.contrast]") != said.npos);
  CHECK(said.find("help: the nearest shade that can be read is 5B728E") != said.npos);
  CHECK(said.find("words of the colour 1F3864 can hardly be read on a shaded box on the dark page: "
                  "the contrast is 1.3:1, and has to be 4.5:1 [website.contrast]") != said.npos);
}

TEST_CASE("a colour that is none is left to who reports that") {
  Website website;
  website.colours = {{"zzzzzz", {}}, {"12", {}}};
  CHECK(checked(website) == "");
}

TEST_CASE("the menu names pages that there are, each once") {
  Website website;
  website.menu = {kFile.text("bodies"), kFile.text("reports")};
  CHECK(checked(website) == "");
  website.menu = {kFile.text("bodeis"), kFile.text("maps")};
  std::string said = checked(website);
  CHECK(said.find("there is no page 'bodeis' for the menu [website.unknown-page]") != said.npos);
  CHECK(said.find("help: did you mean 'bodies'?") != said.npos);
  CHECK(said.find("help: pages are a-to-z, abbreviations, accessibility, bodies, meetings, "
                  "organisations, priorities, protocols, reports, search and work-programmes") !=
        said.npos);
  website.menu = {kFile.text("reports"), kFile.text("bodies"), kFile.text("reports")};
  said = checked(website);
  CHECK(said.find("the menu leads to 'reports' twice [website.page-twice]") != said.npos);
  CHECK(said.find("note: the first is at") != said.npos);
}

TEST_CASE("nothing is said to be gone since a day to come") {
  Website website;
  website.removals = {{{"news/", {}}, kFile.date("2025-06-03"), {"It was out of date.", {}}}};
  CHECK(checked(website) == "");
  CHECK(checked(website, "2025-06-03") == "");
  CHECK(checked(website, "2025-06-02")
            .find("error: 3 June 2025 is yet to come, and this is gone as soon as it is published "
                  "[website.not-yet-removed]") != std::string::npos);
}

}  // namespace remit::website_test
