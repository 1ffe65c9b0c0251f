#include "website/addresses/former_pages.h"

#include <doctest/doctest.h>

#include "base/format.h"

namespace remit::former_pages_test {
namespace {

struct Moved {
  Partnership partnership;
  std::vector<PageCard> pages;

  Moved() {
    partnership.folder = "safer";
    partnership.names = {{{"Safer Partnership", {}}}};
    partnership.language.value = "en-GB";
    partnership.bodies.emplace_back();
    partnership.bodies[0].id.value = "board";
    partnership.bodies[0].former_addresses = {{"bodies/crew/", {}}};
    add("safer/bodies/board/index.html", "The board");
    add("safer/bodies/board/terms-of-reference/index.html", "The board: terms");
    add("safer/index.html", "Safer Partnership");
  }
  void add(const std::string& path, const std::string& title) { pages.push_back({path, title}); }
  std::vector<SitePage> former() {
    return former_pages({partnership, {}, *parse_date("2025-07-01")}, pages);
  }
};

std::string text(const SitePage& page, std::string_view name) {
  return page.values.find(name)->text();
}

}  // namespace

TEST_CASE("every page of what moved leaves one that leads to it") {
  Moved m;
  const auto pages = m.former();
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].path == "safer/bodies/crew/index.html");
  CHECK(text(pages[0], "title") == "This page has moved");
  CHECK(text(pages[0], "url") == "../board/index.html");
  CHECK(text(pages[0], "now") == "The board");
  CHECK(text(pages[0], "canonical") == "");
  CHECK(pages[0].from == "the former address 'bodies/crew/'");
  CHECK(pages[1].path == "safer/bodies/crew/terms-of-reference/index.html");
  CHECK(text(pages[1], "url") == "../../board/terms-of-reference/index.html");
  CHECK(is_former_page(pages[0]));
  CHECK_FALSE(is_former_page(SitePage()));
}

TEST_CASE("the whole address of today stands there, where that of the website is known") {
  Moved m;
  m.partnership.website.address.value = "https://safer.example.org/";
  CHECK(text(m.former()[0], "canonical") == "https://safer.example.org/bodies/board/");
}

TEST_CASE("what was removed leaves a page that says when and why") {
  Moved m;
  m.partnership.bodies.clear();
  m.partnership.website.removals = {
      {{"plan/", {}}, {parse_date("2025-01-15"), {}}, {"It was a mistake.", {}}},
      {{"plan/map.pdf", {}}, {parse_date("2025-01-15"), {}}, {"It was a mistake.", {}}}};
  const auto pages = m.former();
  REQUIRE(pages.size() == 1);  // a page cannot stand at the address of a file
  CHECK(pages[0].path == "safer/plan/index.html");
  CHECK(text(pages[0], "title") == "This page was removed");
  CHECK(text(pages[0], "address") == "plan/");
  CHECK(text(pages[0], "removed-on") == "15 January 2025");
  CHECK(text(pages[0], "removed-on-iso") == "2025-01-15");
  CHECK(text(pages[0], "reason") == "It was a mistake.");
  CHECK(is_former_page(pages[0]));
}

}  // namespace remit::former_pages_test
