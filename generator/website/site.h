// All pages of a partnership's website. A new kind of page is a pair of files here, a template in
// templates/site/ and a row in site.cpp.
//
// Pages say what there is as at a day; but those of versions of terms and of redlines are the same
// for ever.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "base/date.h"
#include "compose/composed.h"
#include "model/workspace.h"
#include "website/site_page.h"

namespace remit {

// A file beside a document's page, offered for download.
struct Download {
  std::string path;
  std::string kind;  // "Word document"
  std::size_t size = 0;
  std::string part = {};  // "Appendix A"; "" for the document itself
};

struct Site {
  const Partnership& partnership;
  std::vector<const ComposedDocument*> documents;  // the partnership's own
  // By document. Those that are not there have none, as long as nothing has been converted.
  std::map<const ComposedDocument*, std::vector<Download>> downloads;
  Date as_at;
  bool drafts = false;      // it holds what is only proposed, and is for those who work on that
  bool searchable = false;  // Pagefind makes a search for it
};

// The pages in the order in which they are put in place: those that lists lead to before the lists,
// and at the end those at former addresses (former_pages.h), which belong into no list.
std::vector<SitePage> compose_site(const Site& site);

// A diagram on a page that is no document's.
struct PageDrawing {
  std::string path;  // of the output
  std::string page;  // on which it stands
  Drawing drawing;
};

std::vector<PageDrawing> site_drawings(const Site& site);

// Those of `all` that are the partnership's own.
std::vector<const ComposedDocument*> documents_of(const Partnership& partnership,
                                                  const std::vector<ComposedDocument>& all);

// The document of a kind and subject that is current (not a version with an address of its own), or
// null.
const ComposedDocument* find_document(const Site& site, std::string_view kind,
                                      std::string_view subject);

}  // namespace remit
