// The table of versions says who agreed each, and stays as it is when later ones follow.
#include "compose/version_history.h"

#include <doctest/doctest.h>

#include "partnership_data.h"

namespace remit::version_history_test {
namespace {

TermsOfReference version(const std::string& from, const std::string& by = "",
                         const std::string& on = "", const std::string& minute = "",
                         const std::string& summary = "") {
  TermsOfReference t;
  t.version = from;
  t.body = text("board");
  t.in_force_from = date(from);
  if (!by.empty()) t.adopted_by = text(by);
  if (!on.empty()) t.adopted_on = date(on);
  if (!minute.empty()) t.minute = text(minute);
  if (!summary.empty()) t.summary = text(summary);
  return t;
}

std::string history(const Partnership& p, const TermsOfReference& until) {
  std::string result;
  for (const Value& row : version_history(p, until)) {
    for (const char* name : {"in-force-from", "agreed-by", "agreed-on", "minute", "summary"})
      result += row.find(name)->text() + " | ";
    result += "\n";
  }
  return result;
}

const std::string kThird =
    "1 April 2024 | Safer Board | 12 March 2024 | 12/24 | A larger quorum | \n";
const std::string kSecond =
    "1 April 2022 | Safer Board | 15 March 2022 | not recorded | not recorded | \n";
const std::string kFirst =
    "1 April 2020 | not recorded | not recorded | not recorded | the first version recorded here "
    "| \n";

Partnership with_three_versions() {
  Partnership p = partnership();
  p.terms = {version("2024-04-01", "board", "2024-03-12", "12/24", "A larger quorum"),
             version("2020-04-01"), version("2022-04-01", "board", "2022-03-15")};
  return p;
}

}  // namespace

TEST_CASE("the newest version stands first, and what is not known is said so") {
  const Partnership p = with_three_versions();
  CHECK(history(p, p.terms[0]) == kThird + kSecond + kFirst);
}

TEST_CASE("the table of an earlier version ends with itself") {
  const Partnership p = with_three_versions();
  CHECK(history(p, p.terms[2]) == kSecond + kFirst);
}

TEST_CASE("there is no table while nobody is known to have agreed a version") {
  const Partnership p = with_three_versions();
  CHECK(history(p, p.terms[1]) == "");
}

TEST_CASE("the table of a proposed version lists those that were agreed, and not itself") {
  Partnership p = with_three_versions();
  TermsOfReference proposed = version("2023-01-01");
  proposed.proposed = true;
  proposed.version = "proposed-change";
  p.terms.push_back(proposed);
  CHECK(history(p, p.terms.back()) == kThird + kSecond + kFirst);
}

TEST_CASE("the versions of other bodies are not listed") {
  Partnership p = with_three_versions();
  TermsOfReference other = version("2021-04-01", "panel", "2021-03-15");
  other.body = text("panel");
  p.terms.push_back(other);
  CHECK(history(p, p.terms[0]) == kThird + kSecond + kFirst);
}

TEST_CASE("a body has the name that it had on the day of its agreement") {
  Partnership p = with_three_versions();
  p.bodies[0].names = {{text("Old Board"), {}, {}, date("2023-12-31")},
                       {text("New Board"), {}, date("2024-01-01"), {}}};
  const std::string all = history(p, p.terms[0]);
  CHECK(all.find("1 April 2024 | New Board |") != std::string::npos);
  CHECK(all.find("1 April 2022 | Old Board |") != std::string::npos);
}

TEST_CASE(
    "a body renamed after its agreement has the name of that day, not of the first in force") {
  Partnership p = with_three_versions();  // the third was agreed on 12 March, in force on 1 April
  const auto renamed_on = [&](std::string_view last, std::string_view first) {
    p.bodies[0].names = {{text("Old Board"), {}, {}, date(last)},
                         {text("New Board"), {}, date(first), {}}};
    return history(p, p.terms[0]);
  };
  const auto holds = [](const std::string& all, const char* row) {
    return all.find(row) != std::string::npos;
  };
  CHECK(holds(renamed_on("2024-03-19", "2024-03-20"), "1 April 2024 | Old Board |"));
  CHECK(holds(renamed_on("2024-03-12", "2024-03-13"), "1 April 2024 | Old Board |"));
  CHECK(holds(renamed_on("2024-03-11", "2024-03-12"), "1 April 2024 | New Board |"));
}

TEST_CASE(
    "where the day of the agreement is not known, the body has the name of the first in force") {
  Partnership p = with_three_versions();
  p.terms[0].adopted_on = {};
  p.bodies[0].names = {{text("Old Board"), {}, {}, date("2024-03-31")},
                       {text("New Board"), {}, date("2024-04-01"), {}}};
  CHECK(history(p, p.terms[0]).starts_with("1 April 2024 | New Board | not recorded |"));
}

TEST_CASE("of two versions from one day each is in the other's table") {
  Partnership p = with_three_versions();
  p.terms.push_back(version("2022-04-01", "board", "2022-03-20"));
  const std::string other =
      "1 April 2022 | Safer Board | 20 March 2022 | not recorded | not recorded | \n";
  CHECK(history(p, p.terms[2]) == other + kSecond + kFirst);
  CHECK(history(p, p.terms[3]) == other + kSecond + kFirst);
}

}  // namespace remit::version_history_test
