// What stands in the head of every page.
#include "website/frame/frame.h"

#include <doctest/doctest.h>

#include "unit/website/site_sample.h"
#include "website/addresses/addresses.h"

namespace remit::page_head_test {

using test::SiteSample;

namespace {

std::string value(const SiteSample& sample, const char* name) {
  return frame_values(sample.partnership, "safer/reports/2022-work/index.html", "Work", {},
                      *parse_date("2025-07-01"))
      .find(name)
      ->text();
}

}  // namespace

TEST_CASE("a page states the address that lasts, if the address of the website is known") {
  SiteSample sample;
  CHECK(value(sample, "canonical") == "https://www.example.org/safer/reports/2022-work/");
  sample.partnership.website.address = {};
  CHECK(value(sample, "canonical").empty());
}

TEST_CASE("a page leads to the feed, if there is one") {
  SiteSample sample;
  CHECK(value(sample, "feed-url").empty());
  sample.add_report("2022-work", "Work", "2022-03-15");
  CHECK(value(sample, "feed-url") == "../../feed.xml");
}

TEST_CASE("lasting addresses are without index.html, and percent-encoded") {
  const std::string address = "https://www.example.org/safer/";
  CHECK(public_address(address, "safer/index.html") == address);
  CHECK(public_address(address, "safer/404.html") == address + "404.html");
  CHECK(public_address(address, "safer/a b/index.html") == address + "a%20b/");
  CHECK(public_address(address, "safer/my-index.html") == address + "my-index.html");
}

}  // namespace remit::page_head_test
