#include "check/terms.h"

#include <doctest/doctest.h>

#include "written.h"

namespace remit::terms_test {
namespace {

const Written kFile("3 2 5 core chair council police board panel quorum two-thirds yes 2019-03\n");

std::string checked(const TermsOfReference& terms) {
  Workspace w;
  w.partnerships.emplace_back().terms = {terms};
  Diagnostics diagnostics;
  check_terms(w, diagnostics);
  return rendered(diagnostics);
}

Text said(std::string value) { return {std::move(value), kFile.place("quorum")}; }

// The council sends three members, the police two; an adviser counts for nothing.
TermsOfReference terms() {
  TermsOfReference t;
  t.body = said("board");
  t.in_force_from.date = parse_date("2020-04-01");
  t.members = {{said("council"), {}, said("core"), said("3")},
               {said("police"), {}, said("other"), said("2")},
               {said("traders"), {}, said("advisory"), said("9")}};
  t.chair_elected = said("every-two-years");
  return t;
}

// What is wrong when the field is this, or these are: the message, the code and the repair.
template <class Change>
std::string fault(Change change) {
  TermsOfReference t = terms();
  change(t);
  const std::string all = checked(t);
  if (all.empty()) return "none\n";
  const std::string message = all.substr(all.find("error: ") + 7);
  return message.substr(0, message.find('\n') + 1) + message.substr(message.find("  help: "));
}

using T = TermsOfReference&;

}  // namespace

TEST_CASE("terms that fit together are no fault") {
  CHECK(checked(TermsOfReference()) == "");
  CHECK(checked(terms()) == "");
}

TEST_CASE("a fault is shown where it is written") {
  TermsOfReference t = terms();
  t.chair_elected = {};
  t.casting_vote = kFile.text("chair");
  CHECK(checked(t) ==
        R"(a.xml:1:12: error: this says that the chair decides, but not who chairs [fact.no-chair]
    3 2 5 core chair council police board panel quorum two-thirds yes 2019-03
               ^~~~~
  help: say it: <chair post="…"/>, or elected="…" or appointed-by="…"
)");
}

TEST_CASE("the chair is one person, chosen in one way") {
  CHECK(fault([](T t) { t.chair_appointed_by = said("panel"); }) ==
        "the chair is both elected and appointed [fact.chair-twice]\n"
        "  help: keep 'elected' or 'appointed-by'\n");
  CHECK(fault([](T t) {
          t.vice_chair_post = said("officer");
          t.vice_chair_elected = said("every-year");
        }) ==
        "the vice chair is both the holder of a post and elected [fact.chair-twice]\n"
        "  help: keep 'vice' or 'vice-elected'\n");
  CHECK(fault([](T t) {
          t.chair_elected = {};
          t.chair_post = t.vice_chair_post = said("officer");
        }) ==
        "'officer' is both the chair and the vice chair [fact.chair-twice]\n"
        "  help: name another post\n");
  CHECK(fault([](T t) { t.chair_absence = said("vice-chair"); }) ==
        "this names the vice chair, but there is none [fact.no-vice-chair]\n"
        "  help: add vice=\"…\" or vice-elected=\"…\" to <chair>, or leave the vice chair out "
        "here\n");
}

TEST_CASE("terms of office need an election, and agree with the years") {
  CHECK(fault([](T t) {
          t.chair_maximum_terms = said("2");
          t.chair_maximum_years = said("3");
        }) ==
        "two terms are four years, but 'maximum-years' says 3 [fact.term-of-office]\n"
        "  help: correct one of the two, or keep only one\n");
  CHECK(fault([](T t) {
          t.chair_maximum_terms = said("2");
          t.chair_maximum_years = said("4");
        }) == "none\n");
  CHECK(fault([](T t) {
          t.chair_elected = {};
          t.chair_post = said("officer");
          t.chair_maximum_terms = said("2");
        }).find("not elected for any [fact.term-of-office]") != std::string::npos);
}

TEST_CASE("a quorum says how many, and asks for members who are there") {
  CHECK(fault([](T t) { t.quorum_of = said("members"); }) ==
        "this does not say how many must be present [fact.no-quorum]\n"
        "  help: add minimum=\"…\" or fraction=\"…\"\n");
  const auto from = [](const char* minimum, const char* organisation, const char* capacity) {
    return fault([&](T t) {
      t.quorum_of = said("members");
      t.quorum_minimum = said("4");
      t.quorum_groups = {{said(minimum), said(organisation), said(capacity)}};
    });
  };
  CHECK(from("3", "council", "") == "none\n");
  CHECK(from("2", "", "other") == "none\n");
  CHECK(from("4", "council", "") ==
        "this asks for 4 from 'council', which has only 3 [fact.quorum-above-members]\n"
        "  help: correct it, or say seats=\"…\" of its members\n");
  CHECK(from("1", "traders", "") ==
        "'traders' is not a member that takes decisions [fact.no-such-members]\n"
        "  help: correct it, or add the member to <members>\n");
  CHECK(from("1", "", "co-opted").find("no member is of the capacity 'co-opted'") == 0);
  CHECK(from("1", "", "").find("this does not say from whom they come [fact.quorum-group]") == 0);
  CHECK(from("1", "council", "core").find("these are both of an organisation and of a") == 0);
  CHECK(fault([](T t) {
          t.quorum_of = said("members");
          t.quorum_minimum = said("4");
          t.quorum_groups = {{said("3"), said("council"), {}}, {said("2"), said("police"), {}}};
        }) ==
        "the quorum is 4, but the organisations must send 5 [fact.quorum-below-groups]\n"
        "  help: correct the quorum, or what is asked of the organisations\n");
}

TEST_CASE("votes are counted in one way") {
  const auto votes = [](auto change) { return fault(change).substr(0, 50); };
  CHECK(votes([](T t) {
          t.voting_decisions = said("consensus");
          t.casting_vote = said("chair");
        }) == "where consensus decides, there is no casting vote ");
  CHECK(votes([](T t) {
          t.voting_decisions = said("consensus");
          t.voting_majority = said("simple");
        }) == "where consensus decides, no majority does [fact.vo");
  CHECK(votes([](T t) {
          t.voting_majority = said("two-thirds");
          t.casting_vote = said("chair");
        }) == "a casting vote cannot make half of the votes such ");
  CHECK(votes([](T t) {
          t.voting_each = said("agency");
          t.quorum_vote = said("one-per-agency");
        }) == "who has one vote is said here and in <quorum> [fac");
  CHECK(votes([](T t) { t.voting_by = said("core-and-co-opted-members"); }) ==
        "there are no co-opted members [fact.no-such-member");
  CHECK(votes([](T t) { t.voting_by = said("core-and-other-members"); }) == "none\n");
}

TEST_CASE("meetings are called by as many members as there are at most") {
  const auto called = [](const char* by, const char* members) {
    return fault([&](T t) {
      t.extraordinary_called_by = said(by);
      t.extraordinary_members = said(members);
    });
  };
  CHECK(called("members", "5") == "none\n");
  CHECK(called("members", "6") ==
        "it takes 6 members to call a meeting, but there are only 5 [fact.callers]\n"
        "  help: correct the number, or add the members that are missing\n");
  CHECK(called("chair", "2").find("but only the chair may [fact.callers]") != std::string::npos);
}

TEST_CASE("substitutes, papers and support fit together") {
  CHECK(fault([](T t) {
          t.substitutes_vote = said("yes");
        }).find("but not that there may be any [fact.no-substitutes]") != std::string::npos);
  CHECK(fault([](T t) {
          t.agenda_days_before = said("7");
          t.lodging_days_before = said("1");
        }) ==
        "papers are lodged 1 day before the meeting, but the agenda goes out 7 before "
        "[fact.lodged-after-agenda]\n"
        "  help: correct one of the two: papers are lodged before the agenda goes out\n");
  CHECK(fault([](T t) {
          t.support_post = said("officer");
          t.support_by = said("chair");
        }).starts_with("two are said to support the body [fact.support-twice]\n"));
}

TEST_CASE("other bodies are others, and are listed once") {
  CHECK(fault([](T t) { t.accountable_to = said("board"); }) ==
        "'board' answers to itself [fact.own-body]\n"
        "  help: name another body, or remove this\n");
  CHECK(fault([](T t) {
          t.reporting = {{said("board"), {}}};
        }).find("reports to itself") != std::string::npos);
  CHECK(fault([](T t) {
          t.sub_groups = {{said("board"), {}}};
        }).find("sub-group of itself") != std::string::npos);
  CHECK(fault([](T t) {
          t.sub_groups = {{said("panel"), {}}, {said("panel"), {}}};
        }) ==
        "'panel' is listed twice [fact.body-twice]\n"
        "  help: remove one of the two\n"
        "  note: the other is at a.xml:1\n");
}

TEST_CASE("a review comes after the terms are in force") {
  CHECK(fault([](T t) { t.review_next.month = parse_month("2020-04"); }) == "none\n");
  CHECK(fault([](T t) {
          t.review_next = {parse_month("2020-03"), kFile.place("2019-03")};
        }) ==
        "the next review is in March 2020, before the terms come into force on 1 April 2020 "
        "[fact.review-date]\n"
        "  help: correct one of the two\n");
  CHECK(fault([](T t) {
          t.review_by = said("panel");
        }).starts_with("this does not say when the terms are reviewed [fact.review-date]\n"));
}

}  // namespace remit::terms_test
