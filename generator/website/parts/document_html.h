// A document's content and downloads as a page shows them, its own or another.
#pragma once

#include <string>
#include <vector>

#include "render/html/html.h"
#include "website/site.h"

namespace remit {

// Addresses from the page at `path`. Links of the document are relative to its own page, and lead
// from the other to the same places.
HtmlOptions html_options(const ComposedDocument& document, const std::string& path,
                         int heading_shift = 1);

// A document on its own page, in two: its title, with what stands before it and what says of whom
// and when it is, and behind the list of contents the text.
struct DocumentHtml {
  std::string opening;
  std::string text;
};

DocumentHtml document_html(const ComposedDocument& document, const std::string& path);

// label (the document's title), url, part, kind and size of each file beside a document's page.
Value::List download_values(const std::string& title, const std::vector<Download>& downloads,
                            const std::string& path);

}  // namespace remit
