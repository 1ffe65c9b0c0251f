#include "compose/later_changes.h"

#include <doctest/doctest.h>

#include "partnership_data.h"

namespace remit::later_changes_test {
namespace {

Organisation organisation(std::string id, std::string name, std::string_view until,
                          std::string replaced_by) {
  Organisation result;
  result.id = text(std::move(id));
  result.names = {{text(std::move(name)), text("SF")}};
  result.until = date(until);
  result.replaced_by = text(std::move(replaced_by));
  return result;
}

// Terms of 1 April 2020 with one member, which was replaced twice.
Partnership health() {
  Partnership p = partnership();
  p.organisations.push_back(
      organisation("ccg", "Vale Clinical Commissioning Group", "2022-06-30", "icb"));
  p.organisations.push_back(organisation("icb", "Vale Integrated Care Board", "2025-03-31", "nhs"));
  p.organisations.push_back(organisation("nhs", "Health Vale", "", ""));
  p.terms.front().members = {{text("ccg"), {}, {}}};
  return p;
}

std::string shown(const Partnership& p, std::string_view on) {
  const TermsOfReference& terms = p.terms.front();
  std::string result;
  for (const std::string& sentence :
       later_changes(p, namings(terms), *terms.in_force_from.date, *parse_date(on)))
    result += sentence + "\n";
  return result;
}

}  // namespace

TEST_CASE("nothing is told before the day on which another took over") {
  CHECK(shown(health(), "2020-04-01").empty());
  CHECK(shown(health(), "2022-06-30").empty());
}

TEST_CASE("from that day on the successor is told, with the day") {
  CHECK(shown(health(), "2022-07-01") ==
        "Since 1 July 2022 the Vale Integrated Care Board has taken the place of the Vale Clinical "
        "Commissioning Group.\n");
}

TEST_CASE("of several one after another each is told") {
  CHECK(shown(health(), "2025-04-01") ==
        "On 1 July 2022 the Vale Integrated Care Board took the place of the Vale Clinical "
        "Commissioning Group, and since 1 April 2025 Health Vale has taken that of the Vale "
        "Integrated Care Board.\n");
  Partnership p = health();
  p.organisations[3].until = date("2026-03-31");
  p.organisations[3].replaced_by = text("police");
  CHECK(shown(p, "2026-04-01") ==
        "On 1 July 2022 the Vale Integrated Care Board took the place of the Vale Clinical "
        "Commissioning Group, on 1 April 2025 Health Vale that of the Vale Integrated Care Board, "
        "and since 1 April 2026 Essex Police has taken that of Health Vale.\n");
}

TEST_CASE("one that ended, with nobody in its place, is told") {
  Partnership p = health();
  p.organisations[1].replaced_by = {};
  CHECK(shown(p, "2022-07-01") ==
        "The Vale Clinical Commissioning Group came to an end on 30 June 2022.\n");
  p = health();
  p.organisations[2].replaced_by = {};
  CHECK(shown(p, "2025-04-01") ==
        "Since 1 July 2022 the Vale Integrated Care Board has taken the place of the Vale Clinical "
        "Commissioning Group. It came to an end on 31 March 2025.\n");
}

TEST_CASE("another name of the same body is told") {
  Partnership p = partnership();
  p.bodies[0].names = {{text("Safer Board"), {}, {}, date("2023-12-31")},
                       {text("Safer Vale Board"), {}, date("2024-01-01"), {}}};
  CHECK(shown(p, "2023-12-31").empty());
  CHECK(shown(p, "2024-01-01") ==
        "Since 1 January 2024 the Safer Board has been called the Safer Vale Board.\n");
}

TEST_CASE("a post brings its organisation, and what is named twice is told once") {
  Partnership p = health();
  p.posts[0].organisation = text("ccg");
  p.terms.front().members.clear();
  p.terms.front().chair_post = text("officer");
  p.terms.front().support_post = text("officer");
  CHECK(shown(p, "2022-07-01") ==
        "Since 1 July 2022 the Vale Integrated Care Board has taken the place of the Vale Clinical "
        "Commissioning Group.\n");
}

TEST_CASE("what was done once is not brought up to date") {
  Partnership p = partnership();
  p.terms.front().adopted_by = text("panel");
  p.bodies[1].until = date("2022-03-31");
  CHECK(shown(p, "2023-01-01").empty());
}

TEST_CASE("a page tells it of terms in force, and no longer of those that others replaced") {
  Partnership p = health();
  DocumentCard document;
  document.key = terms_key("safer", "board");
  document.date = *parse_date("2020-04-01");
  CHECK(later_changes(p, document, *parse_date("2022-07-01")).size() == 1);
  TermsOfReference newer = p.terms.front();
  newer.in_force_from = date("2022-08-01");
  p.terms.push_back(newer);
  CHECK(later_changes(p, document, *parse_date("2022-07-31")).size() == 1);
  CHECK(later_changes(p, document, *parse_date("2022-08-01")).empty());
  document.key.kind = DocumentKind::report;
  CHECK(later_changes(p, document, *parse_date("2022-07-01")).empty());
}

TEST_CASE("names stand behind an article where they end with a common noun") {
  using enum ThingKind;
  CHECK(amid_sentence(organisation, "Essex Police") == "Essex Police");
  CHECK(amid_sentence(organisation, "Colchester Borough Council") == "Colchester Borough Council");
  CHECK(amid_sentence(organisation, "The Probation Service") == "the Probation Service");
  CHECK(amid_sentence(organisation, "University of Essex") == "the University of Essex");
  CHECK(amid_sentence(body, "Scrutiny Panel") == "the Scrutiny Panel");
  CHECK(amid_sentence(post, "Head of Communities") == "the Head of Communities");
}

}  // namespace remit::later_changes_test
