#include "website/site.h"

#include <algorithm>

#include "website/a_to_z_page.h"
#include "website/accessibility_page.h"
#include "website/addresses.h"
#include "website/bodies_page.h"
#include "website/body_diagram.h"
#include "website/body_page.h"
#include "website/document_lists.h"
#include "website/document_page.h"
#include "website/former_pages.h"
#include "website/home_page.h"
#include "website/meetings_page.h"
#include "website/menu.h"
#include "website/not_found_page.h"
#include "website/organisation_pages.h"
#include "website/priorities_page.h"
#include "website/report_lists.h"
#include "website/search_page.h"

namespace remit {
namespace {

// The kinds of page, in the order in which they are put in place.
using Pages = std::vector<SitePage> (*)(const Site& site);
constexpr Pages kPages[] = {&document_pages,     &body_pages,          &bodies_page,
                            &organisation_pages, &organisations_page,  &report_lists,
                            &protocol_list,      &work_programme_list, &priorities_page,
                            &meetings_page,      &accessibility_page,  &home_page};

// The kinds that lead to any page: made from all of those above.
using FindingPages = std::vector<SitePage> (*)(const Site& site,
                                               const std::vector<SitePage>& pages);
constexpr FindingPages kFindingPages[] = {&a_to_z_page, &search_page, &not_found_page};

// What is proposed has no lasting address, and is for nobody who searches.
void mark_as_draft(Value& values) {
  values.set("draft", true);
  values.set("canonical", "");
  values.set("feed-url", "");
}

}  // namespace

std::vector<SitePage> compose_site(const Site& site) {
  std::vector<SitePage> result;
  for (const Pages pages : kPages)
    for (SitePage& page : pages(site)) result.push_back(std::move(page));
  for (const FindingPages pages : kFindingPages)
    for (SitePage& page : pages(site, result)) result.push_back(std::move(page));
  for (SitePage& page : former_pages(site, result)) result.push_back(std::move(page));
  set_menus(result, site);
  if (site.drafts)
    for (SitePage& page : result) mark_as_draft(page.values);
  return result;
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

std::vector<const ComposedDocument*> documents_of(const Partnership& partnership,
                                                  const std::vector<ComposedDocument>& all) {
  std::vector<const ComposedDocument*> result;
  for (const ComposedDocument& document : all)
    if (document.partnership == partnership.folder) result.push_back(&document);
  return result;
}

const ComposedDocument* find_document(const Site& site, std::string_view kind,
                                      std::string_view subject) {
  const auto found =
      std::find_if(site.documents.begin(), site.documents.end(), [&](const ComposedDocument* d) {
        return d->kind == kind && d->subject == subject && d->version.empty();
      });
  return found == site.documents.end() ? nullptr : *found;
}

}  // namespace remit
