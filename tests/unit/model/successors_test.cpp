#include "model/successors.h"

#include <doctest/doctest.h>

#include "model/namings.h"

namespace remit::successors_test {
namespace {

Date day(std::string_view text) { return *parse_date(text); }
DateText on(std::string_view text) { return {parse_date(text), {}}; }
Text text(std::string value) { return {std::move(value), {}}; }

template <class T>
T thing(std::string id, std::string_view since, std::string_view until, std::string replaced_by) {
  T result;
  result.id = text(id);
  result.names = {{text("Name of " + id)}};
  result.since = on(since);
  result.until = on(until);
  result.replaced_by = text(std::move(replaced_by));
  return result;
}

// A trust until 2013, a group until 30 June 2022, a board since.
Partnership health() {
  Partnership p;
  p.organisations = {thing<Organisation>("trust", "", "2013-03-31", "group"),
                     thing<Organisation>("group", "2013-04-01", "2022-06-30", "board"),
                     thing<Organisation>("board", "2022-07-01", "", "")};
  return p;
}

std::string in_place_of(const Partnership& p, std::string_view id, std::string_view date) {
  return organisation_on(p, id, day(date))->id.value;
}

Relation relation(std::string kind, std::string body) {
  return {text(std::move(kind)), text(std::move(body)), {}};
}

std::string shown(const std::vector<Body>& bodies) {
  std::string result;
  for (const Body& body : bodies) {
    result += body.id.value + ":";
    for (const Relation& r : body.relations) result += " " + r.kind.value + " " + r.body.value;
    result += "\n";
  }
  return result;
}

}  // namespace

TEST_CASE("each has its place until its last day, and the next from the day after") {
  const Partnership p = health();
  CHECK(in_place_of(p, "trust", "2013-03-31") == "trust");
  CHECK(in_place_of(p, "trust", "2013-04-01") == "group");
  CHECK(in_place_of(p, "trust", "2022-06-30") == "group");
  CHECK(in_place_of(p, "trust", "2022-07-01") == "board");
  CHECK(in_place_of(p, "board", "2000-01-01") == "board");
}

TEST_CASE("what led to the one that has the place is told step by step") {
  const Partnership p = health();
  const auto trust = find_thing(p, ThingKind::organisation, "trust");
  const auto chain = replacements(p, *trust, day("2025-01-01"));
  REQUIRE(chain.size() == 2);
  CHECK(chain[0].now.id->value == "group");
  CHECK(chain[0].from == day("2013-04-01"));
  CHECK(chain[1].before.id->value == "group");
  CHECK(chain[1].from == day("2022-07-01"));
  CHECK(replacements(p, *trust, day("2013-03-31")).empty());
}

TEST_CASE("one that ended without a successor keeps its place") {
  Partnership p = health();
  p.organisations[1].replaced_by = {};
  CHECK(in_place_of(p, "group", "2025-01-01") == "group");
  CHECK_FALSE(exists_on(*find_thing(p, ThingKind::organisation, "group"), day("2022-07-01")));
  CHECK(exists_on(*find_thing(p, ThingKind::organisation, "group"), day("2022-06-30")));
}

TEST_CASE("a successor that begins later takes over when it begins") {
  Partnership p = health();
  p.organisations[2].since = on("2022-09-01");
  CHECK(in_place_of(p, "group", "2022-08-31") == "group");
  CHECK(in_place_of(p, "group", "2022-09-01") == "board");
}

TEST_CASE("a circle and a name that does not exist end the chain") {
  Partnership p = health();
  p.organisations[2].until = on("2023-12-31");
  p.organisations[2].replaced_by = text("trust");
  CHECK(in_place_of(p, "trust", "2025-01-01") == "board");
  p.organisations[2].replaced_by = text("nobody");
  CHECK(in_place_of(p, "trust", "2025-01-01") == "board");
  CHECK(organisation_on(p, "nobody", day("2025-01-01")) == nullptr);
}

TEST_CASE("posts and bodies are replaced like organisations, and never across kinds") {
  Partnership p = health();
  p.posts = {thing<Post>("clerk", "", "2020-03-31", "officer"), thing<Post>("officer", "", "", "")};
  p.bodies = {thing<Body>("panel", "", "2020-03-31", "board")};
  CHECK(post_on(p, "clerk", day("2020-04-01"))->id.value == "officer");
  CHECK(body_on(p, "panel", day("2020-04-01"))->id.value == "panel");
}

TEST_CASE("the bodies of a day relate to those that have the place of the ones they name") {
  Partnership p;
  p.bodies = {thing<Body>("panel", "", "2020-03-31", "committee"),
              thing<Body>("committee", "2020-04-01", "", ""), thing<Body>("group", "", "", ""),
              thing<Body>("forum", "", "2019-12-31", "")};
  p.bodies[1].relations = {relation("works-with", "panel")};
  p.bodies[2].relations = {relation("part-of", "panel"), relation("part-of", "committee"),
                           relation("works-with", "forum")};
  CHECK(shown(bodies_on(p, day("2019-06-01"))) ==
        "panel:\ngroup: part-of panel works-with forum\nforum:\n");
  CHECK(shown(bodies_on(p, day("2020-06-01"))) == "committee:\ngroup: part-of committee\n");
}

TEST_CASE("a document's facts name what it states, and what it once did apart") {
  TermsOfReference t;
  t.body = text("board");
  t.adopted_by = text("council");
  t.members = {{text("police"), {}, {}}};
  t.chair_post = text("chief");
  std::string shown;
  for (const Naming& n : namings(t))
    shown += n.id->value + ": " + n.as + (n.is_history ? " (once)\n" : "\n");
  CHECK(shown ==
        "board: the body whose terms they are\n"
        "council: who adopted them (once)\n"
        "police: a member\n"
        "chief: the chair\n");
}

}  // namespace remit::successors_test
