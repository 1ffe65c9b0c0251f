// What changed between two versions, as a document: in words, as a schedule, and marked.
#include "compose/redline.h"

#include <doctest/doctest.h>

#include "compose/terms_of_reference.h"
#include "composed_reading.h"
#include "document/tracked_changes.h"
#include "document/walk.h"

namespace remit::redline_test {
namespace {

struct Redline : ComposingDocuments {
  Redline() {
    installed_.emplace(disk.path(), REMIT_SOURCE_DIR, "", sources);
    disk.write("templates/clauses/amendment.md.mustache", "The panel agrees changes.\n");
    data.terms[0].version = "2020-04-01";
    data.terms[0].amendment_agreed_by = text("panel");
    TermsOfReference next = data.terms[0];
    next.version = "2024-04-01";
    next.in_force_from = date("2024-04-01");
    data.terms.push_back(next);
  }

  TermsOfReference& before() { return data.terms[0]; }
  TermsOfReference& after() { return data.terms[1]; }
  ComposeContext with_templates() {
    return {workspace, data, style, *installed_, sources, diagnostics};
  }
  AppendixDocument appended(TermsOfReference& terms, const std::string& wording) {
    terms.wording = prose(wording, terms.version + ".md");
    return compose_terms(terms, terms.in_force_from.date.value_or(*parse_date("2024-05-01")),
                         context())
        ->appended;
  }
  std::optional<ComposedDocument> compose(const std::string& old, const std::string& now) {
    const AppendixDocument was = appended(before(), old), is = appended(after(), now);
    return compose_redline({before(), was}, {after(), is}, with_templates());
  }
  std::string page(const std::string& old, const std::string& now) {
    const auto composed = compose(old, now);
    REQUIRE(composed);
    return outline(composed->document.blocks);
  }

 private:
  std::optional<Templates> installed_;
};

// From one piece of a page to another.
std::string part(const std::string& page, const std::string& first, const std::string& last = "") {
  const std::size_t begin = page.find(first);
  REQUIRE(begin != page.npos);
  return page.substr(begin, last.empty() ? page.npos : page.find(last, begin) - begin);
}

}  // namespace

TEST_CASE("what changes is said in words, clause by clause") {
  Redline r;
  r.after().summary = text("A shorter aim.");
  CHECK(part(r.page("# Aim\n\nSafety for all.\n\n# Scope\n\nThe district.\n",
                    "# Aim\n\nSafety.\n\n# Conduct\n\nMembers declare interests.\n"),
             "Safer Board", "# Schedule") ==
        "Safer Board: terms of reference, with changes marked\n"
        "What changes from the terms in force from 1 April 2020 to the terms in force from 1 April "
        "2024\n"
        "# What changes\nA shorter aim.\nAmended: Aim\nNew: Conduct\nRemoved: Scope\n"
        "The same but for its number: Membership and Quorum\n");
  CHECK(r.messages() == "");
}

TEST_CASE("the schedule has a row for each clause that changes, with the reason") {
  Redline r;
  r.after().reasons = {{text("aim"), text("It said the same twice.")}};
  CHECK(part(r.page("# Aim\n\nSafety for all.\n\n# Scope\n\nThe district.\n",
                    "# Aim\n\nSafety.\n\n# Conduct\n\nMembers declare interests.\n"),
             "# Schedule", "# The terms") ==
        "# Schedule of amendments\nSchedule of amendments\n"
        "Clause\nWording before\nWording since\nWhy\n"
        "1. Aim\nSafety for all.\nSafety.\nIt said the same twice.\n"
        "2. Scope\nThe district.\nNone: the clause was removed.\nNot stated.\n"
        "4. Conduct\nNone: the clause is new.\nMembers declare interests.\nNot stated.\n");
}

TEST_CASE("where nothing changes, that is said") {
  Redline r;
  const std::string page = r.page("# Aim\n\nSafety.\n", "# Aim\n\nSafety.\n");
  CHECK(part(page, "# What", "# The terms") ==
        "# What changes\nNo clause changes.\n# Schedule of amendments\nNo clause changes.\n");
}

TEST_CASE("Word is given the terms alone, with changes by the body that agreed them") {
  Redline r;
  r.after().adopted_by = text("board");
  r.after().adopted_on = date("2024-03-12");
  const auto composed = r.compose("# Aim\n\nSafety for all.\n", "# Aim\n\nSafety.\n");
  REQUIRE(composed);
  REQUIRE(composed->redline);
  CHECK(outline(accept_all(composed->redline->document.blocks)) ==
        "Safer Board: terms of reference\n"
        "What changes from the terms in force from 1 April 2020 to the terms in force from 1 April "
        "2024\n"
        "# 1. Aim\nSafety.\n# 2. Membership\nEssex Police\n# 3. Quorum\nAt least five.\n"
        "# 4. Amendment\nThe panel agrees changes.\n");
  CHECK(outline(reject_all(composed->redline->document.blocks)).find("Safety for all.") !=
        std::string::npos);
  CHECK(composed->redline->author == "Safer Board");
  CHECK(iso(composed->redline->agreed_on) == "2024-03-12");
}

TEST_CASE("changes that nobody has agreed yet are by the partnership") {
  Redline r;
  r.after().proposed = true;
  r.after().version = "proposed-shorter-aim";
  r.after().in_force_from = {};
  const auto composed = r.compose("# Aim\n\nSafety for all.\n", "# Aim\n\nSafety.\n");
  REQUIRE(composed);
  CHECK(composed->redline->author == "Safer Partnership");
  CHECK(outline(composed->redline->document.blocks)
            .starts_with("Proposed amendments. They have not been agreed.\n"));
  CHECK(outline(composed->document.blocks)
            .starts_with("Proposed amendments. They have not been agreed.\n"));
}

TEST_CASE("the document is named by both versions") {
  Redline r;
  const auto composed = r.compose("# Aim\n\nSafety for all.\n", "# Aim\n\nSafety.\n");
  REQUIRE(composed);
  CHECK(composed->key.kind == DocumentKind::redline);
  CHECK(composed->name == "board/2024-04-01/redline");
  CHECK(composed->key.before == "2020-04-01");
  CHECK(composed->key.version == "2024-04-01");
}

TEST_CASE("a reason for a clause that does not change is an error, but not in what was adopted") {
  Redline r;
  r.after().reasons = {{text("quorun"), text("Clearer.")}, {text("aim"), text("Shorter.")}};
  r.compose("# Aim\n\nSafety for all.\n", "# Aim\n\nSafety.\n");
  REQUIRE(r.diagnostics.all().size() == 1);
  CHECK(r.diagnostics.all().front().message ==
        "the clause 'quorun' does not change, so it needs no reason");
  CHECK(r.diagnostics.all().front().help == "those that change are aim");
}

TEST_CASE(
    "the picture that a record kept of a diagram goes where the diagram still says the same") {
  Redline r;
  const AppendixDocument is =
      r.appended(r.after(), "# Aim\n\n![Who is on it](diagram:membership/board)\n");
  AppendixDocument was = is;
  was.drawings.clear();
  walk(was.blocks, {{}, [](Inlines& list) {
                      for (Inline& node : list)
                        if (Image* image = get_if<Image>(node)) image->target.url = "record.svg";
                    }});
  was.pictures = {{"record.svg", "record.svg", "", "svg"}};
  const auto same = compose_redline({r.before(), was}, {r.after(), is}, r.with_templates());
  REQUIRE(same);
  CHECK(same->pictures.empty());
  CHECK(same->drawings.size() == 1);

  AppendixDocument without = r.appended(r.after(), "# Aim\n\nSafety.\n");
  const auto gone = compose_redline({r.before(), was}, {r.after(), without}, r.with_templates());
  REQUIRE(gone);
  CHECK(gone->pictures.size() == 1);
  CHECK(gone->drawings.empty());
}

TEST_CASE("no id stands in the page twice") {
  Redline r;
  const auto composed = r.compose("# Aim\n\nSafety for all. {#all}\n", "# Aim\n\nSafety. {#all}\n");
  REQUIRE(composed);
  std::map<std::string, int> ids;
  for_each_block(composed->document.blocks, [&](const Block& block) {
    if (const Attr* attr = attr_of(block); attr && !attr->id.empty()) ++ids[attr->id];
  });
  for (const auto& [id, times] : ids) {
    const auto& shown = id;
    CAPTURE(shown);
    CHECK(times == 1);
  }
}

TEST_CASE("the schedule that a report appends is the same table") {
  Redline r;
  const AppendixDocument was = r.appended(r.before(), "# Aim\n\nSafety for all.\n");
  const AppendixDocument is = r.appended(r.after(), "# Aim\n\nSafety.\n");
  const auto schedule = compose_schedule({r.before(), was}, {r.after(), is}, r.with_templates());
  REQUIRE(schedule);
  CHECK(schedule->title == "Safer Board: terms of reference: schedule of amendments");
  CHECK(outline(schedule->blocks) ==
        "Schedule of amendments\nClause\nWording before\nWording since\nWhy\n"
        "1. Aim\nSafety for all.\nSafety.\nNot stated.\n");
}

}  // namespace remit::redline_test
