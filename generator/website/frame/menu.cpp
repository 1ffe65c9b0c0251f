#include "website/frame/menu.h"

#include <algorithm>
#include <optional>

#include "model/menu_pages.h"
#include "website/addresses/addresses.h"
#include "website/frame/listings.h"

namespace remit {
namespace {

// The list of that id, or the page that an author wrote under it; nothing if there is neither.
std::optional<PageLink> link_to(const std::string& id, const Site& site) {
  const std::string& folder = site.partnership.folder;
  if (const std::string label = listing_label(id); !label.empty()) {
    if (!has_listing(site, id)) return std::nullopt;
    return PageLink{label, listing_path(folder, id)};
  }
  const DocumentCard* page = find_document(site, DocumentKind::page, id);
  return page ? std::optional(PageLink{page->title, page_path(page->key)}) : std::nullopt;
}

std::vector<PageLink> links(const std::vector<std::string>& ids, const Site& site) {
  std::vector<PageLink> result;
  for (const std::string& id : ids)
    if (auto link = link_to(id, site)) result.push_back(std::move(*link));
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

// The lists, and after them the pages that authors wrote.
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

}  // namespace

std::string listing_label(std::string_view id) {
  for (const MenuPage& page : kMenuPages)
    if (page.id == id) return std::string(page.label);
  return {};
}

Menus::Menus(const Site& site)
    : menu_(links(menu_ids(site.partnership.website), site)),
      sections_(links(all_ids(site.partnership), site)) {
  std::erase_if(sections_, [&](const PageLink& link) {
    return std::any_of(menu_.begin(), menu_.end(),
                       [&](const PageLink& listed) { return listed.path == link.path; });
  });
  for (const MenuPage& page : kMenuPages)
    if (!has_listing(site, page.id))
      missing_.push_back(listing_path(site.partnership.folder, page.id));
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
