#include "website/parts/meetings.h"

#include <doctest/doctest.h>

namespace remit::meetings_test {
namespace {

Text text(std::string value) { return {std::move(value), {}}; }
DateText date(std::string_view value) { return {parse_date(value), {}}; }

Body body(std::string id, std::string name) {
  Body result;
  result.id = text(std::move(id));
  result.names = {{text(std::move(name))}};
  return result;
}

// A board and a panel, and a report to the panel of 15 March 2022.
struct Meetings {
  Meetings() {
    partnership.folder = "safer";
    partnership.bodies = {body("board", "Safer Board"), body("panel", "Scrutiny Panel")};
    report.folder = "2022-03-15-work";
    report.committee = text("panel");
    paper.key = {"safer", DocumentKind::report, report.folder};
    paper.title = "Work of the partnership";
    paper.report = {&report, {}, false};
    paper.date = *parse_date("2022-03-15");
  }

  Meeting& add(std::string id, std::string_view day, std::string at = {}) {
    Meeting& meeting = partnership.meetings.emplace_back();
    meeting.body = text(std::move(id));
    meeting.date = date(day);
    meeting.at = text(std::move(at));
    return meeting;
  }

  Site site() const { return {partnership, {&paper}, *parse_date("2022-04-01")}; }

  // "2022-03-15 18:00 Scrutiny Panel: 1 paper".
  static std::string listed(const std::vector<MeetingFacts>& meetings) {
    std::string result;
    for (const MeetingFacts& m : meetings) {
      result += iso(m.date) + (m.at.empty() ? "" : " " + m.at) + " " + m.name;
      if (!m.status.empty()) result += ", " + m.status;
      for (const DocumentCard* p : m.papers) result += ": " + p->title;
      result += "\n";
    }
    return result;
  }

  Partnership partnership;
  Report report;
  DocumentCard paper;
};

}  // namespace

TEST_CASE("the day of a report is a meeting of its committee, with the report as its paper") {
  const Meetings m;
  CHECK(Meetings::listed(meetings_of(m.site())) ==
        "2022-03-15 Scrutiny Panel: Work of the partnership\n");
}

TEST_CASE("a report that is not published makes no meeting") {
  Meetings m;
  m.paper.report.reset();
  CHECK(meetings_of(m.site()).empty());
}

TEST_CASE("meetings stand by date, then time, then the name of the body") {
  Meetings m;
  m.add("panel", "2022-05-10", "18:00");
  m.add("board", "2022-05-10", "18:00");
  m.add("panel", "2022-05-10", "09:30");
  m.add("board", "2021-01-05");
  CHECK(Meetings::listed(meetings_of(m.site())) ==
        "2021-01-05 Safer Board\n"
        "2022-03-15 Scrutiny Panel: Work of the partnership\n"
        "2022-05-10 09:30 Scrutiny Panel\n"
        "2022-05-10 18:00 Safer Board\n"
        "2022-05-10 18:00 Scrutiny Panel\n");
}

TEST_CASE("a report belongs to the meeting that the data has on its day") {
  Meetings m;
  m.add("board", "2022-03-15", "10:00");
  m.add("panel", "2022-03-15", "18:00").venue = text("Town Hall");
  const auto all = meetings_of(m.site());
  CHECK(Meetings::listed(all) ==
        "2022-03-15 10:00 Safer Board\n"
        "2022-03-15 18:00 Scrutiny Panel: Work of the partnership\n");
  CHECK(all.back().venue == "Town Hall");
}

TEST_CASE("of several meetings of a day a report belongs to the first that is held") {
  Meetings m;
  m.add("panel", "2022-03-15", "10:00").status = text("cancelled");
  m.add("panel", "2022-03-15", "14:00");
  m.add("panel", "2022-03-15", "18:00");
  CHECK(Meetings::listed(meetings_of(m.site())) ==
        "2022-03-15 10:00 Scrutiny Panel, cancelled\n"
        "2022-03-15 14:00 Scrutiny Panel: Work of the partnership\n"
        "2022-03-15 18:00 Scrutiny Panel\n");
}

TEST_CASE("the papers of a meeting that was cancelled stay with it") {
  Meetings m;
  m.add("panel", "2022-03-15").status = text("cancelled");
  CHECK(Meetings::listed(meetings_of(m.site())) ==
        "2022-03-15 Scrutiny Panel, cancelled: Work of the partnership\n");
}

TEST_CASE("a meeting is of the body that has the place on its day, under the name of that day") {
  Meetings m;
  Body& panel = m.partnership.bodies[1];
  panel.until = date("2022-04-30");
  panel.replaced_by = text("committee");
  Body committee = body("committee", "Old Committee");
  committee.since = date("2022-05-01");
  committee.names = {{text("Crime Committee"), {}, {}, date("2022-12-31")},
                     {text("Safety Committee"), {}, date("2023-01-01")}};
  m.partnership.bodies.push_back(committee);
  m.add("panel", "2022-06-01");
  m.add("committee", "2023-06-01");
  CHECK(Meetings::listed(meetings_of(m.site(), "committee")) ==
        "2022-06-01 Crime Committee\n2023-06-01 Safety Committee\n");
  CHECK(Meetings::listed(meetings_of(m.site(), "panel")) ==
        "2022-03-15 Scrutiny Panel: Work of the partnership\n");
  CHECK(meetings_of(m.site(), "board").empty());
}

TEST_CASE("a meeting of the day itself is to come still") {
  Meetings m;
  m.add("board", "2022-03-14");
  m.add("board", "2022-03-16");
  const auto all = meetings_of(m.site());
  CHECK(Meetings::listed(coming(all, *parse_date("2022-03-15"))) ==
        "2022-03-15 Scrutiny Panel: Work of the partnership\n2022-03-16 Safer Board\n");
  CHECK(Meetings::listed(past(all, *parse_date("2022-03-15"))) == "2022-03-14 Safer Board\n");
}

TEST_CASE("templates receive a meeting in words, with the addresses of its papers") {
  Meetings m;
  Meeting& meeting = m.add("panel", "2022-03-15", "17:30");
  meeting.until = text("19:00");
  meeting.venue = text("Town Hall");
  meeting.words = text("In public");
  const Value values = meeting_values(meetings_of(m.site()), "safer/meetings/index.html").at(0);
  CHECK(values.find("body")->text() == "Scrutiny Panel");
  CHECK(values.find("date")->text() == "15 March 2022");
  CHECK(values.find("time-iso")->text() == "2022-03-15T17:30");
  CHECK(values.find("at")->text() == "5.30pm");
  CHECK(values.find("until")->text() == "7pm");
  CHECK(values.find("place")->text() == "Town Hall");
  CHECK(values.find("words")->text() == "In public");
  const Value& paper = values.find("papers")->list().at(0);
  CHECK(paper.find("title")->text() == "Work of the partnership");
  CHECK(paper.find("url")->text() == "../reports/2022-03-15-work/index.html");
}

TEST_CASE("a meeting of which the time is not known has its day alone") {
  const Meetings m;
  const Value values = meeting_values(meetings_of(m.site()), "safer/meetings/index.html").at(0);
  CHECK(values.find("time-iso")->text() == "2022-03-15");
  CHECK(values.find("at")->text().empty());
}

}  // namespace remit::meetings_test
