// Who may agree a version of terms, and on which days.
#include "app/decision.h"

#include <doctest/doctest.h>

#include "support/standard_error.h"
#include "unit/check/written.h"

namespace remit::decision_test {
using test::standard_error_of;

namespace {

const Written kFile("board group");

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

struct Agreement {
  std::string by, on, from;
};

// What is said against that agreement of the last version; "" if it is accepted.
std::string refusal(const Partnership& partnership, const Agreement& agreement,
                    std::string_view today = "2026-01-01") {
  Options options;
  options.id = "board";
  options.as_at = *parse_date(today);
  if (!agreement.by.empty())
    options.given = {{"agreed-by", agreement.by},
                     {"agreed-on", agreement.on},
                     {"in-force-from", agreement.from},
                     {"summary", "A change"}};
  std::optional<Decision> decided;
  const std::string said =
      standard_error_of([&] { decided = decide(options, partnership, partnership.terms.back()); });
  CHECK(decided.has_value() == said.empty());
  return said.substr(0, said.find("\n  help:"));
}

const std::string kNotByGroup =
    "remit: 'group' may not agree these terms: a change needs the agreement of 'board'";
const std::string kNotByBoard =
    "remit: 'board' may not agree these terms: a change needs the agreement of 'group'";

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
        "remit: there was no body 'board' on 31 March 2024");
  CHECK(refusal(p, {"board", "2024-04-01", "2024-07-01"}) == "");
  CHECK(refusal(p, {"board", "2024-06-30", "2024-07-01"}) == "");
  CHECK(refusal(p, {"board", "2024-07-01", "2024-07-01"}) ==
        "remit: there was no body 'board' on 1 July 2024");
}

TEST_CASE("terms may be agreed today, and be in force at once") {
  const Partnership p = with({proposal("board")});
  CHECK(refusal(p, {"board", "2024-04-01", "2024-04-01"}, "2024-04-01") == "");
  CHECK(refusal(p, {"board", "2024-04-02", "2024-04-02"}, "2024-04-01") ==
        "remit: 2 April 2024 has not come yet");
  CHECK(refusal(p, {"board", "2024-04-01", "2024-03-31"}, "2024-04-01") ==
        "remit: the terms would be in force from 31 March 2024, before they were agreed on 1 April "
        "2024");
}

TEST_CASE("terms may be agreed two years ahead, and not a day more") {
  const Partnership p = with({proposal("board")});
  CHECK(refusal(p, {"board", "2024-04-01", "2026-04-01"}) == "");
  CHECK(refusal(p, {"board", "2024-04-01", "2026-04-02"}) ==
        "remit: the terms would be in force more than 2 years after they were agreed");
}

TEST_CASE("a change may be agreed on the day on which the last one was, and not before") {
  Partnership p = with({version("2024-04-01", "board"), proposal("board")});
  p.terms.front().adopted_on = day("2024-03-12");
  CHECK(refusal(p, {"board", "2024-03-12", "2024-05-01"}) == "");
  CHECK(refusal(p, {"board", "2024-03-11", "2024-05-01"}) ==
        "remit: they would change terms that were agreed later, on 12 March 2024");
}

TEST_CASE("a change comes into force after the last version, and not on its day") {
  const Partnership p = with({version("2024-04-01", "board"), proposal("board")});
  CHECK(refusal(p, {"board", "2024-03-12", "2024-04-02"}) == "");
  CHECK(refusal(p, {"board", "2024-03-12", "2024-04-01"}) ==
        "remit: there is a version in force from 1 April 2024 already");
  CHECK(refusal(p, {"board", "2024-03-12", "2024-03-31"}) ==
        "remit: the version of 1 April 2024 is in force later than that");
}

}  // namespace remit::decision_test
