// Which two versions a redline compares, and what is said where that is not clear.
#include "decide/compared_versions.h"

#include <doctest/doctest.h>

#include "unit/check/written.h"

namespace remit::compared_versions_test {
namespace {

const Written kFile("board file");

TermsOfReference version(const std::string& name) {
  TermsOfReference result;
  result.version = name;
  result.body = kFile.text("board");
  result.in_force_from.date = parse_date(name);
  result.proposed = !result.in_force_from.date;
  result.place = kFile.place("file");
  return result;
}

// "2024-04-01 2025-07-01", or the messages.
std::string compared(const std::vector<std::string>& versions, const std::string& before = "",
                     const std::string& after = "") {
  Partnership partnership;
  partnership.bodies.emplace_back().id = kFile.text("board");
  for (const std::string& name : versions) partnership.terms.push_back(version(name));
  Diagnostics diagnostics;
  const auto pair = compared_versions(partnership, partnership.bodies.front(), before, after,
                                      *parse_date("2026-01-01"), diagnostics);
  CHECK(pair.has_value() == !diagnostics.has_errors());
  if (pair) return pair->before->version + " " + pair->after->version;
  const Diagnostic& d = diagnostics.all().front();
  return d.message + "; " + d.help + " [" + d.code + "]";
}

}  // namespace

TEST_CASE("the only proposal is compared with the version that it changes") {
  CHECK(compared({"2024-04-01", "2025-07-01", "proposed-quorum"}) == "2025-07-01 proposed-quorum");
}

TEST_CASE("without a proposal the latest version is compared with the one before") {
  CHECK(compared({"2024-04-01", "2025-07-01"}) == "2024-04-01 2025-07-01");
}

TEST_CASE("versions that are named are compared") {
  CHECK(compared({"2024-04-01", "2025-07-01", "proposed-a", "proposed-b"}, "2024-04-01",
                 "proposed-b") == "2024-04-01 proposed-b");
}

TEST_CASE("where there are not two versions the reason is reported") {
  CHECK(compared({}) ==
        "'board' has no terms of reference to compare; create them: remit new terms board "
        "--in-force-from DATE [amendment.no-terms]");
  CHECK(compared({"2024-04-01"}) ==
        "no version of these terms came before '2024-04-01'; propose a change first: remit amend "
        "board [amendment.nothing-before]");
  CHECK(compared({"2024-04-01"}, "2024-04-01", "2024-04-01") ==
        "both versions are '2024-04-01'; name two different ones: remit redline board OLD NEW "
        "[amendment.same-version]");
  CHECK(compared({"2024-04-01", "proposed-a", "proposed-b"}) ==
        "'board' has several proposed versions: proposed-a and proposed-b; name two versions: "
        "remit redline board OLD NEW [amendment.several-proposed]");
}

}  // namespace remit::compared_versions_test
