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
bool listed_once(const Site& site, Listing listing) {
  const auto& removals = site.partnership.website.removals;
  const std::string folder = parent_of(listing_path(site.partnership.folder, listing)) + "/";
  return std::any_of(removals.begin(), removals.end(), [&](const Removal& removal) {
    const auto path = removed_path(site.partnership, removal);
    return path && *path != folder && path->starts_with(folder);
  });
}

bool has_documents(const Site& site, Listing listing, DocumentKind kind) {
  return has_document(site, kind) || listed_once(site, listing);
}

bool has_priorities(const Site& site) {
  const Partnership& p = site.partnership;
  const bool stated = std::any_of(p.priorities.begin(), p.priorities.end(),
                                  [](const Priorities& year) { return !year.priorities.empty(); });
  return stated || !p.budgets.empty() || !p.processes.empty() ||
         has_document(site, DocumentKind::work_programme);
}

}  // namespace

bool has_listing(const Site& site, Listing listing) {
  switch (listing) {
    case Listing::bodies:
      return !site.partnership.bodies.empty();
    case Listing::organisations:
      return !site.partnership.organisations.empty();
    case Listing::priorities:
      return has_priorities(site);
    case Listing::protocols:
      return has_documents(site, listing, DocumentKind::protocol);
    case Listing::work_programmes:
      return has_documents(site, listing, DocumentKind::work_programme);
    case Listing::abbreviations:
      return has_document(site, DocumentKind::abbreviations);
    case Listing::search:
      return site.searchable;
    case Listing::reports:
    case Listing::meetings:
    case Listing::a_to_z:
    case Listing::accessibility:
      break;  // always, even if there is nothing in it yet
  }
  return true;
}

PageLink listing_link(const Partnership& partnership, Listing listing) {
  return {std::string(row_of(listing).label), listing_path(partnership.folder, listing)};
}

}  // namespace remit
