#include "website/frame/listings.h"

#include <doctest/doctest.h>

#include "unit/website/site_of.h"

namespace remit::listings_test {

// The ids of the lists that the website has.
std::string listings_in(const Site& site) {
  std::string result;
  for (const ListingRow& row : kListings)
    if (has_listing(site, row.listing)) result += (result.empty() ? "" : " ") + std::string(row.id);
  return result;
}

TEST_CASE("some lists are always there, others once there is something to list") {
  SmallSite small;
  CHECK(listings_in(small.site()) == "bodies reports meetings a-to-z accessibility");
  small.partnership.bodies.clear();
  CHECK(listings_in(small.site()) == "reports meetings a-to-z accessibility");
  small.protocol("joint-work", "2022-01-01", "Joint work");
  Site site = small.site();
  site.searchable = true;
  CHECK(listings_in(site) == "reports meetings protocols a-to-z search accessibility");
}

TEST_CASE("a list of documents stays when its last document is removed") {
  SmallSite small;
  Removal removal;
  removal.address.value = "protocols/joint-work/";
  small.partnership.website.removals = {removal};
  CHECK(has_listing(small.site(), Listing::protocols));
  CHECK_FALSE(has_listing(small.site(), Listing::work_programmes));
}

TEST_CASE("a list is linked by the label and the path of its row") {
  const SmallSite small;
  const PageLink link = listing_link(small.partnership, Listing::bodies);
  CHECK(link.label == "Boards and committees");
  CHECK(link.path == "safer/bodies/index.html");
}

TEST_CASE("an id names a list, or nothing") {
  CHECK(listing_of("work-programmes") == Listing::work_programmes);
  CHECK(listing_of("work_programmes") == std::nullopt);
  CHECK(listing_of("") == std::nullopt);
}

}  // namespace remit::listings_test
