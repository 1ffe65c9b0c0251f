#include "render/diagrams/charts.h"

#include <doctest/doctest.h>

#include "render/diagrams/diagrams.h"
#include "unit/render/diagrams/svg_reading.h"

namespace remit::charts_test {
namespace {

// The work of a winter.
Chart timeline() {
  Chart chart;
  chart.title = "Timeline, October 2013 to March 2014";
  chart.description = "Plan the campaign: October to November 2013.";
  chart.corner = "Task";
  chart.columns = {"October 2013", "November 2013", "December 2013",
                   "January 2014", "February 2014", "March 2014"};
  chart.rows = {{"Plan the campaign", {{0, 1, "council"}}},
                {"Order the equipment & leaflets", {{1, 1, "police"}}},
                {"Visit the parishes", {{2, 3, "all partners"}, {5, 5, "all partners"}}},
                {"Report to the board", {{5, 5}}}};
  return chart;
}

SvgReading drawn(const Chart& chart) { return SvgReading(draw_chart(chart, "timeline-winter")); }

}  // namespace

TEST_CASE("a timeline has its tasks down, its months across and a bar for each span of months") {
  const SvgReading picture = drawn(timeline());
  CHECK(picture.texts("title") == std::vector<std::string>{"Timeline, October 2013 to March 2014"});
  CHECK(picture.texts() ==
        std::vector<std::string>{"Task", "October 2013", "November 2013", "December 2013",
                                 "January 2014", "February 2014", "March 2014", "Plan the campaign",
                                 "council", "Order the equipment & leaflets", "police",
                                 "Visit the parishes", "all partners", "all partners",
                                 "Report to the board"});
  // A head of 7, rows of 7 with 5 bars.
  CHECK(picture.frames().size() == 7 + 4 * 7 + 5);
}

TEST_CASE("a bar reaches from its first month to its last") {
  const auto frames = drawn(timeline()).frames();
  const SvgReading::Frame october = frames[1], november = frames[2], bar = frames[14];
  CHECK(bar.x > october.x);
  CHECK(bar.x < november.x);
  CHECK(bar.x + bar.width > november.x);
  CHECK(bar.x + bar.width < november.x + november.width);
  CHECK(bar.y > frames[7].y);
  CHECK(bar.y + bar.height < frames[7].y + frames[7].height);
}

TEST_CASE("six months with their years are nearly as wide as the text of a page") {
  CHECK(drawn(timeline()).width() <= kPictureWidth * 1.2);
  Chart short_names = timeline();
  short_names.columns = {"Oct", "Nov", "Dec", "Jan", "Feb", "Mar"};
  CHECK(drawn(short_names).width() == kPictureWidth);
}

TEST_CASE("a row is as high as its words need") {
  Chart chart = timeline();
  chart.rows[1].label = "Order the equipment that the partners chose together at their meeting";
  const auto before = drawn(timeline()).frames();
  const auto after = drawn(chart).frames();
  CHECK(after[15].height > before[15].height);
}

TEST_CASE("what lies outside the columns is left out or cut") {
  Chart chart = timeline();
  chart.rows = {{"Later", {{6, 8, "never"}, {4, 9, "cut"}, {3, 2, "backwards"}}}};
  const SvgReading picture = drawn(chart);
  CHECK(picture.texts().back() == "cut");
  CHECK(picture.frames().size() == 7 + 7 + 1);
  const auto frames = picture.frames();
  CHECK(frames.back().x + frames.back().width < picture.width());
}

TEST_CASE("a timeline without months or tasks is still a picture") {
  CHECK(drawn(Chart{}).width() > 0);
}

TEST_CASE("the same timeline gives the same bytes") {
  CHECK(draw_chart(timeline(), "t") == draw_chart(timeline(), "t"));
}

}  // namespace remit::charts_test
