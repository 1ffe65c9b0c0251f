#include "render/feeds/sitemap.h"

#include <algorithm>

#include "text/xml.h"

namespace remit {

std::string write_sitemap(std::vector<SitemapEntry> entries) {
  std::sort(entries.begin(), entries.end(),
            [](const SitemapEntry& a, const SitemapEntry& b) { return a.url < b.url; });
  XmlElement root;
  root.name = "urlset";
  root.set("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
  for (const SitemapEntry& entry : entries) {
    XmlElement& url = root.append("url");
    url.append("loc").append_text(entry.url);
    if (entry.changed) url.append("lastmod").append_text(iso(*entry.changed));
  }
  return write_xml(root, XmlLayout::indented) + "\n";
}

}  // namespace remit
