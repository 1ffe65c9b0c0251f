#include "website/frame/frame.h"

#include <doctest/doctest.h>

#include "unit/website/a_site.h"
#include "website/frame/site_files.h"
#include "website/pages/front_page.h"
#include "website/pages/home_page.h"
#include "website/parts/priorities_on.h"

namespace remit::frame_test {
using namespace test;

TEST_CASE("an area is called by its kind, that of a unitary authority by its name alone") {
  ASite a;
  CHECK(area_in_words(a.p) == "the district of Riverside");
  a.p.area_kind.value = "unitary";
  CHECK(area_in_words(a.p) == "Riverside");
}

TEST_CASE("every page has the logo, the colours and the contact of website.xml") {
  ASite a;
  a.p.website.logo = {{"x.png", {}}, {"Safer", {}}, PictureFile{"x.png", "x.png", "", "png"}};
  a.p.website.colours = {{"1F3864", {}}, {"B9D0F5", {}}};
  a.p.website.contact = {{"Office", {}}, {{"1 Street", {}}}, {"01632 960000", {}}, {}};
  const Value page = frame_values(a.p, "safer/bodies/db/index.html", "DB", {}, {}, {});
  CHECK(text(page, "logo-url") == "../../assets/logo.png");
  CHECK(text(page, "logo-alternative") == "Safer");
  CHECK(page.find("has-colours")->boolean());
  CHECK(text(page, "contact.name") == "Office");
  CHECK(page.find_path("contact.has-address")->boolean());
  // What stands beside it is not read twice.
  a.p.website.logo.alternative.value = "Safer Partnership";
  CHECK(text(frame_values(a.p, "safer/index.html", "Home", {}, {}, {}), "logo-alternative") == "");
  const Value without = frame_values(ASite().p, "safer/index.html", "Safer", {}, {}, {});
  CHECK(text(without, "logo-url") == "");
  CHECK_FALSE(without.find("has-contact")->boolean());
  CHECK_FALSE(without.find("has-breadcrumbs")->boolean());
}

TEST_CASE("the colours are a style sheet for light pages, dark pages and paper") {
  CHECK(colour_sheet({{"1F3864", {}}, {"B9D0F5", {}}}) ==
        "/* The colours of website.xml, on light pages, dark pages and paper. */\n"
        ":root:root { --brand: #1F3864; --on-brand: #FFFFFF; --heading: #1F3864; }\n"
        "@media (prefers-color-scheme: dark) { :root:root { --heading: #B9D0F5; } }\n"
        "@media print { :root:root { --brand: #FFFFFF; --on-brand: #000000; --heading: #1F3864; } "
        "}\n");
}

TEST_CASE("the priorities of a year hold from its first day until those of the next") {
  Partnership p;
  p.priorities = {{{"2016-17", {}}, {}}, {{"2018-19", {}}, {}}, {{"2021", {}}, {}}};
  const auto year = [&](std::string_view on) {
    const Priorities* found = priorities_on(p, *parse_date(on));
    return found ? found->year.value : std::string("none");
  };
  CHECK(year("2016-03-31") == "none");
  CHECK(year("2016-04-01") == "2016-17");
  CHECK(year("2018-03-31") == "2016-17");
  CHECK(year("2018-04-01") == "2018-19");
  CHECK(year("2021-01-01") == "2021");
}

TEST_CASE("the home page tells whom the law makes responsible, those that there are on the day") {
  ASite a;
  for (Organisation& organisation : a.p.organisations)
    organisation.responsible_authority.value = "health";
  const auto on = [&](std::string_view day) {
    return all(home_page(a.site(day))[0].values, "responsible-authorities", "named");
  };
  CHECK(on("2022-06-30") == "Riverside District Council; Riverside Trust");
  CHECK(on("2022-07-01") == "Riverside District Council; Vale Care Board");
}

TEST_CASE("the front page tells of each partnership where it is and what it holds") {
  Workspace workspace;
  workspace.partnerships = {ASite().p};
  const SitePage page = front_page(workspace, *parse_date("2022-09-01"));
  CHECK(page.path == "index.html");
  CHECK(all(page.values, "partnerships", "named") == "Safer Partnership (SP)");
  CHECK(all(page.values, "partnerships", "url") == "safer/index.html");
  CHECK(all(page.values, "partnerships", "area-in-words") == "the district of Riverside");
  CHECK(all(page.values, "partnerships", "bodies") == "two boards and groups");
  CHECK(all(page.values, "partnerships", "reports") == "");
}

}  // namespace remit::frame_test
