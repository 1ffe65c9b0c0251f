#include "website/machine/site_map.h"

#include <doctest/doctest.h>

#include "unit/website/site_sample.h"

namespace remit::site_map_test {

using test::SiteSample;

namespace {

PageCard page(std::string path, Finding finding = Finding::search_and_sitemap,
              std::optional<Date> changed = {}) {
  return {std::move(path), "", finding, changed};
}

std::string listed(const Site& site, const std::vector<PageCard>& pages) {
  const auto files = site_map_file(site, pages);
  if (files.empty()) return "no sitemap";
  CHECK(files[0].path == "safer/sitemap.xml");
  std::string result = files[0].bytes.substr(files[0].bytes.find("<url>"));
  std::erase_if(result, [](char c) { return c == ' ' || c == '\n'; });
  return result;
}

}  // namespace

TEST_CASE("the sitemap has the lasting address of every page but those that nobody looks for") {
  const SiteSample sample;
  CHECK(listed(sample.site(),
               {page("safer/index.html", Finding::sitemap),
                page("safer/404.html", Finding::nowhere), page("safer/reports/a b/index.html")}) ==
        "<url><loc>https://www.example.org/safer/</loc></url>"
        "<url><loc>https://www.example.org/safer/reports/a%20b/</loc></url></urlset>");
}

TEST_CASE("a change is stated where a document tells its day, and that day has come") {
  const SiteSample sample;
  const Finding any = Finding::search_and_sitemap;
  CHECK(listed(sample.site(), {page("safer/a/index.html", any, parse_date("2025-07-01")),
                               page("safer/b/index.html", any, parse_date("2025-07-02"))}) ==
        "<url><loc>https://www.example.org/safer/a/</loc><lastmod>2025-07-01</lastmod></url>"
        "<url><loc>https://www.example.org/safer/b/</loc></url></urlset>");
}

TEST_CASE("there is no sitemap without an address, nor of drafts") {
  SiteSample sample;
  Site site = sample.site();
  site.drafts = true;
  CHECK(listed(site, {page("safer/index.html")}) == "no sitemap");
  sample.partnership.website.address = {};
  CHECK(listed(sample.site(), {page("safer/index.html")}) == "no sitemap");
}

}  // namespace remit::site_map_test
