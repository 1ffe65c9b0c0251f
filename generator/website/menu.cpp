#include "website/menu.h"

#include <algorithm>
#include <map>

#include "model/menu_pages.h"
#include "website/addresses.h"
#include "website/frame.h"

namespace remit {
namespace {

// The title of each page, by its path.
using Titles = std::map<std::string, std::string>;

std::vector<PageLink> links(const std::vector<std::string>& ids, const Titles& titles,
                            const std::string& partnership) {
  std::vector<PageLink> result;
  for (const std::string& id : ids) {
    const auto found = titles.find(listing_path(partnership, id));
    if (found == titles.end()) continue;
    const std::string label = listing_label(id);
    result.push_back({label.empty() ? found->second : label, found->first});
  }
  return result;
}

std::vector<std::string> menu_ids(const Website& website) {
  std::vector<std::string> result;
  for (const Text& page : website.menu) result.push_back(page.value);
  if (!result.empty()) return result;
  for (const MenuPage& page : kMenuPages)
    if (page.in_menu) result.emplace_back(page.id);
  return result;
}

// The lists, and behind them the pages that authors wrote.
std::vector<std::string> all_ids(const Partnership& partnership) {
  std::vector<std::string> result;
  for (const MenuPage& page : kMenuPages) result.emplace_back(page.id);
  for (const WrittenPage& page : partnership.pages) result.push_back(page.slug);
  return result;
}

Value::List link_values(const std::vector<PageLink>& all, const std::string& page) {
  Value::List result;
  for (const PageLink& link : all)
    result.emplace_back(Value::Object{{"label", link.label},
                                      {"url", relative_address(page, link.path)},
                                      {"here", link.path == page}});
  return result;
}

void drop_breadcrumbs(SitePage& page, const Titles& titles, const std::string& partnership) {
  Value::List kept;
  for (const Value& crumb : page.values.find("breadcrumbs")->list()) {
    const bool missing =
        std::any_of(std::begin(kMenuPages), std::end(kMenuPages), [&](const MenuPage& listed) {
          const std::string path = listing_path(partnership, listed.id);
          return !titles.contains(path) &&
                 crumb.find("url")->text() == relative_address(page.path, path);
        });
    if (!missing) kept.push_back(crumb);
  }
  page.values.set("breadcrumbs", std::move(kept));
}

}  // namespace

std::string listing_label(std::string_view id) {
  for (const MenuPage& page : kMenuPages)
    if (page.id == id) return std::string(page.label);
  return {};
}

void set_menus(std::vector<SitePage>& pages, const Site& site) {
  Titles titles;
  for (const SitePage& page : pages) titles.emplace(page.path, page.values.find("title")->text());
  const std::string& folder = site.partnership.folder;
  const auto menu = links(menu_ids(site.partnership.website), titles, folder);
  auto sections = links(all_ids(site.partnership), titles, folder);
  std::erase_if(sections, [&](const PageLink& link) {
    return std::any_of(menu.begin(), menu.end(),
                       [&](const PageLink& listed) { return listed.path == link.path; });
  });
  for (SitePage& page : pages) {
    page.values.set("has-menu", !menu.empty());
    page.values.set("menu", link_values(menu, page.path));
    page.values.set("has-sections", !sections.empty());
    page.values.set("sections", link_values(sections, page.path));
    drop_breadcrumbs(page, titles, folder);
  }
}

}  // namespace remit
