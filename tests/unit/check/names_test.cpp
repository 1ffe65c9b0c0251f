#include "check/names.h"

#include <doctest/doctest.h>

#include "written.h"

namespace remit::names_test {
namespace {

const Written kFile(
    "police officer board colchester\n"
    "poice oficer baord colchster\n"
    "elsewhere\n");

Text known(std::string value) { return {std::move(value), {}}; }

// An organisation, a post, a body and a house style, listed in the first line.
Workspace workspace() {
  Workspace w;
  Partnership p;
  p.facts_read = true;
  p.names_complete = true;
  p.place = kFile.place("police");
  p.house_style = known("colchester");
  Organisation organisation;
  organisation.id = kFile.text("police");
  Post post;
  post.id = kFile.text("officer");
  post.organisation = known("police");
  Body body;
  body.id = kFile.text("board");
  p.organisations = {organisation};
  p.posts = {post};
  p.bodies = {body};
  w.partnerships = {p};
  HouseStyle style;
  style.id = "colchester";
  w.house_styles = {style};
  return w;
}

std::string checked(const Workspace& w) {
  Diagnostics diagnostics;
  check_names(w, diagnostics);
  return rendered(diagnostics);
}

}  // namespace

TEST_CASE("names that exist are no faults") { CHECK(checked(workspace()).empty()); }

TEST_CASE("an unknown organisation, post or body is an error with a suggestion") {
  Workspace w = workspace();
  Partnership& p = w.partnerships.front();
  p.posts.front().organisation = kFile.text("poice");
  CHECK(
      checked(w) ==
      R"(a.xml:2:1: error: 'poice' is not an organisation of this partnership [reference.unknown-organisation]
    poice oficer baord colchster
    ^~~~~
  help: did you mean 'police'?
  note: organisations are listed at a.xml:1
)");
  p.posts.front().organisation = known("police");
  TermsOfReference terms;
  terms.chair_post = kFile.text("oficer");
  terms.accountable_to = kFile.text("baord");
  p.terms = {terms};
  CHECK(checked(w) ==
        R"(a.xml:2:7: error: 'oficer' is not a post of this partnership [reference.unknown-post]
    poice oficer baord colchster
          ^~~~~~
  help: did you mean 'officer'?
  note: posts are listed at a.xml:1
a.xml:2:14: error: 'baord' is not a body of this partnership [reference.unknown-body]
    poice oficer baord colchster
                 ^~~~~
  help: did you mean 'board'?
  note: bodies are listed at a.xml:1
)");
}

TEST_CASE("an id that is unknown is a cause of what else names it") {
  Workspace w = workspace();
  w.partnerships[0].folder = "safer";
  w.partnerships[0].posts[0].organisation = kFile.text("poice");
  Diagnostics diagnostics;
  check_names(w, diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  CHECK((diagnostics.all()[0].causes == std::vector<Cause>{UnknownId{"safer", "poice"}}));
}

TEST_CASE("every name that the data may hold is checked") {
  const Text other = kFile.text("elsewhere");
  const auto terms = [](Text TermsOfReference::*field, const Text& text) {
    Workspace w = workspace();
    w.partnerships.front().terms.emplace_back().*field = text;
    return w;
  };
  const auto report = [](Text Report::*field, const Text& text) {
    Workspace w = workspace();
    w.partnerships.front().reports.emplace_back().*field = text;
    return w;
  };
  for (const auto field :
       {&TermsOfReference::body, &TermsOfReference::adopted_by, &TermsOfReference::chair_post,
        &TermsOfReference::vice_chair_post, &TermsOfReference::support_post,
        &TermsOfReference::accountable_to, &TermsOfReference::amendment_agreed_by,
        &TermsOfReference::chair_appointed_by, &TermsOfReference::support_organisation,
        &TermsOfReference::review_by})
    CHECK(checked(terms(field, other)).find("'elsewhere' is not a") != std::string::npos);
  for (const auto field : {&Report::committee, &Report::report_of, &Report::lead_member,
                           &Report::lead_officer, &Report::author})
    CHECK(checked(report(field, other)).find("'elsewhere' is not a") != std::string::npos);
  CHECK(checked(report(&Report::house_style, other)).find("there is no house style 'elsewhere'") !=
        std::string::npos);
  Workspace w = workspace();
  w.partnerships.front().organisations.front().replaced_by = other;
  w.partnerships.front().bodies.front().relations = {{{}, other, {}}};
  TermsOfReference& t = w.partnerships.front().terms.emplace_back();
  t.members = {{other, {}, {}}};
  t.quorum_groups = {{{}, other, {}}};
  t.reporting = {{other, {}}};
  t.sub_groups = {{other, {}}};
  w.partnerships.front().reports.emplace_back().appendices.emplace_back().terms_of_reference =
      other;
  Diagnostics diagnostics;
  check_names(w, diagnostics);
  CHECK(diagnostics.all().size() == 7);
}

TEST_CASE("an unknown house style is an error that lists those there are") {
  Workspace w = workspace();
  w.partnerships.front().house_style = kFile.text("elsewhere");
  CHECK(checked(w) ==
        R"(a.xml:3:1: error: there is no house style 'elsewhere' [reference.unknown-house-style]
    elsewhere
    ^~~~~~~~~
  help: house styles are folders in templates/house-styles/: colchester
)");
  w.partnerships.front().house_style = kFile.text("colchster");
  CHECK(checked(w).find("help: did you mean 'colchester'?") != std::string::npos);
}

TEST_CASE("an id that is used twice is an error, among organisations, posts and bodies alike") {
  Workspace w = workspace();
  Body twin;
  twin.id = {"police", kFile.place("poice")};
  w.partnerships.front().bodies.push_back(twin);
  CHECK(checked(w) == R"(a.xml:2:1: error: the id 'police' is used twice [reference.duplicate-id]
    poice oficer baord colchster
    ^~~~~
  help: give one of the two another id
  note: the other is at a.xml:1
)");
}

TEST_CASE("a process shares its ids with all others") {
  Workspace w = workspace();
  w.partnerships.front().processes = {{{"police", kFile.place("poice")}, {}, {}, {}}};
  CHECK(checked(w).find("the id 'police' is used twice") != std::string::npos);
}

TEST_CASE("nothing is said about names that a file which could not be read may hold") {
  Workspace w = workspace();
  w.partnerships.front().names_complete = false;
  w.partnerships.front().terms.emplace_back().chair_post = kFile.text("elsewhere");
  CHECK(checked(w).empty());
  Workspace unread = workspace();
  unread.partnerships.front().facts_read = false;
  unread.partnerships.front().house_style = kFile.text("elsewhere");
  CHECK(checked(unread).empty());
  Workspace style = workspace();
  style.partnerships.front().house_style = kFile.text("elsewhere");
  style.unread_house_styles = {"elsewhere"};
  CHECK(checked(style).empty());
}

TEST_CASE("a meeting is of a body that there is") {
  Workspace w = workspace();
  w.partnerships[0].meetings.emplace_back().body = kFile.text("baord");
  CHECK(checked(w).starts_with(
      "a.xml:2:14: error: 'baord' is not a body of this partnership [reference.unknown-body]\n"));
  w.partnerships[0].meetings[0].body = known("board");
  CHECK(checked(w).empty());
}

}  // namespace remit::names_test
