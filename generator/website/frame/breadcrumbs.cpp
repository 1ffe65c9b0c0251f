#include "website/frame/breadcrumbs.h"

#include "model/lookup.h"
#include "website/addresses/addresses.h"
#include "website/frame/listings.h"
#include "website/parts/body_entries.h"
#include "website/parts/versions.h"

namespace remit {
namespace {

constexpr const char* kTermsLabel = "Terms of reference";

// "1 April 2020": the version itself, or the one that a redline is of.
std::string version_label(const DocumentCard& document, const Site& site) {
  for (const VersionLink& version : versions_around(document, site.cards).all)
    if (version.here) return version.label;
  return {};
}

Standing of_terms(const DocumentCard& document, const Site& site, Date on) {
  const std::string& folder = site.partnership.folder;
  Standing result{{listing_link(site.partnership, Listing::bodies)}, {}};
  if (const Body* body = find_body(site.partnership, document.key.subject))
    result.above.push_back({short_label(body->names, on), body_path(folder, body->id.value)});
  const DocumentCard* current =
      find_document(site, DocumentKind::terms_of_reference, document.key.subject);
  if (document.key.version.empty()) {
    result.current = kTermsLabel;
    return result;
  }
  if (current) result.above.push_back({kTermsLabel, page_path(current->key)});
  const std::string label = version_label(document, site);
  if (document.key.kind != DocumentKind::redline) {
    result.current = label;
    return result;
  }
  const DocumentKey& key = document.key;
  result.above.push_back({label, page_path(terms_key(key.partnership, key.subject, key.version))});
  result.current = "What changed";
  return result;
}

}  // namespace

Standing standing_of(const DocumentCard& document, const Site& site, Date on) {
  const std::optional<Listing> list = row_of(document.key.kind).list;
  switch (document.key.kind) {
    case DocumentKind::terms_of_reference:
    case DocumentKind::redline:
      return of_terms(document, site, on);
    case DocumentKind::protocol:
    case DocumentKind::work_programme:
    case DocumentKind::report:
      return {{listing_link(site.partnership, *list)}, {}};
    case DocumentKind::page:
    case DocumentKind::abbreviations:
      break;
  }
  return {};
}

}  // namespace remit
