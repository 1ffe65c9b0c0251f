#include "website/pages.h"

#include <array>

#include "base/parallel.h"
#include "website/addresses/addresses.h"
#include "website/addresses/former_pages.h"
#include "website/pages/a_to_z_page.h"
#include "website/pages/accessibility_page.h"
#include "website/pages/bodies_page.h"
#include "website/pages/body_page.h"
#include "website/pages/document_lists.h"
#include "website/pages/document_page.h"
#include "website/pages/home_page.h"
#include "website/pages/meetings_page.h"
#include "website/pages/not_found_page.h"
#include "website/pages/organisation_pages.h"
#include "website/pages/priorities_page.h"
#include "website/pages/report_lists.h"
#include "website/pages/search_page.h"
#include "website/parts/body_diagram.h"

namespace remit {
namespace {

// The kinds of page that are no document's, in the order in which they are put in place.
using Pages = std::vector<SitePage> (*)(const Site& site);
constexpr Pages kPages[] = {&body_pages,          &bodies_page,     &organisation_pages,
                            &organisations_page,  &report_lists,    &protocol_list,
                            &work_programme_list, &priorities_page, &meetings_page,
                            &accessibility_page,  &home_page};

// The kinds that lead to any page: made from all of those above.
using FindingPages = std::vector<SitePage> (*)(const Site& site,
                                               const std::vector<PageCard>& pages);
constexpr FindingPages kFindingPages[] = {&a_to_z_page, &search_page, &not_found_page};

// What is proposed has no lasting address, and is for nobody who searches.
void mark_as_draft(Value& values) {
  values.set("draft", true);
  values.set("canonical", "");
  values.set("feed-url", "");
}

}  // namespace

std::vector<PageCard> document_page_cards(const Site& site) {
  std::vector<PageCard> result;
  for (const DocumentCard* card : site.cards) result.push_back(document_page_card(*card, site));
  return result;
}

std::vector<SitePage> compose_site(const Site& site, const std::vector<PageCard>& documents,
                                   int jobs) {
  std::vector<SitePage> result;
  std::vector<PageCard> cards = documents;
  const auto add = [&](std::vector<SitePage> pages) {
    for (SitePage& page : pages) result.push_back(std::move(page));
  };
  std::array<std::vector<SitePage>, std::size(kPages)> made;
  for_each_parallel(made.size(), jobs,
                    [&](std::size_t, std::size_t i) { made[i] = kPages[i](site); });
  for (std::vector<SitePage>& pages : made) add(std::move(pages));
  for (const SitePage& page : result) cards.push_back(card_of(page));
  for (const FindingPages pages : kFindingPages) {
    const std::size_t before = result.size();
    add(pages(site, cards));
    for (std::size_t i = before; i < result.size(); ++i) cards.push_back(card_of(result[i]));
  }
  add(former_pages(site, cards));
  return result;
}

void finish_page(SitePage& page, const Menus& menus, const Site& site) {
  menus.set(page);
  if (site.drafts) mark_as_draft(page.values);
}

std::vector<PageDrawing> site_drawings(const Site& site) {
  std::vector<PageDrawing> result;
  for (const Body& body : site.partnership.bodies) {
    const std::string page = body_path(site.partnership.folder, body.id.value);
    for (Drawing& drawing : body_diagram(site, body).drawings)
      result.push_back({drawing_path(page, drawing), page, std::move(drawing)});
  }
  return result;
}

}  // namespace remit
