#include "website/site.h"

#include <algorithm>

#include "website/accessibility_page.h"
#include "website/document_page.h"
#include "website/home_page.h"

namespace remit {
namespace {

// The kinds of page, in the order in which they are put in place.
using Pages = std::vector<SitePage> (*)(const Site& site);
constexpr Pages kPages[] = {&document_pages, &accessibility_page, &home_page};

}  // namespace

std::vector<SitePage> compose_site(const Site& site) {
  std::vector<SitePage> result;
  for (const Pages pages : kPages)
    for (SitePage& page : pages(site)) result.push_back(std::move(page));
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
