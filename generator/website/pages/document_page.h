// The page of a document: it stands there whole, with its downloads, its versions and the pages
// that have to do with it.
#pragma once

#include "website/site.h"
#include "website/site_page.h"

namespace remit {

// `site` holds the document's card.
SitePage document_page(const ComposedDocument& document, const std::vector<Download>& downloads,
                       const Site& site);

PageCard document_page_card(const DocumentCard& card, const Site& site);

}  // namespace remit
