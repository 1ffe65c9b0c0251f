#include "check/pages.h"

#include <doctest/doctest.h>

#include "written.h"

namespace remit::pages_test {
namespace {

std::string checked(const std::string& slug) {
  const Written file("# About us");
  Workspace workspace;
  WrittenPage& page = workspace.partnerships.emplace_back().pages.emplace_back();
  page.slug = slug;
  page.place = Place::whole_file(file.source());
  Diagnostics diagnostics;
  check_pages(workspace, diagnostics);
  return rendered(diagnostics);
}

}  // namespace

TEST_CASE("a page has a name of small letters, digits and hyphens") {
  for (const char* slug : {"about", "about-us", "plan-2025"}) CHECK(checked(slug).empty());
  CHECK(checked("About_us") ==
        "a.xml: error: 'About_us' cannot be the address of a page [page.bad-name]\n"
        "  help: name the file about-us.md: letters a to z, digits and hyphens\n");
  CHECK(checked("2025") ==
        "a.xml: error: '2025' cannot be the address of a page [page.bad-name]\n"
        "  help: name the file about-us.md: letters a to z, digits and hyphens\n");
}

TEST_CASE("the website keeps some names for itself") {
  CHECK(checked("meetings") ==
        "a.xml: error: the website has a page 'meetings' of its own [page.reserved-name]\n"
        "  help: give the file another name: about-meetings.md\n");
  for (const std::string_view slug : reserved_slugs())
    CHECK(checked(std::string(slug)).find("[page.reserved-name]") != std::string::npos);
}

}  // namespace remit::pages_test
