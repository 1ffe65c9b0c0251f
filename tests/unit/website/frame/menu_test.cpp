#include "website/frame/menu.h"

#include <doctest/doctest.h>

#include "unit/website/a_site.h"

namespace remit::menu_test {
using namespace test;

TEST_CASE("the menu leads to the lists that there are, and marks the page itself") {
  const ASite a;
  const auto pages = a.pages("2022-09-01");
  const Value& list = page_at(pages, "safer/bodies/index.html");
  CHECK(all(list, "menu", "label") ==
        "Boards and committees; Reports; Meetings; Organisations; A to Z");
  CHECK(all(list, "menu", "url") ==
        "index.html; ../reports/index.html; ../meetings/index.html; ../organisations/index.html; "
        "../a-to-z/index.html");
  CHECK(list.find("menu")->list()[0].find("here")->boolean());
  CHECK_FALSE(list.find("menu")->list()[1].find("here")->boolean());
}

TEST_CASE("website.xml says which, and in which order; what there is not is left out") {
  ASite a;
  a.p.website.menu = {{"organisations", {}}, {"search", {}}, {"bodies", {}}};
  const auto pages = a.pages("2022-09-01");
  const Value& home = page_at(pages, "safer/index.html");
  CHECK(all(home, "menu", "label") == "Organisations; Boards and committees");
  CHECK(all(home, "sections", "label") == "Reports; Meetings; A to Z; Accessibility statement");
}

TEST_CASE("breadcrumbs lead to no list that there is not") {
  ASite a;
  ComposedDocument report;
  Report facts;
  report.key = {"safer", DocumentKind::report, "2022-work"};
  report.name = "2022-work";
  report.title = "Work";
  report.date = *parse_date("2022-03-15");
  report.style = nullptr;
  report.report = {&facts, {}, false};
  a.documents = {&report};
  const auto pages = a.pages("2022-09-01");
  const Value& page = page_at(pages, "safer/reports/2022-work/index.html");
  const bool listed = !page_at(pages, "safer/reports/index.html").object().empty();
  CHECK(all(page, "breadcrumbs", "label") == (listed ? "Home; Reports" : "Home"));
}

}  // namespace remit::menu_test
