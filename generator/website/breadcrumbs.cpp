#include "website/breadcrumbs.h"

#include "model/lookup.h"
#include "website/addresses.h"
#include "website/body_entries.h"
#include "website/menu.h"
#include "website/versions.h"

namespace remit {
namespace {

constexpr const char* kTermsLabel = "Terms of reference";

// "1 April 2020": the version itself, or the one that a redline is of.
std::string version_label(const ComposedDocument& document, const Site& site) {
  for (const VersionLink& version : versions_around(document, site.documents).all)
    if (version.here) return version.label;
  return {};
}

Standing of_terms(const ComposedDocument& document, const Site& site, Date on) {
  const std::string& folder = site.partnership.folder;
  Standing result{{{listing_label("bodies"), listing_path(folder, "bodies")}}, {}};
  if (const Body* body = find_body(site.partnership, document.subject))
    result.above.push_back({short_label(body->names, on), body_path(folder, body->id.value)});
  const ComposedDocument* current = find_document(site, "terms-of-reference", document.subject);
  if (document.version.empty()) {
    result.current = kTermsLabel;
    return result;
  }
  if (current) result.above.push_back({kTermsLabel, page_path(*current)});
  const std::string label = version_label(document, site);
  if (document.kind != "redline") {
    result.current = label;
    return result;
  }
  ComposedDocument version;
  version.kind = "terms-of-reference";
  version.partnership = document.partnership;
  version.subject = document.subject;
  version.version = document.version;
  result.above.push_back({label, page_path(version)});
  result.current = "What changed";
  return result;
}

}  // namespace

Standing standing_of(const ComposedDocument& document, const Site& site, Date on) {
  const auto under = [&](std::string_view listing) {
    return Standing{{{listing_label(listing), listing_path(site.partnership.folder, listing)}}, {}};
  };
  if (document.kind == "terms-of-reference" || document.kind == "redline")
    return of_terms(document, site, on);
  if (document.kind == "report") return under("reports");
  if (document.kind == "protocol") return under("protocols");
  if (document.kind == "work-programme") return under("work-programmes");
  return {};
}

}  // namespace remit
