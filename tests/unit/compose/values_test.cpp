#include "compose/values.h"

#include <doctest/doctest.h>

#include "partnership_data.h"

namespace remit::values_test {
namespace {

// The names of an object's members, and of those of the objects in it.
std::string shape(const Value& value) {
  if (!value.is_object()) return {};
  std::string result = "{";
  for (const auto& [name, member] : value.object()) result += name + shape(member) + " ";
  return result + "}";
}

const Date kDay = *parse_date("2022-01-01");

TermsOfReference full_terms() {
  TermsOfReference t;
  t.body = text("board");
  t.in_force_from = t.adopted_on = date("2021-05-01");
  t.adopted_by = t.accountable_to = t.amendment_agreed_by = text("panel");
  t.minute = text("12");
  t.members = {{text("police"), text("all"), text("core")}, {text("police"), {}, text("other")}};
  t.chair_post = t.vice_chair_post = t.support_post = text("officer");
  t.chair_elected = t.vice_chair_elected = text("every-year");
  t.chair_maximum_years = t.quorum_minimum = t.agenda_days_before = text("3");
  t.lodging_days_before = t.summary_working_days = text("1");
  t.meetings_frequency = text("quarterly");
  t.meetings_more_often = text("if-required");
  t.quorum_of = text("agencies");
  t.quorum_vote = text("one-per-agency");
  t.quorum_otherwise = text("adjourn");
  t.support_by = text("chair");
  t.purpose.blocks = {{Para{inlines_from_text("To help.")}, {}}};
  t.aims = {text("reduce crime.")};
  t.substitutes = text("allowed");
  t.substitutes_vote = t.conduct_confidential = t.meetings_in_public = text("yes");
  t.guests = text("by-invitation");
  t.chair_appointed_by = t.review_by = text("panel");
  t.chair_elected_by = text("members");
  t.chair_maximum_terms = t.extraordinary_notice_days = t.review_every_years = text("2");
  t.chair_absence = text("vice-chair");
  t.task_groups = text("may-be-set-up");
  t.extraordinary_called_by = t.casting_vote = text("chair");
  t.quorum_fraction = text("one-third");
  t.quorum_including = text("chair");
  t.quorum_groups = {{text("2"), text("police"), {}}};
  t.voting_by = text("core-members");
  t.voting_majority = t.amendment_majority = text("two-thirds");
  t.urgent_items = text("not-taken");
  t.reporting = {{text("panel"), text("year")}};
  t.minutes = text("published");
  t.communications = text("every-meeting");
  t.support_organisation = text("police");
  t.accountable_members = text("own-organisation");
  t.conduct_principles = text("public-life");
  t.conduct_interests = text("declare");
  t.sub_groups = {{text("panel"), text("burglary")}};
  t.review_next.month = parse_month("2023-03");
  t.amendment_notice_days = text("14");
  return t;
}

}  // namespace

TEST_CASE("every object of a kind has the same keys, whatever the data holds") {
  Partnership p = partnership();
  const TermsOfReference none, full = full_terms();
  const std::string expected = shape(Value(terms_values(p, nullptr, kDay)));
  CHECK(shape(Value(terms_values(p, &none, kDay))) == expected);
  CHECK(shape(Value(terms_values(p, &full, kDay))) == expected);
  CHECK(shape(Value(terms_values(p, &p.terms.front(), kDay))) == expected);
  CHECK(shape(Value(body_values(nullptr, kDay))) ==
        shape(Value(body_values(&p.bodies.front(), kDay))));

  p.terms.push_back(full);
  const Value values(common_values(p, *parse_date("2022-01-01")));
  for (const char* kind : {"bodies", "organisations", "posts"}) {
    const Value::Object& all = values.find(kind)->object();
    for (const auto& [id, entry] : all) CHECK(shape(entry) == shape(all.front().second));
  }
}

TEST_CASE("no value is missing where the facts are stated") {
  Partnership p = partnership();
  p.bodies[1].names[0].formerly = text("Crime Panel");
  const TermsOfReference full = full_terms();
  const Value values(terms_values(p, &full, kDay));
  for (const std::string& name : values.names()) {
    CAPTURE(name);
    const Value& value = *values.find_path(name);
    if (name != "accountable-to.abbreviation" && name != "amendment.abbreviation" &&
        value.is_text())
      CHECK_FALSE(value.text().empty());
  }
}

TEST_CASE("facts are in the words of a sentence") {
  const Partnership p = partnership();
  const TermsOfReference full = full_terms();
  const Value values(terms_values(p, &full, kDay));
  const auto text_of = [&](const char* name) { return values.find_path(name)->text(); };
  CHECK(text_of("in-force-from") == "1 May 2021");
  CHECK(text_of("adopted.by") == "Scrutiny Panel");
  CHECK(text_of("chair.post") == "Officer");
  CHECK(text_of("chair.organisation") == "Essex Police");
  CHECK(text_of("chair.elected") == "every year");
  CHECK(text_of("quorum.minimum") == "3");
  CHECK(text_of("quorum.minimum-words") == "three");
  CHECK(values.find_path("quorum.one-per-agency")->boolean());
  CHECK_FALSE(values.find_path("quorum.ratify-by-email")->boolean());
  CHECK(values.find("members")->list().size() == 2);
  CHECK(values.find("core-members")->list().size() == 1);
  CHECK(text_of("one-aim") == "reduce crime");
  CHECK(text_of("quorum.one-from") == "two members from Essex Police");
  CHECK(text_of("reporting.one-to") == "the Scrutiny Panel every year");
  CHECK(text_of("meetings.extraordinary-called-by") == "the chair");
  CHECK(text_of("review.every") == "every two years");
  CHECK(text_of("amendment.notice") == "fourteen days");
  CHECK(values.find("has-other-members")->boolean());
}

TEST_CASE("a body's terms are those in force on the date") {
  Partnership p = partnership();
  p.terms.push_back(full_terms());
  const auto minimum = [&](const char* on) {
    const Value values(common_values(p, *parse_date(on)));
    return values.find_path("bodies.board.terms.quorum.minimum")->text();
  };
  CHECK(minimum("2020-03-31").empty());
  CHECK(minimum("2020-04-01") == "5");
  CHECK(minimum("2021-04-30") == "5");
  CHECK(minimum("2021-05-01") == "3");
}

TEST_CASE("a name with a short form is given with it") {
  const Partnership p = partnership();
  CHECK(Value(body_values(&p.bodies[0], kDay)).find("named")->text() == "Safer Board (SB)");
  CHECK(Value(body_values(&p.bodies[1], kDay)).find("named")->text() == "Scrutiny Panel");
}

TEST_CASE("everything is called what it was called on the date") {
  Partnership p = partnership();
  p.bodies[0].names = {{text("Old Board"), text("OB"), {}, date("2021-12-31")},
                       {text("New Board"), text("NB"), date("2022-01-01")}};
  p.posts[0].names = {{text("Clerk"), {}, {}, date("2021-12-31")},
                      {text("Officer"), {}, date("2022-01-01")}};
  p.organisations[0].names[0].formerly = text("Essex Constabulary");
  const auto named = [&](const char* on) {
    const Value values(common_values(p, *parse_date(on)));
    std::string result;
    for (const char* name : {"bodies.board.named", "bodies.board.formerly", "posts.officer.name",
                             "organisations.police.formerly"})
      result += values.find_path(name)->text() + "; ";
    return result;
  };
  CHECK(named("2021-12-31") == "Old Board (OB); ; Clerk; Essex Constabulary; ");
  CHECK(named("2022-01-01") == "New Board (NB); Old Board; Officer; Essex Constabulary; ");
}

TEST_CASE("under the id of one that ended stand the facts of the one that took its place") {
  Partnership p = partnership();
  p.organisations[0].until = date("2021-12-31");
  p.organisations[0].replaced_by = text("force");
  Organisation& force = p.organisations.emplace_back();
  force.id = text("force");
  force.names = {{text("Vale Force")}};
  force.since = date("2022-01-01");
  const auto named = [&](const char* on) {
    const Value values(common_values(p, *parse_date(on)));
    return values.find_path("organisations.police.name")->text();
  };
  CHECK(named("2021-12-31") != "Vale Force");
  CHECK(named("2022-01-01") == "Vale Force");
}

TEST_CASE("what depends on files that could not be read is known") {
  Partnership p = partnership();
  CHECK(unread_facts(p).names.empty());
  CHECK(unread_facts(p).values.empty());
  p.unread_terms = {"board"};
  CHECK(unread_facts(p).values == std::vector<std::string>{"bodies.board.terms."});
  p.names_complete = false;
  CHECK(unread_facts(p).names ==
        std::vector<std::string>{"bodies.", "organisations.", "posts.", "budgets."});
}

TEST_CASE("facts are those of who has the place on the day, under the id of the one before too") {
  Partnership p = partnership();
  Organisation vale = p.organisations[0];
  vale.id = text("vale");
  vale.names = {{text("Vale Police")}};
  p.organisations.push_back(vale);
  p.organisations[0].until = date("2021-12-31");
  p.organisations[0].replaced_by = text("vale");
  Post manager = p.posts[0];
  manager.id = text("manager");
  manager.names = {{text("Manager")}};
  p.posts.push_back(manager);
  p.posts[0].until = date("2021-12-31");
  p.posts[0].replaced_by = text("manager");
  TermsOfReference terms = full_terms();
  const auto value = [&](std::string_view group, std::string_view name) {
    return Value(terms_values(p, &terms, kDay)).find(group)->find(name)->text();
  };
  CHECK(value("chair", "post") == "Manager");
  CHECK(value("chair", "organisation") == "Vale Police");
  CHECK(Value(terms_values(p, &terms, kDay)).find("members")->list()[0].find("name")->text() ==
        "Vale Police");
  CHECK(Value(post_values(p, text("officer"), kDay)).find("name")->text() == "Manager");
  const Value common(common_values(p, kDay));
  CHECK(common.find("organisations")->find("police")->find("name")->text() == "Vale Police");
  CHECK(common.find("posts")->find("officer")->find("name")->text() == "Manager");
}

TEST_CASE("who adopted terms is told as who it was") {
  Partnership p = partnership();
  p.bodies[1].until = date("2021-12-31");
  p.bodies[1].replaced_by = text("board");
  TermsOfReference terms = full_terms();
  const Value values(terms_values(p, &terms, kDay));
  CHECK(values.find("adopted")->find("by")->text() == "Scrutiny Panel");
  CHECK(values.find("accountable-to")->find("name")->text() == "Safer Board");
}

}  // namespace remit::values_test
