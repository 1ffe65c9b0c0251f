// Who can agree a body's terms of reference: where faults are, and what they advise.
#include "decide/powers.h"

#include <doctest/doctest.h>

#include "unit/check/written.h"

namespace remit::powers_test {
namespace {

const Written kFile("board group forum power");

Body body(std::string_view id, std::string_view until = "", std::string_view replaced_by = "") {
  Body result;
  result.id = kFile.text(id);
  result.names = {{kFile.text(id)}};
  if (!until.empty()) result.until = {parse_date(until), {}};
  if (!replaced_by.empty()) result.replaced_by = kFile.text(replaced_by);
  return result;
}

// The first terms of the board, which need the agreement of `power`.
Partnership with_power(const std::string& power) {
  Partnership result;
  result.bodies = {body("board"), body("group"), body("forum", "2024-01-31", "group")};
  TermsOfReference terms;
  terms.version = "2024-04-01";
  terms.body = kFile.text("board");
  terms.in_force_from.date = parse_date("2024-04-01");
  terms.amendment_agreed_by = {power, kFile.place("power")};
  result.terms = {terms};
  return result;
}

std::string checked(const Partnership& partnership, const std::string& by, std::string_view on,
                    Place place = {}) {
  Diagnostics diagnostics;
  const bool valid = check_power({by, *parse_date(on), place}, partnership,
                                 partnership.terms.back(), *parse_date("2026-01-01"), diagnostics);
  CHECK(valid == !diagnostics.has_errors());
  return rendered(diagnostics);
}

}  // namespace

TEST_CASE("terms that name nobody can be agreed by any body") {
  Partnership p = with_power("");
  CHECK(checked(p, "group", "2024-03-12") == "");
  CHECK(checked(p, "board", "2024-03-12") == "");
}

TEST_CASE("an option that is wrong is named, and a fact is shown where it is written") {
  const Partnership p = with_power("board");
  CHECK(checked(p, "bord", "2024-03-12") ==
        "remit: error: --agreed-by: there is no body 'bord' [adoption.unknown-body]\n"
        "  help: did you mean 'board'?\n");
  CHECK(checked(p, "xyzzy", "2024-03-12") ==
        "remit: error: --agreed-by: there is no body 'xyzzy' [adoption.unknown-body]\n"
        "  help: the bodies are board, group and forum\n");
  CHECK(
      checked(p, "group", "2024-03-12", kFile.place("group")) ==
      R"(a.xml:1:7: error: 'group' cannot agree these terms: a change needs the agreement of 'board' [adoption.no-power]
    board group forum power
          ^~~~~
  help: correct by or on; to move the power, first adopt terms that 'board' agrees
  note: the power is given here: a.xml:1
)");
}

TEST_CASE("a body that has ended agrees nothing, and its successor is named") {
  CHECK(checked(with_power("board"), "forum", "2024-02-01") ==
        "remit: error: the body 'forum' did not exist on 1 February 2024 [adoption.body-dates]\n"
        "  help: 'group' had replaced it by then: correct --agreed-by or --agreed-on\n");
}

TEST_CASE("the body that replaced the one with the power has it") {
  const Partnership p = with_power("forum");
  CHECK(checked(p, "group", "2024-03-12") == "");
  CHECK(checked(p, "forum", "2024-01-31") == "");
  CHECK(checked(p, "board", "2024-03-12") ==
        "remit: error: 'board' cannot agree these terms: a change needs the agreement of 'forum' "
        "[adoption.no-power]\n"
        "  help: correct --agreed-by or --agreed-on; to move the power, first adopt terms that "
        "'forum' agrees\n"
        "  note: the power is given here: a.xml:1\n");
}

}  // namespace remit::powers_test
