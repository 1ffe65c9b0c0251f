#include "website/frame/listings.h"

#include <algorithm>

#include "base/beneath.h"
#include "website/addresses/addresses.h"
#include "website/addresses/forwards.h"

namespace remit {
namespace {

bool has_document(const Site& site, DocumentKind kind) {
  return std::any_of(site.cards.begin(), site.cards.end(),
                     [&](const DocumentCard* card) { return card->key.kind == kind; });
}

// Whether a document that was removed since stood on the list: its address stays, and so does that
// of the list.
bool listed_once(const Site& site, const std::string& list) {
  const auto& removals = site.partnership.website.removals;
  const std::string folder = parent_of(list) + "/";
  return std::any_of(removals.begin(), removals.end(), [&](const Removal& removal) {
    const auto path = removed_path(site.partnership, removal);
    return path && *path != folder && path->starts_with(folder);
  });
}

bool has_documents(const Site& site, DocumentKind kind) {
  const std::string list = listing_path(site.partnership.folder, row_of(kind).list);
  return has_document(site, kind) || listed_once(site, list);
}

bool has_priorities(const Site& site) {
  const Partnership& p = site.partnership;
  const bool stated = std::any_of(p.priorities.begin(), p.priorities.end(),
                                  [](const Priorities& year) { return !year.priorities.empty(); });
  return stated || !p.budgets.empty() || !p.processes.empty() ||
         has_document(site, DocumentKind::work_programme);
}

}  // namespace

bool has_listing(const Site& site, std::string_view id) {
  if (id == "bodies") return !site.partnership.bodies.empty();
  if (id == "organisations") return !site.partnership.organisations.empty();
  if (id == "priorities") return has_priorities(site);
  if (id == "protocols") return has_documents(site, DocumentKind::protocol);
  if (id == "work-programmes") return has_documents(site, DocumentKind::work_programme);
  if (id == "abbreviations") return has_document(site, DocumentKind::abbreviations);
  if (id == "search") return site.searchable;
  return true;
}

}  // namespace remit
