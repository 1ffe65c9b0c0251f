#include "check/house_styles.h"

#include <doctest/doctest.h>

#include "model/lookup.h"
#include "written.h"

namespace remit::house_styles_test {
namespace {

const Written kFile("older oldest town 2017-12-31 2018-01-01 2020-04-01");

HouseStyle style(std::string id) {
  HouseStyle result;
  result.id = std::move(id);
  return result;
}

// Until the end of 2017.
HouseStyle older() {
  HouseStyle result = style("older");
  result.period_of = kFile.text("town");
  result.until = kFile.date("2017-12-31");
  return result;
}

std::string checked(std::vector<HouseStyle> styles) {
  Workspace workspace;
  workspace.house_styles = std::move(styles);
  Diagnostics diagnostics;
  check_house_styles(workspace, diagnostics);
  return rendered(diagnostics);
}

}  // namespace

TEST_CASE("a style stands in another's place for a time") {
  HouseStyle next = style("next");
  next.period_of = kFile.text("town");
  next.since = kFile.date("2018-01-01");
  CHECK(checked({style("town"), older(), next}).empty());

  Workspace workspace;
  workspace.house_styles = {style("town"), older()};
  const auto on = [&](std::string_view day) {
    return house_style_on(workspace, "town", *parse_date(day))->id;
  };
  CHECK(on("2017-12-31") == "older");
  CHECK(on("2018-01-01") == "town");
  CHECK(house_style_on(workspace, "village", *parse_date("2018-01-01")) == nullptr);
}

TEST_CASE("a report has its own style, or that of its body on its date, or the partnership's") {
  Workspace workspace;
  workspace.house_styles = {style("town"), older(), style("board-style")};
  Partnership partnership;
  partnership.house_style.value = "board-style";
  Body board;
  board.id.value = "board";
  board.house_style.value = "town";
  partnership.bodies = {board};
  const auto of = [&](std::string committee, std::string_view date, std::string own) {
    Report report;
    report.committee.value = std::move(committee);
    report.date.date = parse_date(date);
    report.house_style.value = std::move(own);
    return house_style_of(workspace, partnership, report)->id;
  };
  CHECK(of("board", "2018-01-01", "") == "town");
  CHECK(of("board", "2017-12-31", "") == "older");
  CHECK(of("board", "2017-12-31", "board-style") == "board-style");
  CHECK(of("panel", "2018-01-01", "") == "board-style");
}

TEST_CASE("a style that stands in another's place says when") {
  HouseStyle undated = older();
  undated.until = {};
  CHECK(
      checked({undated}) ==
      R"(a.xml:1:14: error: this does not say when it stands in the place of 'town' [workspace.house-style-period]
    older oldest town 2017-12-31 2018-01-01 2020-04-01
                 ^~~~
  help: add since="…" or until="…"
)");
  HouseStyle alone = older();
  alone.period_of = {};
  CHECK(
      checked({alone}) ==
      R"(a.xml:1:19: error: a house style has dates only if it stands in another's place [workspace.house-style-period]
    older oldest town 2017-12-31 2018-01-01 2020-04-01
                      ^~~~~~~~~~
  help: add period-of="…", or remove the dates
)");
}

TEST_CASE("a style does not end before it begins") {
  HouseStyle backwards = older();
  backwards.since = kFile.date("2020-04-01");
  CHECK(
      checked({backwards})
          .starts_with(
              "a.xml:1:19: error: this ends on 31 December 2017, before it begins on 1 April 2020 "
              "[workspace.house-style-period]\n"));
}

TEST_CASE("two styles do not stand in the same place on one day") {
  HouseStyle oldest = older();
  oldest.id = "oldest";
  CHECK(
      checked({older(), oldest}) ==
      R"(a.xml:1:14: error: 'older' and 'oldest' stand in the place of 'town' at the same time [workspace.house-style-period]
    older oldest town 2017-12-31 2018-01-01 2020-04-01
                 ^~~~
  help: make one end before the other begins
  note: the other is at a.xml:1
)");
}

}  // namespace remit::house_styles_test
