#include "website/pages/not_found_page.h"

#include "website/addresses/addresses.h"
#include "website/frame/frame.h"

namespace remit {
namespace {

constexpr PageKind kNotFoundPage = {"the page in place of one that is not there",
                                    "site/not-found.html.mustache"};

// "/safer/" of "https://www.example.org/safer/".
std::string path_of(const std::string& address) {
  const std::size_t host = address.find("//");
  const std::size_t path = host == std::string::npos ? host : address.find('/', host + 2);
  return path == std::string::npos ? "/" : address.substr(path);
}

}  // namespace

std::vector<SitePage> not_found_page(const Site& site, const std::vector<PageCard>&) {
  const std::string& address = site.partnership.website.address.value;
  if (address.empty()) return {};
  const std::string path = not_found_path(site.partnership.folder);
  Value values = frame_values(site.partnership, path, "Page not found", {}, site.as_at);
  const std::string root = path_of(address);
  values.set("root", root);
  values.set("canonical", "");  // it has no address of its own
  values.set("feed-url", "");
  values.set("has-search", site.searchable);
  return {{&kNotFoundPage, path, std::move(values), "the page in place of one that is not there",
           Finding::nowhere}};
}

}  // namespace remit
