// All pages of a partnership's website. A new kind of page is a pair of files in pages/, a template
// in templates/site/ and a row in pages.cpp.
#pragma once

#include <string>
#include <vector>

#include "document/diagram.h"
#include "website/frame/menu.h"
#include "website/site.h"
#include "website/site_page.h"

namespace remit {

// The pages of documents, told by what is known before their text is made.
std::vector<PageCard> document_page_cards(const Site& site);

// The pages that are no document's, in the order in which they are put in place: those that lists
// lead to before the lists, and at the end those at former addresses (former_pages.h), which belong
// into no list. `documents` are the pages of the documents.
// `jobs` kinds of page are made at a time.
std::vector<SitePage> compose_site(const Site& site, const std::vector<PageCard>& documents,
                                   int jobs = 1);

// Puts on a page what follows from the website as a whole: its menus, and that it is a draft.
void finish_page(SitePage& page, const Menus& menus, const Site& site);

// A diagram on a page that is no document's.
struct PageDrawing {
  std::string path;  // of the output
  std::string page;  // on which it is
  Drawing drawing;
};

std::vector<PageDrawing> site_drawings(const Site& site);

}  // namespace remit
