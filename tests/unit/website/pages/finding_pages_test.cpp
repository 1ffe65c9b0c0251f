// The pages that help to find others: the search, and the one in place of a page that is not there.

#include <doctest/doctest.h>

#include "unit/website/site_sample.h"
#include "website/pages/not_found_page.h"
#include "website/pages/search_page.h"

namespace remit::finding_pages_test {

using test::SiteSample;
using test::text;

TEST_CASE("a website has a page of the search if there is a search, which alone runs a script") {
  const SiteSample sample;
  Site site = sample.site();
  CHECK(search_page(site, {}).empty());
  site.searchable = true;
  const auto pages = search_page(site, {});
  REQUIRE(pages.size() == 1);
  CHECK(pages[0].path == "safer/search/index.html");
  CHECK(pages[0].values.find("searches")->boolean());
  CHECK(pages[0].values.find("a-to-z-url")->text() == "../a-to-z/index.html");
  CHECK(!not_found_page(site, {})[0].values.find("searches")->boolean());
}

TEST_CASE("the page in place of one that is not there works at any address") {
  SiteSample sample;
  const auto root = [&](const char* address) {
    sample.partnership.website.address = text(address);
    const auto pages = not_found_page(sample.site(), {});
    return pages.empty() ? "no page" : pages[0].values.find("root")->text();
  };
  CHECK(root("https://www.example.org/safer/") == "/safer/");
  CHECK(root("https://safer.example.org/") == "/");
  CHECK(root("https://www.example.org/a/b/") == "/a/b/");
  CHECK(root("") == "no page");
}

TEST_CASE("the page in place of one that is not there has no address of its own") {
  const SiteSample sample;
  const SitePage page = not_found_page(sample.site(), {}).at(0);
  CHECK(page.path == "safer/404.html");
  CHECK(page.finding == Finding::nowhere);
  CHECK(page.values.find("canonical")->text().empty());
  CHECK(page.values.find("feed-url")->text().empty());
}

}  // namespace remit::finding_pages_test
