#include "check/statements.h"

#include <doctest/doctest.h>

#include "written.h"

namespace remit::statements_test {
namespace {

const Written kFile(
    "group chief panel Old-Group OG\nreview-by-OG, Old-Group-Board budgets.rent budgets.rent-2\n");

Partnership partnership() {
  Partnership p;
  Organisation group;
  group.id = kFile.text("group");
  group.names = {{kFile.text("Old-Group"), kFile.text("OG")}};
  Post chief;
  chief.id = kFile.text("chief");
  chief.organisation = kFile.text("group");
  Body panel;
  panel.id = kFile.text("panel");
  panel.names = {{kFile.text("Old-Group-Board")}};
  p.organisations = {group};
  p.posts = {chief};
  p.bodies = {panel};
  return p;
}

std::string shown(const std::vector<Statement>& statements) {
  std::string result;
  for (const Statement& s : statements) result += s.as + ": " + s.words + "\n";
  return result;
}

}  // namespace

TEST_CASE("an organisation is stated by its id, by its posts and by its names") {
  const Partnership p = partnership();
  TermsOfReference terms;
  terms.members = {{kFile.text("group"), {}, {}}};
  terms.chair_post = kFile.text("chief");
  const Text words = kFile.text("review-by-OG");
  const StatedDocument document{{}, namings(terms), {&words}, nullptr, {}};
  CHECK(shown(find_statements(p, *find_thing(p, ThingKind::organisation, "group"), document)) ==
        "a member: group\n"
        "the chair, a post held in 'group': chief\n"
        "in words: OG\n");
}

TEST_CASE("a post held in what was replaced is no statement on a later day") {
  Partnership p = partnership();
  p.organisations[0].until = {parse_date("2022-06-30"), {}};
  p.organisations[0].replaced_by = kFile.text("panel");
  TermsOfReference terms;
  terms.chair_post = kFile.text("chief");
  const Thing group = *find_thing(p, ThingKind::organisation, "group");
  CHECK(find_statements(p, group, {parse_date("2022-06-30"), namings(terms), {}, nullptr, {}})
            .size() == 1);
  CHECK(find_statements(p, group, {parse_date("2022-07-01"), namings(terms), {}, nullptr, {}})
            .empty());
}

TEST_CASE("what a fact puts into the text is told as such") {
  const Partnership p = partnership();
  const Written file("{{organisations.group.named}}");
  const Blocks prose = {{Para{{{Str{"Old-Group"}, file.place("organisations.group.named")}}}, {}}};
  const StatedDocument document{{}, {}, {}, &prose, {}};
  CHECK(shown(find_statements(p, *find_thing(p, ThingKind::organisation, "group"), document)) ==
        "by a fact in the text: organisations.group.named\n");
}

TEST_CASE("a name within the longer name of another does not state it") {
  const Partnership p = partnership();
  const Text words = kFile.text("Old-Group-Board");
  const StatedDocument document{{}, {}, {&words}, nullptr, {}};
  CHECK(find_statements(p, *find_thing(p, ThingKind::organisation, "group"), document).empty());
  CHECK(shown(find_statements(p, *find_thing(p, ThingKind::body, "panel"), document)) ==
        "in words: Old-Group-Board\n");
}

TEST_CASE("a budget is stated where prose puts it in, and one whose id is longer is another") {
  const StatedDocument document{{}, {}, {}, nullptr, {&kFile.source()}};
  CHECK(shown(find_statements("rent", document)) == "put into the text: budgets.rent\n");
  CHECK(shown(find_statements("rent-2", document)) == "put into the text: budgets.rent-2\n");
}

}  // namespace remit::statements_test
