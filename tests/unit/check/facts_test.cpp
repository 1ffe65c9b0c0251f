#include "check/facts.h"

#include <doctest/doctest.h>

#include "written.h"

namespace remit::facts_test {
namespace {

const Written kFile(
    "2020-04-01 2019-01-01 police council\n"
    "7 board A C papers elected\n");

std::string checked(const Partnership& partnership) {
  Workspace w;
  w.partnerships = {partnership};
  Diagnostics diagnostics;
  check_facts(w, diagnostics);
  return rendered(diagnostics);
}

std::string checked(const TermsOfReference& terms) {
  Partnership p;
  p.terms = {terms};
  return checked(p);
}

}  // namespace

TEST_CASE("a period that ends before it begins is an error") {
  const DateText since = kFile.date("2020-04-01"), until = kFile.date("2019-01-01");
  Partnership p;
  p.organisations.emplace_back().since = since;
  p.organisations.front().until = until;
  CHECK(
      checked(p) ==
      R"(a.xml:1:12: error: this ends on 1 January 2019, before it begins on 1 April 2020 [fact.ends-before-it-begins]
    2020-04-01 2019-01-01 police council
               ^~~~~~~~~~
  help: correct one of the two dates
)");
  Partnership holders, abbreviations, right;
  holders.posts.emplace_back().holders = {{{}, since, until, {}, {}}};
  abbreviations.abbreviations = {{{}, {}, since, until}};
  right.abbreviations = {{{}, {}, until, since}, {{}, {}, since, since}, {{}, {}, {}, until}};
  CHECK_FALSE(checked(holders).empty());
  CHECK_FALSE(checked(abbreviations).empty());
  CHECK(checked(right).empty());
}

TEST_CASE("a name that ends before it begins is an error, whoever has it") {
  const std::vector<Name> backwards = {
      {{}, {}, kFile.date("2020-04-01"), kFile.date("2019-01-01"), {}}};
  Partnership own, organisation, post, body;
  own.names = organisation.organisations.emplace_back().names = post.posts.emplace_back().names =
      body.bodies.emplace_back().names = backwards;
  for (const Partnership* p : {&own, &organisation, &post, &body})
    CHECK(checked(*p).find("[fact.ends-before-it-begins]") != std::string::npos);
}

TEST_CASE("the priorities of a year are one list") {
  const Written file("2016-17 2017-18 2016-17b 2016-18 2016 1999-00");
  Partnership p;
  p.priorities = {{file.text("2016-17"), {}}, {file.text("2017-18"), {}}, {file.text("2016"), {}}};
  CHECK(checked(p).empty());
  p.priorities[1].year = {"2016-17", file.place("2016-17b")};
  CHECK(checked(p) ==
        R"(a.xml:1:17: error: the priorities of 2016-17 are listed twice [fact.year-twice]
    2016-17 2017-18 2016-17b 2016-18 2016 1999-00
                    ^~~~~~~~
  help: put them into one list, or correct one of the two years
  note: the other list is at a.xml:1
)");
}

TEST_CASE("the second part of a year is the year after the first") {
  const Written file("2016-18 1999-00");
  Partnership p;
  p.priorities = {{file.text("1999-00"), {}}};
  CHECK(checked(p).empty());
  p.priorities = {{file.text("2016-18"), {}}};
  CHECK(
      checked(p) ==
      R"(a.xml:1:1: error: '2016-18' is not one year: 2016 is not followed by 18 [fact.years-apart]
    2016-18 1999-00
    ^~~~~~~
  help: write 2016-17, or correct the first year
)");
}

TEST_CASE("a quorum above the number of members is an error") {
  TermsOfReference terms;
  terms.quorum_minimum = kFile.text("7");
  CHECK(checked(terms).empty());  // members are not stated
  terms.members = {{kFile.text("police"), {}, {}}, {kFile.text("council"), {}, {}}};
  CHECK(
      checked(terms) ==
      R"(a.xml:2:1: error: the quorum is 7, but there are only 2 members [fact.quorum-above-members]
    7 board A C papers elected
    ^
  help: correct the quorum, or add the members that are missing
)");
  terms.members.pop_back();
  CHECK(checked(terms).find("there is only 1 member [") != std::string::npos);
  terms.quorum_minimum.value = "1";
  CHECK(checked(terms).empty());
}

TEST_CASE("an organisation that is a member twice is an error") {
  TermsOfReference terms;
  terms.members = {{kFile.text("police"), {}, {}}, {{"police", kFile.place("council")}, {}, {}}};
  CHECK(checked(terms) == R"(a.xml:1:30: error: 'police' is a member twice [fact.member-twice]
    2020-04-01 2019-01-01 police council
                                 ^~~~~~~
  help: remove one of the two
  note: the other is at a.xml:1
)");
}

TEST_CASE("terms in force before they were adopted are an error") {
  TermsOfReference terms;
  terms.adopted_on = kFile.date("2020-04-01");
  terms.in_force_from = kFile.date("2019-01-01");
  CHECK(
      checked(terms) ==
      R"(a.xml:1:1: error: these terms were adopted on 1 April 2020, after they came into force on 1 January 2019 [fact.in-force-before-adopted]
    2020-04-01 2019-01-01 police council
    ^~~~~~~~~~
  help: correct one of the two dates
)");
  terms.in_force_from = terms.adopted_on;
  CHECK(checked(terms).empty());
}

TEST_CASE("a chair who holds a post and is elected is an error") {
  TermsOfReference terms;
  terms.chair_post = kFile.text("police");
  CHECK(checked(terms).empty());
  terms.chair_elected = kFile.text("elected");
  CHECK(checked(terms) ==
        R"(a.xml:2:20: error: the chair is both the holder of a post and elected [fact.chair-twice]
    7 board A C papers elected
                       ^~~~~~~
  help: keep 'post' or 'elected'
)");
}

TEST_CASE("a chair of whom something is said, but not who it is, is an error") {
  TermsOfReference terms;
  terms.chair_post = {"", kFile.place("board")};
  terms.chair_maximum_years = kFile.text("7");
  CHECK(checked(terms) == R"(a.xml:2:3: error: this does not say who chairs [fact.no-chair]
    7 board A C papers elected
      ^~~~~
  help: add post="…" or elected="…" to <chair>
)");
}

}  // namespace remit::facts_test
