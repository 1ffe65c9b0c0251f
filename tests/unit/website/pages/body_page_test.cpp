#include "website/pages/body_page.h"

#include <doctest/doctest.h>

#include "unit/website/a_site.h"
#include "website/pages/bodies_page.h"

namespace remit::body_page_test {
using namespace test;

TEST_CASE("the list of bodies has the strategic board first, and those that ended apart") {
  const ASite a;
  const Value list = page_at(bodies_page(a.site("2022-09-01")), "safer/bodies/index.html");
  CHECK(text(list, "title") == "Boards and committees");
  CHECK(all(list, "bodies", "named") == "Strategic Board; Delivery Board (DB)");
  CHECK(all(list, "bodies", "chair") == "; Head of Communities");
  CHECK(all(list, "bodies", "answers-to") == "; Strategic Board");
  CHECK(all(list, "ended", "named") == "Riverside Forum");
  CHECK(all(list, "ended", "ended-on") == "31 December 2019");
  CHECK(all(list, "ended", "successor") == "Delivery Board (DB)");
  CHECK(all(list, "ended", "successor-url") == "db/index.html");
}

TEST_CASE("what has not ended yet on the day stands among the others") {
  const ASite a;
  const Value list = page_at(bodies_page(a.site("2019-12-31")), "safer/bodies/index.html");
  CHECK(all(list, "bodies", "named") == "Strategic Board; Delivery Board (DB); Riverside Forum");
  CHECK_FALSE(list.find("has-ended")->boolean());
}

TEST_CASE("what begins on a later day stands apart, with that day") {
  ASite a;
  a.p.bodies.back().since = day("2022-09-02");
  const Value list = page_at(bodies_page(a.site("2022-09-01")), "safer/bodies/index.html");
  CHECK(all(list, "bodies", "named") == "Delivery Board (DB)");
  CHECK(all(list, "coming", "named") == "Strategic Board");
  CHECK(all(list, "coming", "begins-on") == "2 September 2022");
  CHECK(all(list, "coming", "url") == "sb/index.html");
}

TEST_CASE("a partnership without bodies has no list of them") {
  ASite a;
  a.p.bodies.clear();
  CHECK(bodies_page(a.site("2022-09-01")).empty());
  CHECK(body_pages(a.site("2022-09-01")).empty());
}

TEST_CASE("a body's page tells its remit from the terms in force on the day") {
  const ASite a;
  const auto pages = body_pages(a.site("2022-09-01"));
  const Value& page = page_at(pages, "safer/bodies/db/index.html");
  CHECK(text(page, "title") == "Delivery Board (DB)");
  CHECK(text(page, "current") == "DB");
  CHECK(all(page, "breadcrumbs", "label") == "Home; Boards and committees");
  CHECK(text(page, "terms.chair.post") == "Head of Communities");
  CHECK(text(page, "answers-to-url") == "../sb/index.html");
  CHECK(text(page, "members-count") == "two members");
  CHECK(all(page, "members", "name") == "Riverside District Council; Vale Care Board");
  CHECK(all(page, "members", "url") ==
        "../../organisations/council/index.html; ../../organisations/care-board/index.html");
  CHECK(all(page, "predecessors", "label") == "Riverside Forum");
  CHECK(all(page, "predecessors", "until") == "31 December 2019");
}

TEST_CASE("a body without terms answers to the one that its relations say") {
  ASite a;
  a.body("group", "Working Group", "group").relations = {
      {{"accountable-to", {}}, {"forum", {}}, {}}};
  const auto pages = body_pages(a.site("2022-09-01"));
  const Value& page = page_at(pages, "safer/bodies/group/index.html");
  CHECK(text(page, "body.answers-to") == "Delivery Board");
  CHECK(text(page, "answers-to-url") == "../db/index.html");
}

TEST_CASE("on an earlier day it tells what was so then") {
  const ASite a;
  const auto pages = body_pages(a.site("2021-05-01"));
  CHECK(all(page_at(pages, "safer/bodies/db/index.html"), "members", "name") ==
        "Riverside District Council; Riverside Trust");
}

TEST_CASE("a body shows where it sits, in a picture and in words") {
  const ASite a;
  const Site site = a.site("2022-09-01");
  const auto pages = body_pages(site);
  const std::string place = text(page_at(pages, "safer/bodies/db/index.html"), "place");
  CHECK(place.find("<img src=\"relations-db.svg\" alt=\"") != place.npos);
  CHECK(place.find("accountable to") != place.npos);
  const auto drawings = site_drawings(site);
  REQUIRE(drawings.size() == 2);
  CHECK(drawings[0].path == "safer/bodies/db/relations-db.svg");
  CHECK(drawings[1].path == "safer/bodies/sb/relations-sb.svg");
  CHECK_FALSE(page_at(pages, "safer/bodies/forum/index.html").find("has-place")->boolean());
}

TEST_CASE("a body with more relations than can be drawn has them in words alone") {
  ASite a;
  for (int i = 0; i < 70; ++i) {
    const std::string id = "group-" + std::string(static_cast<std::size_t>(i) + 1, 'x');
    a.body(id.c_str(), id.c_str(), "group").relations = {{{"part-of", {}}, {"sb", {}}, {}}};
  }
  const Site site = a.site("2022-09-01");
  const auto pages = body_pages(site);
  const std::string place = text(page_at(pages, "safer/bodies/sb/index.html"), "place");
  CHECK(place.find("<img") == place.npos);
  CHECK(place.find("part of") != place.npos);
}

TEST_CASE("the terms stand on the page in full, below its own headings") {
  ASite a;
  ComposedDocument terms;
  terms.key = terms_key("safer", "db");
  terms.terms = {&a.p.terms[1]};
  terms.date = *parse_date("2021-04-01");
  terms.title = "Delivery Board: terms of reference";
  const Inlines link = {{Link{{}, inlines_from_text("Word"), {"x.docx", ""}}, {}}};
  terms.document.blocks = {
      {Div{{"", {"title"}, {}}, {{Para{inlines_from_text("The title")}, {}}}}, {}},
      {Header{1, {"purpose", {}, {}}, inlines_from_text("Purpose")}, {}},
      {Para{link}, {}}};
  a.documents = {&terms};
  const auto pages = body_pages(a.site("2022-09-01"));
  const Value& page = page_at(pages, "safer/bodies/db/index.html");
  CHECK(text(page, "terms-content") ==
        "<h3 id=\"purpose\">Purpose</h3>\n"
        "<p><a href=\"terms-of-reference/x.docx\">Word</a></p>\n");
  CHECK(text(page, "terms-url") == "terms-of-reference/index.html");
  CHECK(text(page, "in-force-from-iso") == "2021-04-01");
}

}  // namespace remit::body_page_test
