#include "website/pages/meetings_page.h"

#include <doctest/doctest.h>

#include "unit/website/site_of.h"

namespace remit::meetings_page_test {
namespace {

void add(SmallSite& s, std::string_view day) {
  Meeting& meeting = s.partnership.meetings.emplace_back();
  meeting.body = SmallSite::text("board");
  meeting.date = SmallSite::date(day);
}

std::string page(const SmallSite& s, const std::string& markup) {
  return SmallSite::filled(meetings_page(s.site()).at(0), markup);
}

}  // namespace

TEST_CASE("meetings to come stand with the next one first, those that were by year, newest first") {
  SmallSite s;
  s.report("2022-03-15", "work");
  add(s, "2021-09-14");
  add(s, "2022-01-11");
  add(s, "2022-07-12");
  add(s, "2022-04-01");
  CHECK(page(s, "{{#coming}}{{date}} {{body}};{{/coming}}") ==
        "1 April 2022 Safer Board;12 July 2022 Safer Board;");
  CHECK(
      page(s,
           "{{#years}}{{id}} {{year}}: {{#meetings}}{{date}} {{body}};{{/meetings}}\n{{/years}}") ==
      "year-2022 2022: 15 March 2022 Scrutiny Panel;11 January 2022 Safer Board;\n"
      "year-2021 2021: 14 September 2021 Safer Board;\n");
}

TEST_CASE("the page is there, and says so, when no meeting is known") {
  const SmallSite s;
  CHECK(meetings_page(s.site()).at(0).path == "safer/meetings/index.html");
  CHECK(page(s, "{{^has-coming}}none{{/has-coming}}{{#has-past}}past{{/has-past}}") == "none");
}

}  // namespace remit::meetings_page_test
