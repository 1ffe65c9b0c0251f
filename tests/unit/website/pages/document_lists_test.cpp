#include "website/pages/document_lists.h"

#include <doctest/doctest.h>

#include "unit/website/site_of.h"

namespace remit::document_lists_test {

TEST_CASE("where there is no protocol and no work programme there are no lists of them") {
  const SmallSite s;
  CHECK(protocol_list(s.site()).empty());
  CHECK(work_programme_list(s.site()).empty());
}

TEST_CASE(
    "a list stays when the last of its documents was removed, as an address that was published") {
  SmallSite s;
  const auto remove = [&](const char* address) {
    Removal& removal = s.partnership.website.removals.emplace_back();
    removal.address = SmallSite::text(address);
    removal.on = SmallSite::date("2022-03-01");
    removal.reason = SmallSite::text("The boards ended it.");
  };
  remove("protocols/together/");
  REQUIRE(protocol_list(s.site()).size() == 1);
  CHECK(SmallSite::filled(protocol_list(s.site())[0],
                          "{{^has-protocols}}There is none now.{{/has-protocols}}") ==
        "There is none now.");
  CHECK(work_programme_list(s.site()).empty());
  remove("work-programmes/");  // the list itself: its reason stands there
  CHECK(work_programme_list(s.site()).empty());
  remove("work-programmes/2022-23/");
  CHECK(work_programme_list(s.site()).size() == 1);
}

TEST_CASE("a protocol is listed with its first day, its boards, and what they do together") {
  SmallSite s;
  Protocol& protocol = s.protocol("together", "2022-05-12", "Working together");
  protocol.illustrative = SmallSite::text("yes");
  protocol.review.month = parse_month("2023-05");
  protocol.boards.resize(2);
  protocol.boards[0].body = SmallSite::text("board");
  protocol.boards[1].body = SmallSite::text("panel");
  protocol.joint_work.emplace_back().title = SmallSite::text("Safeguarding");
  const SitePage page = protocol_list(s.site()).at(0);
  CHECK(page.path == "safer/protocols/index.html");
  CHECK(SmallSite::filled(
            page,
            "{{#protocols}}{{title}} {{url}} {{in-force-from}} {{in-force-from-iso}} {{review}}"
            "{{#illustrative}} example{{/illustrative}}:{{#boards}} {{name}};{{/boards}}"
            "{{#matters}} {{title}}{{/matters}}{{/protocols}}") ==
        "Working together together/index.html 12 May 2022 2022-05-12 May 2023 example: "
        "Safer Board; Scrutiny Panel; Safeguarding");
}

TEST_CASE("a work programme is listed with its period and what it holds") {
  SmallSite s;
  WorkProgramme& programme = s.partnership.work_programmes.emplace_back();
  programme.slug = "2022-23";
  programme.title = SmallSite::text("Shared work");
  programme.until = SmallSite::date("2023-03-31");
  programme.activities.resize(2);
  programme.activities[1].rota.emplace().title = SmallSite::text("Who takes minutes");
  programme.timeline.emplace().title = SmallSite::text("The plan");
  programme.timeline->from.month = parse_month("2022-10");
  programme.timeline->until.month = parse_month("2023-03");
  programme.risks.resize(1);
  s.document(DocumentKind::work_programme, "2022-23", "Shared work", "2022-04-01").programme = {
      &programme, "2022/23", "120"};
  const SitePage page = work_programme_list(s.site()).at(0);
  CHECK(page.path == "safer/work-programmes/index.html");
  CHECK(SmallSite::filled(page,
                          "{{#work-programmes}}{{title}} {{url}} {{year}} {{from}} {{from-iso}} "
                          "{{until}} {{until-iso}}\n{{#parts}}{{words}}\n{{/parts}}"
                          "{{/work-programmes}}") ==
        "Shared work 2022-23/index.html 2022/23 1 April 2022 2022-04-01 31 March 2023 2023-03-31\n"
        "two activities, 120 hours of work in the year\n"
        "a rota: Who takes minutes\n"
        "a timeline: The plan, October 2022 to March 2023\n"
        "a risk assessment of one risk\n");
}

TEST_CASE("of several documents the newest stands first") {
  SmallSite s;
  s.protocol("old", "2020-01-01", "old");
  s.protocol("new", "2021-01-01", "new");
  CHECK(SmallSite::filled(protocol_list(s.site()).at(0),
                          "{{#protocols}}{{title}} {{/protocols}}") == "new old ");
}

}  // namespace remit::document_lists_test
