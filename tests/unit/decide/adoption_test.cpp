// Which decisions about a version of terms are valid, and when.
#include "decide/adoption.h"

#include <doctest/doctest.h>

#include "unit/check/written.h"

namespace remit::adoption_test {
namespace {

const Written kFile("board group adopted amends 2024-04-01 file");

std::optional<Date> no_day() { return std::nullopt; }
DateText day(std::string_view date) { return {date.empty() ? no_day() : parse_date(date), {}}; }

Body body(std::string_view id, std::string_view since = "", std::string_view until = "") {
  Body result;
  result.id = kFile.text(id);
  result.names = {{kFile.text(id)}};
  result.since = day(since);
  result.until = day(until);
  return result;
}

// A version that may be changed with the agreement of `power`.
TermsOfReference version(std::string_view from, std::string_view power) {
  TermsOfReference result;
  result.version = from;
  result.body = kFile.text("board");
  result.in_force_from = day(from);
  result.amendment_agreed_by = kFile.text(power);
  return result;
}

TermsOfReference proposal(std::string_view power) {
  TermsOfReference result = version("", power);
  result.version = "proposed-change";
  result.proposed = true;
  return result;
}

Partnership with(std::vector<TermsOfReference> terms) {
  Partnership result;
  result.bodies = {body("board"), body("group")};
  result.terms = std::move(terms);
  return result;
}

struct Agreed {
  std::string by, on, from;
};

AdoptionRequest request(const Agreed& agreed, std::string_view today) {
  AdoptionRequest result;
  result.as_at = *parse_date(today);
  if (agreed.by.empty()) return result;
  result.agreed_by = agreed.by;
  result.agreed_on = parse_date(agreed.on);
  result.in_force_from = parse_date(agreed.from);
  result.summary = "A change";
  return result;
}

// A line for each reason against the decision on the last version; "" if it is valid.
std::string reasons(const Partnership& partnership, const AdoptionRequest& request) {
  Diagnostics diagnostics;
  const auto decided = decide_adoption(request, partnership, partnership.terms.back(), diagnostics);
  CHECK(decided.has_value() == !diagnostics.has_errors());
  std::string result;
  for (const Diagnostic& d : diagnostics.sorted())
    result += (result.empty() ? "" : "\n") + d.message + " [" + d.code + "]";
  return result;
}

std::string refusal(const Partnership& partnership, const Agreed& agreed,
                    std::string_view today = "2026-01-01") {
  return reasons(partnership, request(agreed, today));
}

std::string help(const Partnership& partnership, const AdoptionRequest& request) {
  Diagnostics diagnostics;
  decide_adoption(request, partnership, partnership.terms.back(), diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  return diagnostics.all().front().help;
}

const std::string kNotByGroup =
    "'group' cannot agree these terms: a change needs the agreement of 'board' "
    "[adoption.no-power]";
const std::string kNotByBoard =
    "'board' cannot agree these terms: a change needs the agreement of 'group' "
    "[adoption.no-power]";

}  // namespace

TEST_CASE("a version in force from the day of its agreement does not say who may agree it") {
  const Partnership p = with({version("2020-04-01", "board"), version("2024-04-01", "group")});
  CHECK(refusal(p, {"group", "2024-04-01", "2024-04-01"}) == kNotByGroup);
  CHECK(refusal(p, {"board", "2024-04-01", "2024-04-01"}) == "");
}

TEST_CASE("nor does one that states its agreement itself") {
  Partnership p = with({version("2020-04-01", "board"), version("2024-04-01", "group")});
  p.terms.back().adopted_by = kFile.text("group");
  CHECK(refusal(p, {}) == kNotByGroup);  // without a date: agreed when it came into force
  p.terms.back().adopted_on = day("2024-04-01");
  CHECK(refusal(p, {}) == kNotByGroup);
  p.terms.back().adopted_by = kFile.text("board");
  CHECK(refusal(p, {}) == "");
}

TEST_CASE("the first version says itself who may agree it") {
  const Partnership p = with({version("2024-04-01", "group")});
  CHECK(refusal(p, {"group", "2024-04-01", "2024-04-01"}) == "");
  CHECK(refusal(p, {"board", "2024-04-01", "2024-04-01"}) == kNotByBoard);
}

TEST_CASE("a version gives the power to agree the next one from its first day on") {
  const Partnership p =
      with({version("2020-04-01", "board"), version("2022-04-01", "group"), proposal("board")});
  CHECK(refusal(p, {"group", "2022-03-31", "2022-05-01"}) == kNotByGroup);
  CHECK(refusal(p, {"board", "2022-03-31", "2022-05-01"}) == "");
  CHECK(refusal(p, {"group", "2022-04-01", "2022-05-01"}) == "");
  CHECK(refusal(p, {"board", "2022-04-01", "2022-05-01"}) == kNotByBoard);
}

TEST_CASE("a body may agree terms on its first and on its last day") {
  Partnership p = with({proposal("board")});
  p.bodies.front() = body("board", "2024-04-01", "2024-06-30");
  CHECK(refusal(p, {"board", "2024-03-31", "2024-07-01"}) ==
        "the body 'board' did not exist on 31 March 2024 [adoption.body-dates]");
  CHECK(refusal(p, {"board", "2024-04-01", "2024-07-01"}) == "");
  CHECK(refusal(p, {"board", "2024-06-30", "2024-07-01"}) == "");
  CHECK(refusal(p, {"board", "2024-07-01", "2024-07-01"}) ==
        "the body 'board' did not exist on 1 July 2024 [adoption.body-dates]");
}

TEST_CASE("terms may be agreed today, and be in force at once") {
  const Partnership p = with({proposal("board")});
  CHECK(refusal(p, {"board", "2024-04-01", "2024-04-01"}, "2024-04-01") == "");
  CHECK(refusal(p, {"board", "2024-04-02", "2024-04-02"}, "2024-04-01") ==
        "--agreed-on is 2 April 2024, which has not come yet [adoption.not-yet]");
  CHECK(refusal(p, {"board", "2024-04-01", "2024-03-31"}, "2024-04-01") ==
        "the terms would be in force from 31 March 2024, before they were agreed on 1 April 2024 "
        "[adoption.before-agreement]");
}

TEST_CASE("terms may be agreed two years ahead, and not a day more") {
  const Partnership p = with({proposal("board")});
  CHECK(refusal(p, {"board", "2024-04-01", "2026-04-01"}) == "");
  CHECK(refusal(p, {"board", "2024-04-01", "2026-04-02"}) ==
        "the terms would be in force from 2 April 2026, more than 2 years after they were agreed "
        "[adoption.too-far-ahead]");
}

TEST_CASE("a change may be agreed on the day on which the last one was, and not before") {
  Partnership p = with({version("2024-04-01", "board"), proposal("board")});
  p.terms.front().adopted_on = day("2024-03-12");
  CHECK(refusal(p, {"board", "2024-03-12", "2024-05-01"}) == "");
  CHECK(refusal(p, {"board", "2024-03-11", "2024-05-01"}) ==
        "--agreed-on is 11 March 2024, but these terms change others that were agreed later, on 12 "
        "March 2024 [adoption.agreed-too-early]");
}

TEST_CASE("a change comes into force after the last version, and not on its day") {
  const Partnership p = with({version("2024-04-01", "board"), proposal("board")});
  CHECK(refusal(p, {"board", "2024-03-12", "2024-04-02"}) == "");
  CHECK(refusal(p, {"board", "2024-03-12", "2024-04-01"}) ==
        "--in-force-from is 1 April 2024, but a version is already in force from 1 April 2024 "
        "[adoption.not-last]");
  CHECK(refusal(p, {"board", "2024-03-12", "2024-03-31"}) ==
        "--in-force-from is 31 March 2024, but a version is already in force from 1 April 2024 "
        "[adoption.not-last]");
}

TEST_CASE("what a decision needs is asked for in one message") {
  const Partnership proposed = with({proposal("board")});
  AdoptionRequest nothing = request({}, "2026-01-01");
  CHECK(reasons(proposed, nothing) ==
        "--agreed-by, --agreed-on and --in-force-from are missing [adoption.incomplete]");
  CHECK(help(proposed, nothing) == "add --agreed-by BODY --agreed-on DATE --in-force-from DATE");
  nothing.agreed_by = "board";
  nothing.in_force_from = parse_date("2024-04-01");
  CHECK(reasons(proposed, nothing) == "--agreed-on is missing [adoption.incomplete]");
}

TEST_CASE("a version that has its date does not need to be given it") {
  const Partnership p = with({version("2024-04-01", "board")});
  AdoptionRequest asked = request({}, "2026-01-01");
  CHECK(help(p, asked) ==
        "add --agreed-by BODY --agreed-on DATE; or, if these terms are public and nobody knows who "
        "agreed them, --as-published");
  asked.agreed_by = "board";
  asked.agreed_on = parse_date("2024-03-12");
  CHECK(reasons(p, asked) == "");
  Diagnostics none;
  CHECK(iso(decide_adoption(asked, p, p.terms.back(), none)->in_force_from) == "2024-04-01");
  asked.in_force_from = parse_date("2024-05-01");
  CHECK(reasons(p, asked) ==
        "this version is in force from 1 April 2024, but --in-force-from is 1 May 2024 "
        "[adoption.other-date]");
}

TEST_CASE("all that is wrong with a decision is reported at once") {
  const Partnership p = with({version("2024-04-01", "board"), proposal("board")});
  AdoptionRequest asked = request({"group", "2024-03-12", "2024-03-01"}, "2026-01-01");
  asked.summary.clear();
  CHECK(reasons(p, asked) ==
        "the terms would be in force from 1 March 2024, before they were agreed on 12 March 2024 "
        "[adoption.before-agreement]\n" +
            kNotByGroup + "\nnothing says what this version changes [adoption.no-summary]");
}

TEST_CASE("a version is adopted once") {
  Partnership p = with({version("2024-04-01", "board")});
  p.terms.back().record.emplace();
  CHECK(refusal(p, {"board", "2024-03-12", "2024-04-01"}) ==
        "this version was already adopted [adoption.already-adopted]");
  p.terms.back().adopted_on = day("2024-03-12");
  CHECK(refusal(p, {"board", "2024-03-12", "2024-04-01"}) ==
        "this version was already adopted on 12 March 2024 [adoption.already-adopted]");
}

TEST_CASE("what a version states of its adoption is not given again") {
  Partnership p = with({version("2024-04-01", "board")});
  p.terms.back().adopted_by = kFile.text("board");
  p.terms.back().adopted_on = day("2024-03-12");
  CHECK(refusal(p, {"board", "2024-03-12", "2024-04-01"}) ==
        "the version already states who agreed it, so --agreed-by, --agreed-on and --in-force-from "
        "cannot be given [adoption.stated-twice]");
  CHECK(help(p, request({"board", "2024-03-12", "2024-04-01"}, "2026-01-01")) ==
        "run: remit adopt board 2024-04-01");
}

TEST_CASE("terms are recorded as published if no adopted version came before") {
  AdoptionRequest published;
  published.as_at = *parse_date("2026-01-01");
  published.as_published = true;
  Partnership p = with({version("2024-04-01", "board"), version("2025-04-01", "board")});
  CHECK(reasons(p, published) == "");
  p.terms.front().record.emplace();
  CHECK(reasons(p, published) == "");
  p.terms.front().adopted_by = kFile.text("board");
  CHECK(reasons(p, published) ==
        "the version of 1 April 2024 was adopted, so this one has to be agreed too "
        "[adoption.needs-agreement]");
  p.terms.push_back(proposal("board"));
  CHECK(reasons(p, published) ==
        "a proposed version has not been published [adoption.not-published]");
}

TEST_CASE("a proposal is not adopted over a version that came between") {
  Partnership p =
      with({version("2024-04-01", "board"), version("2025-04-01", "board"), proposal("board")});
  p.terms.back().amends = kFile.date("2024-04-01");
  CHECK(refusal(p, {"board", "2025-06-10", "2025-07-01"}) ==
        "this version changes that of 1 April 2024, but that of 1 April 2025 has been adopted "
        "since [adoption.amends-another]");
  CHECK(help(p, request({"board", "2025-06-10", "2025-07-01"}, "2026-01-01")) ==
        "copy into this version what the other changed, which `remit redline board 2024-04-01 "
        "2025-04-01` shows; then write amends=\"2025-04-01\" here");
}

TEST_CASE("a decision makes a proposal a version of its day") {
  TermsOfReference terms = proposal("board");
  apply({"board", *parse_date("2024-03-12"), *parse_date("2024-04-01"), "12/24", "A change"},
        terms);
  CHECK(terms.version == "2024-04-01");
  CHECK_FALSE(terms.proposed);
  CHECK(terms.proposed_as.value == "proposed-change");
  CHECK(terms.adopted_by.value == "board");
  CHECK(terms.minute.value == "12/24");
  CHECK(terms.summary.value == "A change");
}

}  // namespace remit::adoption_test
