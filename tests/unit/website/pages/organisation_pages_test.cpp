#include "website/pages/organisation_pages.h"

#include <doctest/doctest.h>

#include "unit/website/a_site.h"

namespace remit::organisation_pages_test {
using namespace test;

TEST_CASE("the list of organisations has those that were replaced apart") {
  const ASite a;
  const auto pages = organisations_page(a.site("2022-09-01"));
  const Value& list = page_at(pages, "safer/organisations/index.html");
  CHECK(all(list, "organisations", "named") == "Riverside District Council; Vale Care Board");
  CHECK(all(list, "organisations", "sector") == "Health; Health");
  CHECK(all(list, "ended", "named") == "Riverside Trust");
  CHECK(all(list, "ended", "successor") == "Vale Care Board");
}

TEST_CASE("the list of organisations has those that are still to come apart") {
  const ASite a;
  const auto pages = organisations_page(a.site("2022-06-30"));
  const Value& list = page_at(pages, "safer/organisations/index.html");
  CHECK(all(list, "organisations", "named") == "Riverside District Council; Riverside Trust");
  CHECK(all(list, "coming", "named") == "Vale Care Board");
  CHECK(all(list, "coming", "begins-on") == "1 July 2022");
}

TEST_CASE("an organisation has been a member since the first of its terms without a break") {
  const ASite a;
  const auto pages = organisation_pages(a.site("2022-09-01"));
  const Value& council = page_at(pages, "safer/organisations/council/index.html");
  CHECK(all(council, "memberships", "body") == "Delivery Board (DB)");
  CHECK(all(council, "memberships", "since") == "1 January 2020");
  CHECK(all(council, "memberships", "capacity") == "Member");  // its terms tell none apart
  CHECK(all(council, "memberships", "url") == "../../bodies/db/index.html");
}

TEST_CASE("a break begins the membership anew") {
  ASite a;
  a.terms("2022-01-01", {"trust"});
  a.terms("2022-02-01", {"council", "trust"});
  const auto pages = organisation_pages(a.site("2022-09-01"));
  CHECK(all(page_at(pages, "safer/organisations/council/index.html"), "memberships", "since") ==
        "1 February 2022");
}

TEST_CASE("one that took over has been a member since that day, and says whom it replaced") {
  const ASite a;
  const auto pages = organisation_pages(a.site("2022-09-01"));
  const Value& now = page_at(pages, "safer/organisations/care-board/index.html");
  CHECK(all(now, "memberships", "since") == "1 July 2022");
  CHECK(all(now, "predecessors", "label") == "Riverside Trust");
  CHECK(all(now, "predecessors", "until") == "30 June 2022");
  const Value& before = page_at(pages, "safer/organisations/trust/index.html");
  CHECK(text(before, "organisation.ended-on") == "30 June 2022");
  CHECK(text(before, "organisation.successor-url") == "../care-board/index.html");
  CHECK(all(before, "memberships", "since") == "1 April 2021");
}

TEST_CASE("an organisation tells what its posts do, and what it does itself") {
  ASite a;
  for (TermsOfReference& terms : a.p.terms) terms.support_organisation.value = "council";
  const auto pages = organisation_pages(a.site("2022-09-01"));
  const Value& council = page_at(pages, "safer/organisations/council/index.html");
  CHECK(all(council, "parts", "post") == "Head of Communities; ");
  CHECK(council.find("parts")->list()[0].find("chairs")->boolean());
  CHECK(council.find("parts")->list()[1].find("supports")->boolean());
  CHECK_FALSE(
      page_at(pages, "safer/organisations/care-board/index.html").find("has-parts")->boolean());
}

}  // namespace remit::organisation_pages_test
