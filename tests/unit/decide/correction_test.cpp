// Which corrections of an adoption are valid.
#include "decide/correction.h"

#include <doctest/doctest.h>

#include "unit/check/written.h"

namespace remit::correction_test {
namespace {

const Written kFile("file board group 2024-04-01 2025-04-01");

DateText day(std::string_view date) { return {parse_date(date), {}}; }

// Adopted by the board, with a record of which nothing is altered.
TermsOfReference adopted(std::string_view from, std::string_view agreed_on) {
  TermsOfReference t;
  t.place = kFile.place("file");
  t.version = from;
  t.body = kFile.text("board");
  t.in_force_from = kFile.date(from);
  t.adopted_by = kFile.text("board");
  t.adopted_on = day(agreed_on);
  t.minute = {"12/24", {}};
  t.adopted_text = {"3", {}};
  t.facts_now = "1";
  t.record.emplace();
  t.record->facts = {"1", {}};
  t.record->text = {"3", {}};
  t.record->text_now = "3";
  return t;
}

struct Adopted {
  Partnership partnership;
  CorrectionRequest request;
  Diagnostics diagnostics;

  Adopted() {
    for (const char* id : {"board", "group"}) {
      Body& body = partnership.bodies.emplace_back();
      body.id = kFile.text(id);
      body.names = {{kFile.text(id)}};
    }
    partnership.terms = {adopted("2024-04-01", "2024-03-12"), adopted("2025-04-01", "2025-03-11")};
    request.reason = "A slip.";
    request.as_at = *parse_date("2025-07-01");
  }
  TermsOfReference& first() { return partnership.terms.front(); }
  std::optional<Decision> decide() {
    diagnostics = {};
    return decide_correction(request, partnership, first(), diagnostics);
  }
  std::string refusal() {
    CHECK_FALSE(decide());
    return codes(diagnostics);
  }
};

}  // namespace

TEST_CASE("what is given takes the place of what was said, and all else stays") {
  Adopted a;
  a.request.minute = "13/24";
  const auto decision = a.decide();
  REQUIRE(decision);
  CHECK(decision->minute == "13/24");
  CHECK(decision->agreed_by == "board");
  CHECK(decision->agreed_on == *parse_date("2024-03-12"));
  CHECK(decision->in_force_from == *parse_date("2024-04-01"));
  CHECK_FALSE(decision->as_published);
}

TEST_CASE("there must be an adoption, and something to correct") {
  Adopted a;
  CHECK(a.refusal() == "adoption.nothing-to-correct ");
  a.request.minute = "12/24";
  CHECK(a.refusal() == "adoption.nothing-to-correct ");
  a.first().record->text_now = "other";
  CHECK(a.decide());
  a.first().record.reset();
  CHECK(a.decide());
  a.first().adopted_text = {};
  CHECK(a.refusal() == "adoption.not-adopted ");
  a.first().proposed = true;
  CHECK(a.refusal() == "adoption.not-adopted ");
}

TEST_CASE("who agreed it and when must be possible") {
  Adopted a;
  a.request.agreed_by = "nobody";
  CHECK(a.refusal() == "adoption.unknown-body ");
  a.request.agreed_by = "";
  a.request.agreed_on = parse_date("2024-04-02");
  CHECK(a.refusal() == "adoption.before-agreement ");
  a.request.agreed_on = parse_date("2025-07-02");
  CHECK(a.refusal() == "adoption.agreed-after adoption.not-yet ");
  a.request.agreed_on = {};
  a.request.in_force_from = parse_date("2024-05-01");
  a.request.minute = "13/24";
  CHECK(a.refusal() == "adoption.other-date ");
  a.request.in_force_from = parse_date("2024-04-01");
  CHECK(a.decide());
}

TEST_CASE("it is not agreed after the terms that change it") {
  Adopted a;
  a.first().in_force_from = kFile.date("2024-04-01");
  a.partnership.terms.back().adopted_on = day("2024-03-01");
  a.request.agreed_on = parse_date("2024-03-05");
  CHECK(a.refusal() == "adoption.agreed-after ");
}

TEST_CASE("of terms that were recorded as published it can be said who agreed them") {
  Adopted a;
  a.first().adopted_by = a.first().minute = {};
  a.first().adopted_on = {};
  a.request.summary = "The first terms";
  CHECK(a.decide()->as_published);
  a.request.agreed_by = "board";
  CHECK(a.refusal() == "adoption.incomplete ");
  a.request.agreed_on = parse_date("2024-03-12");
  CHECK_FALSE(a.decide()->as_published);
}

}  // namespace remit::correction_test
