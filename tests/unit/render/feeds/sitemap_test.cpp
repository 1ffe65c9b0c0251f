#include "render/feeds/sitemap.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "support/specifications.h"
#include "text/xml.h"

namespace remit::sitemap_test {

TEST_CASE("a sitemap lists addresses, with the day of the last change where that is known") {
  const std::string text =
      write_sitemap({{"https://www.example.org/safer/reports/", {}},
                     {"https://www.example.org/safer/?a&b", parse_date("2022-03-15")}});
  CHECK(text ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        "  <url>\n"
        "    <loc>https://www.example.org/safer/?a&amp;b</loc>\n"
        "    <lastmod>2022-03-15</lastmod>\n"
        "  </url>\n"
        "  <url>\n"
        "    <loc>https://www.example.org/safer/reports/</loc>\n"
        "  </url>\n"
        "</urlset>\n");
}

TEST_CASE("a sitemap is valid by the schema of sitemaps.org") {
  const auto path = test::specification("node_modules/sitemap/schema/sitemap.xsd");
  if (!path) return;
  std::ifstream file(*path);
  const std::string schema((std::istreambuf_iterator<char>(file)), {});
  const auto messages = [&](const std::vector<SitemapEntry>& entries) {
    return validate_against_xsd(schema, write_sitemap(entries));
  };
  CHECK(messages({{"https://www.example.org/safer/reports/a%20b/", {}},
                  {"https://www.example.org/safer/", parse_date("2022-03-15")}})
            .empty());
  CHECK(messages({{"no address", {}}}).size() > 0);
}

}  // namespace remit::sitemap_test
