#include "check/dated_names.h"

#include <doctest/doctest.h>

#include "written.h"

namespace remit::dated_names_test {
namespace {

const Written kFile(
    "Old-Board New-Board 2020-04-01 2022-03-31\n"
    "board officer police SP\n");

DateText on(std::string_view date) { return {parse_date(date), {}}; }

Name name(std::string_view full, std::string_view since, std::string_view until) {
  return {kFile.text(full), {}, on(since), on(until), {}};
}

Partnership with(std::vector<Name> names) {
  Partnership p;
  p.facts_read = true;
  p.id = kFile.text("SP");
  p.bodies.emplace_back().id = kFile.text("board");
  p.bodies.front().names = std::move(names);
  return p;
}

std::string checked(const Partnership& partnership) {
  Workspace workspace;
  workspace.partnerships = {partnership};
  Diagnostics diagnostics;
  check_dated_names(workspace, diagnostics);
  return rendered(diagnostics);
}

std::string checked(Name first, Name second) {
  return checked(with({std::move(first), std::move(second)}));
}

Report report(std::string_view date) {
  Report r;
  r.committee = kFile.text("board");
  r.date = on(date);
  return r;
}

}  // namespace

TEST_CASE("names that follow one another day by day are right, in whatever order") {
  CHECK(checked(name("Old-Board", "", "2020-03-31"), name("New-Board", "2020-04-01", "")).empty());
  CHECK(checked(name("New-Board", "2020-04-01", ""), name("Old-Board", "", "2020-03-31")).empty());
  CHECK(checked(with({name("Old-Board", "", "")})).empty());
}

TEST_CASE("two names on one day are an error that names both") {
  CHECK(
      checked(name("Old-Board", "", "2022-03-31"), name("New-Board", "2020-04-01", "")) ==
      R"(a.xml:1:11: error: from 1 April 2020 to 31 March 2022 it has two names, 'Old-Board' and 'New-Board' [name.two-at-once]
    Old-Board New-Board 2020-04-01 2022-03-31
              ^~~~~~~~~
  help: one name ends on the day before the next begins: until="2020-03-31", then since="2020-04-01"
  note: the other name is at a.xml:1
)");
  CHECK(checked(name("Old-Board", "", "2020-04-01"), name("New-Board", "2020-04-01", ""))
            .find("error: on 1 April 2020 it has two names,") != std::string::npos);
  CHECK(checked(name("Old-Board", "", ""), name("New-Board", "2020-04-01", ""))
            .find("error: on 1 April 2020 it has two names,") != std::string::npos);
}

TEST_CASE("two names of which neither has dates are an error") {
  CHECK(
      checked(name("Old-Board", "", ""), name("New-Board", "", "")) ==
      R"(a.xml:1:11: error: 'Old-Board' and 'New-Board' are names of one thing at one time [name.two-at-once]
    Old-Board New-Board 2020-04-01 2022-03-31
              ^~~~~~~~~
  help: say until="…" of the older name, and since="…" of the newer
  note: the other name is at a.xml:1
)");
}

TEST_CASE("days between two names are an error that names both") {
  CHECK(
      checked(name("Old-Board", "", "2020-01-31"), name("New-Board", "2020-04-01", "")) ==
      R"(a.xml:1:11: error: from 1 February 2020 to 31 March 2020 it has no name, neither 'Old-Board' nor 'New-Board' [name.gap]
    Old-Board New-Board 2020-04-01 2022-03-31
              ^~~~~~~~~
  help: one name ends on the day before the next begins: until="2020-03-31", then since="2020-04-01"
  note: the other name is at a.xml:1
)");
  CHECK(checked(name("Old-Board", "", "2020-03-30"), name("New-Board", "2020-04-01", ""))
            .find("error: on 31 March 2020 it has no name,") != std::string::npos);
}

TEST_CASE("a name whose period is backwards is reported as that alone") {
  CHECK(checked(name("Old-Board", "2022-01-01", "2020-01-31"), name("New-Board", "2022-04-01", ""))
            .empty());
}

TEST_CASE("the partnership, organisations and posts are looked at as bodies are") {
  const std::vector<Name> two = {name("Old-Board", "", ""), name("New-Board", "", "")};
  Partnership own, organisation, post;
  own.names = organisation.organisations.emplace_back().names = post.posts.emplace_back().names =
      two;
  for (Partnership* p : {&own, &organisation, &post}) {
    p->facts_read = true;
    CHECK(checked(*p).find("[name.two-at-once]") != std::string::npos);
  }
}

TEST_CASE("a report to a body that had no name yet is an error at the place that names the body") {
  Partnership p = with({name("Old-Board", "2020-04-01", "2022-03-31")});
  p.reports = {report("2019-12-31")};
  CHECK(checked(p) ==
        R"(a.xml:2:1: error: 'board' had no name on 31 December 2019 [name.none-then]
    board officer police SP
    ^~~~~
  help: its name 'Old-Board' begins on 1 April 2020; correct one of the two dates
  note: its names are at a.xml:1
)");
  p.reports = {report("2020-04-01"), report("2022-03-31")};
  CHECK(checked(p).empty());
  p.reports = {report("2022-04-01")};
  CHECK(checked(p).find("help: its name 'Old-Board' ends on 31 March 2022; give it the name that "
                        "came next, or correct one of the two dates") != std::string::npos);
}

TEST_CASE("all that a report or terms name is looked up on their date") {
  Partnership p = with({name("Old-Board", "", "")});
  p.organisations.emplace_back().id = kFile.text("police");
  p.organisations.front().names = {name("New-Board", "2021-01-01", "")};
  p.posts.emplace_back().id = kFile.text("officer");
  p.posts.front().names = {name("New-Board", "", "")};
  p.posts.front().organisation = kFile.text("police");
  Report by_officer = report("2020-04-01");
  by_officer.author = kFile.text("officer");
  p.reports = {by_officer};
  CHECK(checked(p).starts_with("a.xml:2:7: error: 'police' had no name on 1 April 2020"));
  p.reports.clear();
  p.terms.emplace_back().in_force_from = on("2020-04-01");
  p.terms.front().members = {{kFile.text("police"), {}, {}}};
  CHECK(checked(p).starts_with("a.xml:2:15: error: 'police' had no name on 1 April 2020"));
  p.terms.front().members.clear();
  p.terms.front().support_organisation = kFile.text("police");
  CHECK(checked(p).starts_with("a.xml:2:15: error: 'police' had no name on 1 April 2020"));
  p.terms.front().in_force_from = on("2021-01-01");
  CHECK(checked(p).empty());
}

TEST_CASE("a document of a day on which the partnership had no name is an error") {
  Partnership p = with({name("Old-Board", "", "")});
  p.names = {name("New-Board", "2022-01-01", "")};
  p.reports = {report("2020-04-01")};
  CHECK(checked(p).find("error: 'SP' had no name on 1 April 2020") != std::string::npos);
}

}  // namespace remit::dated_names_test
