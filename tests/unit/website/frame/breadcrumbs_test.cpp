#include "website/frame/breadcrumbs.h"

#include <doctest/doctest.h>

#include "unit/website/a_site.h"

namespace remit::breadcrumbs_test {
using namespace test;

namespace {

ComposedDocument document(const ASite& a, DocumentKind kind, std::string version) {
  ComposedDocument result;
  result.key = {"safer", kind, "db", std::move(version)};
  result.terms = {&a.p.terms[1]};
  result.date = *parse_date("2021-04-01");
  return result;
}

std::string standing(const ComposedDocument& which, const ASite& a) {
  std::string result;
  const Standing found = standing_of(which, a.site("2022-09-01"), *parse_date("2022-09-01"));
  for (const PageLink& link : found.above) result += link.label + " > ";
  return result + found.current;
}

}  // namespace

TEST_CASE("terms stand under their body, a version under them, a redline under its version") {
  ASite a;
  const auto current = document(a, DocumentKind::terms_of_reference, "");
  const auto version = document(a, DocumentKind::terms_of_reference, "2021-04-01");
  const auto redline = document(a, DocumentKind::redline, "2021-04-01");
  a.documents = {&current, &version, &redline};
  CHECK(standing(current, a) == "Boards and committees > DB > Terms of reference");
  CHECK(standing(version, a) == "Boards and committees > DB > Terms of reference > 1 April 2021");
  CHECK(standing(redline, a) ==
        "Boards and committees > DB > Terms of reference > 1 April 2021 > What changed");
}

TEST_CASE("other documents stand under the list of their kind, by their titles") {
  const ASite a;
  CHECK(standing(document(a, DocumentKind::report, ""), a) == "Reports > ");
  CHECK(standing(document(a, DocumentKind::protocol, ""), a) == "Protocols > ");
  CHECK(standing(document(a, DocumentKind::work_programme, ""), a) == "Work programmes > ");
  CHECK(standing(document(a, DocumentKind::abbreviations, ""), a) == "");
}

}  // namespace remit::breadcrumbs_test
