#include "standard_clauses.h"

#include <doctest/doctest.h>

namespace remit::standard_clauses_test {
namespace {

template <class Change>
std::string composed(Change change) {
  StandardClauses clauses;
  change(clauses, clauses.t);
  return clauses.composed();
}

using C = StandardClauses&;
using T = TermsOfReference&;

}  // namespace

TEST_CASE("several aims are a list, one is a sentence") {
  CHECK(composed([](C, T t) {
          t.aims = {text("reduce crime."), text("help victims")};
        }) == "# Aims\nThe strategic board aims to:\n- reduce crime\n- help victims\n");
  CHECK(composed([](C, T t) { t.aims = {text("reduce crime.")}; }) ==
        "# Aims\nThe strategic board aims to reduce crime.\n");
}

TEST_CASE("members are listed by what they are") {
  CHECK(composed([](C c, T) {
          c.member("police");
          c.member("town", "core", "3");
        }) == "# Membership\nThe members are:\n- Essex Police\n- Town Council, three members\n");
  CHECK(composed([](C c, T) { c.member("police", "other"); }) ==
        "# Membership\nThe member is:\n- Essex Police\n");
  CHECK(composed([](C c, T) {
          c.member("police");
          c.member("town", "co-opted", "1");
          c.member("county", "advisory");
          c.member("fire", "observer");
        }) ==
        "# Membership\n"
        "The core member is:\n- Essex Police\n"
        "The co-opted member is:\n- Town Council, one member\n"
        "The adviser is:\n- County Council\n"
        "The observer is:\n- Fire Service\n"
        "An adviser takes part in discussions, but does not vote or count towards a quorum. "
        "An observer may attend and listen, but does not vote or count towards a quorum.\n");
}

TEST_CASE("members may send substitutes, and invite others") {
  const auto substitutes = [](const char* allowed, const char* vote) {
    const std::string all = composed([&](C c, T t) {
      c.member("police");
      t.substitutes = text(allowed);
      t.substitutes_vote = text(vote);
    });
    return all.substr(all.find("Essex Police") + 13);
  };
  CHECK(substitutes("allowed", "yes") ==
        "A member who cannot attend a meeting may send a substitute. "
        "The substitute votes in the member’s place.\n");
  CHECK(substitutes("named-in-advance", "no") ==
        "A member who cannot attend a meeting may send a substitute, if the other members are told "
        "who it is before the meeting. The substitute does not vote.\n");
  CHECK(substitutes("not-allowed", "") ==
        "A member who cannot attend a meeting may not send a substitute.\n");
  CHECK(composed([](C c, T t) {
          c.member("police");
          t.guests = text("by-invitation");
        })
            .ends_with(
                "\nOthers may be invited to a meeting, or to a part of it. They do not vote.\n"));
}

TEST_CASE("the chair holds a post, or is elected or appointed") {
  CHECK(composed([](C, T t) {
          t.chair_post = text("officer");
          t.chair_absence = text("elected-for-the-meeting");
        }) ==
        "# Chair and vice chair\nThe Officer of Essex Police chairs the strategic board.\n"
        "If the chair is absent, the members present elect one of themselves to chair the "
        "meeting.\n");
  CHECK(composed([](C, T t) {
          t.chair_appointed_by = text("panel");
          t.vice_chair_post = text("officer");
          t.chair_absence = text("vice-chair");
        }) ==
        "# Chair and vice chair\nThe Scrutiny Panel appoints the chair. "
        "The Officer of Essex Police is the vice chair.\n"
        "If the chair is absent, the vice chair chairs the meeting.\n");
  CHECK(composed([](C, T t) {
          t.chair_elected = text("every-three-years");
          t.chair_elected_by = text("members");
          t.chair_maximum_terms = text("1");
          t.vice_chair_elected = text("every-year");
          t.chair_absence = text("vice-chair-or-elected");
        }) ==
        "# Chair and vice chair\nThe chair is elected every three years by the members. "
        "The same person may chair for at most one term in a row. "
        "The vice chair is elected every year by the members.\n"
        "If the chair is absent, the vice chair chairs the meeting. "
        "If both are absent, the members present elect one of themselves to chair it.\n");
}

TEST_CASE("meetings are in public or not, and extraordinary ones are called") {
  const auto called = [](const char* by, const char* members, const char* days) {
    const std::string all = composed([&](C, T t) {
      t.meetings_frequency = text("every-six-weeks");
      t.meetings_in_public = text("no");
      t.extraordinary_called_by = text(by);
      t.extraordinary_members = text(members);
      t.extraordinary_notice_days = text(days);
    });
    const std::string usual =
        "# Meetings\nThe strategic board meets every six weeks. "
        "Its meetings are not open to the public.\n";
    CHECK(all.starts_with(usual));
    return all.substr(usual.size());
  };
  CHECK(called("", "", "") == "");
  CHECK(called("chair", "", "") == "An extraordinary meeting may be called by the chair.\n");
  CHECK(called("members", "", "1") ==
        "An extraordinary meeting may be called by any member. "
        "Members are told of it at least one day beforehand.\n");
  CHECK(called("chair-or-members", "3", "5") ==
        "An extraordinary meeting may be called by the chair or any three members. "
        "Members are told of it at least five days beforehand.\n");
  CHECK(composed([](C, T t) {
          t.meetings_frequency = text("monthly");
          t.task_groups = text("may-be-set-up");
        }) ==
        "# Meetings\nThe strategic board meets monthly.\n"
        "The strategic board may set up task groups. Each does one piece of work by an agreed "
        "date, and reports back to the strategic board.\n");
}

TEST_CASE("a quorum is a number, a part, or both") {
  const auto quorum = [](const char* minimum, const char* fraction, const char* otherwise) {
    return composed([&](C, T t) {
             t.quorum_minimum = text(minimum);
             t.quorum_fraction = text(fraction);
             t.quorum_of = text("members");
             t.quorum_otherwise = text(otherwise);
           })
        .substr(9);
  };
  CHECK(quorum("1", "", "discuss-only") ==
        "A decision needs at least one member to be present.\n"
        "With fewer, those present may discuss the agenda, but decide nothing.\n");
  CHECK(quorum("", "one-half", "adjourn") ==
        "A decision needs at least half of the members to be present.\n"
        "Without a quorum, the meeting is adjourned.\n");
  CHECK(quorum("3", "two-thirds", "recommend-to-next-meeting") ==
        "A decision needs at least two thirds of the members, and never fewer than three, to be "
        "present.\n"
        "Without a quorum, those present may make recommendations, on which the next meeting "
        "decides.\n");
}

TEST_CASE("a quorum of eight with at least three from each council") {
  CHECK(composed([](C, T t) {
          t.quorum_minimum = text("8");
          t.quorum_of = text("members");
          t.quorum_including = text("chair-or-vice-chair");
          t.quorum_groups = {{text("3"), text("town"), {}}, {text("3"), text("county"), {}}};
        }) ==
        "# Quorum\nA decision needs at least eight members to be present. "
        "Those present must include the chair or the vice chair.\n"
        "Those present must include at least:\n"
        "- three members from Town Council\n- three members from County Council\n");
  CHECK(composed([](C, T t) {
          t.quorum_minimum = text("8");
          t.quorum_of = text("members");
          t.quorum_groups = {{text("1"), {}, text("co-opted")}};
        }) ==
        "# Quorum\nA decision needs at least eight members to be present. "
        "Those present must include at least one co-opted member.\n");
}

TEST_CASE("decisions are by consensus, by majority, or by both") {
  const auto decided = [](const char* how, const char* majority, const char* casting) {
    return composed([&](C, T t) {
             t.voting_decisions = text(how);
             t.voting_majority = text(majority);
             t.casting_vote = text(casting);
           })
        .substr(9);
  };
  CHECK(decided("consensus", "", "") == "Decisions are reached by consensus.\n");
  CHECK(decided("majority", "", "chair") ==
        "A proposal needs a simple majority of those who vote. "
        "If the votes are equal, the chair has a second, casting vote.\n");
  CHECK(decided("", "three-quarters", "") ==
        "A proposal needs a majority of three quarters of those who vote.\n");
  CHECK(decided("consensus-then-majority", "two-thirds", "none") ==
        "Decisions are reached by consensus wherever that is possible. "
        "Otherwise a proposal needs a majority of two thirds of those who vote. "
        "If the votes are equal, the proposal is not agreed. Nobody has a casting vote.\n");
}

TEST_CASE("who has one vote is said once: of the quorum, or of voting if there is a clause of it") {
  CHECK(composed([](C, T t) {
          t.quorum_minimum = text("2");
          t.quorum_of = text("agencies");
          t.quorum_vote = text("one-per-agency");
          t.voting_by = text("all-members");
        }) ==
        "# Quorum\nA decision needs at least two agencies to be present.\n"
        "# Voting\nAll members may vote. Each agency has one vote.\n");
  CHECK(composed([](C, T t) {
          t.voting_by = text("core-and-co-opted-members");
          t.voting_each = text("member");
        }) ==
        "# Voting\nOnly core members and co-opted members may vote. "
        "Each member has one vote.\n");
}

TEST_CASE("a body reports, answers and keeps minutes") {
  CHECK(composed([](C, T t) {
          t.reporting = {{text("panel"), text("half-year")}};
        }) ==
        "# Reporting and communication\n"
        "The strategic board reports to the Scrutiny Panel every six months.\n");
  CHECK(composed([](C, T t) {
          t.reporting = {{text("panel"), {}}, {text("group"), text("meeting")}};
          t.minutes = text("not-published");
          t.communications = text("every-meeting");
        }) ==
        "# Reporting and communication\nThe strategic board reports to:\n"
        "- the Scrutiny Panel\n- the Burglary Group after each meeting\n"
        "The minutes of meetings are not published. "
        "Each meeting considers what to tell the public, and how.\n");
  CHECK(composed([](C, T t) {
          t.support_organisation = text("town");
          t.accountable_to = text("panel");
          t.accountable_members = text("own-organisation");
        }) ==
        "# Support\nTown Council supports the strategic board, takes its minutes and follows "
        "up its actions.\n"
        "# Accountability\nThe strategic board answers to the Scrutiny Panel. "
        "Each member also answers to the organisation that they come from.\n");
}

TEST_CASE("papers may be late, or not") {
  CHECK(composed([](C, T t) { t.urgent_items = text("not-taken"); }) ==
        "# Papers\nNo item is taken that is not on the agenda.\n");
  CHECK(composed([](C, T t) {
          t.agenda_days_before = text("1");
          t.urgent_items = text("if-chair-agrees");
        }) ==
        "# Papers\nThe chair sends members the agenda, with any reports or updates, at least "
        "one day before a meeting.\n"
        "An item that is not on the agenda is taken only if the chair agrees that it is "
        "urgent. The minutes say why.\n");
}

TEST_CASE("members declare their interests") {
  const auto interests = [](const char* what) {
    return composed([&](C, T t) { t.conduct_interests = text(what); }).substr(39);
  };
  const std::string declares =
      "A member who has an interest in an item declares it before the item is discussed";
  CHECK(interests("declare") == declares + ".\n");
  CHECK(interests("declare-and-not-vote") == declares + ", and does not vote on it.\n");
  CHECK(interests("declare-and-leave") ==
        declares + ", and leaves the meeting until it has been decided.\n");
}

TEST_CASE("sub-groups are named with what they work on") {
  CHECK(composed([](C, T t) {
          t.sub_groups = {{text("group"), text("burglary.")}};
        }) ==
        "# Sub-groups\nThe strategic board has one sub-group, the Burglary Group (BG), which works "
        "on burglary.\n");
  CHECK(composed([](C, T t) {
          t.sub_groups = {{text("group"), text("burglary")}, {text("panel"), {}}};
        }) ==
        "# Sub-groups\nThe strategic board has these sub-groups:\n"
        "- the Burglary Group (BG), which works on burglary\n- the Scrutiny Panel\n");
}

TEST_CASE("terms are reviewed and amended") {
  const auto review = [](const char* by, const char* years, const char* next) {
    return composed([&](C, T t) {
             t.review_by = text(by);
             t.review_every_years = text(years);
             t.review_next.month = parse_month(next);
           })
        .substr(9);
  };
  CHECK(review("", "1", "") == "The strategic board reviews these terms every year.\n");
  CHECK(review("panel", "2", "2022-03") ==
        "The Scrutiny Panel reviews these terms every two years. "
        "The next review is in March 2022.\n");
  CHECK(review("", "", "2022-03") == "The strategic board reviews these terms in March 2022.\n");
  const auto amended = [](const char* majority, const char* days) {
    return composed([&](C, T t) {
             t.amendment_agreed_by = text("panel");
             t.amendment_majority = text(majority);
             t.amendment_notice_days = text(days);
           })
        .substr(12);
  };
  CHECK(amended("", "") == "A change to these terms needs the agreement of the Scrutiny Panel.\n");
  CHECK(amended("all-members", "1") ==
        "A change to these terms needs the agreement of all members of the Scrutiny Panel. "
        "Members are sent the proposed change at least one day before the decision.\n");
}

}  // namespace remit::standard_clauses_test
