#include "website/frame/menu.h"

#include <algorithm>
#include <optional>

#include "model/listings.h"
#include "website/addresses/addresses.h"
#include "website/frame/listings.h"

namespace remit {
namespace {

// Nothing if the website has no such list.
std::optional<PageLink> link_to(Listing listing, const Site& site) {
  if (!has_listing(site, listing)) return std::nullopt;
  return listing_link(site.partnership, listing);
}

// The page that an author wrote under that name.
std::optional<PageLink> link_to(const std::string& slug, const Site& site) {
  const DocumentCard* page = find_document(site, DocumentKind::page, slug);
  return page ? std::optional(PageLink{page->title, page_path(page->key)}) : std::nullopt;
}

void add_link(std::vector<PageLink>& links, std::optional<PageLink> link) {
  if (link) links.push_back(std::move(*link));
}

std::vector<PageLink> menu_links(const Site& site) {
  std::vector<PageLink> result;
  const std::vector<Text>& stated = site.partnership.website.menu;
  for (const Text& page : stated) {
    const auto listing = listing_of(page.value);
    add_link(result, listing ? link_to(*listing, site) : link_to(page.value, site));
  }
  if (!stated.empty()) return result;
  for (const ListingRow& row : kListings)
    if (row.in_menu) add_link(result, link_to(row.listing, site));
  return result;
}

// The lists, and after them the pages that authors wrote.
std::vector<PageLink> all_links(const Site& site) {
  std::vector<PageLink> result;
  for (const ListingRow& row : kListings) add_link(result, link_to(row.listing, site));
  for (const WrittenPage& page : site.partnership.pages) add_link(result, link_to(page.slug, site));
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

}  // namespace

Menus::Menus(const Site& site) : menu_(menu_links(site)), sections_(all_links(site)) {
  std::erase_if(sections_, [&](const PageLink& link) {
    return std::any_of(menu_.begin(), menu_.end(),
                       [&](const PageLink& listed) { return listed.path == link.path; });
  });
  for (const ListingRow& row : kListings)
    if (!has_listing(site, row.listing))
      missing_.push_back(listing_path(site.partnership.folder, row.listing));
}

void Menus::set(SitePage& page) const {
  page.values.set("has-menu", !menu_.empty());
  page.values.set("menu", link_values(menu_, page.path));
  page.values.set("has-sections", !sections_.empty());
  page.values.set("sections", link_values(sections_, page.path));
  if (missing_.empty()) return;
  Value::List kept;
  for (const Value& crumb : page.values.find("breadcrumbs")->list())
    if (std::none_of(missing_.begin(), missing_.end(), [&](const std::string& path) {
          return crumb.find("url")->text() == relative_address(page.path, path);
        }))
      kept.push_back(crumb);
  page.values.set("breadcrumbs", std::move(kept));
}

}  // namespace remit
