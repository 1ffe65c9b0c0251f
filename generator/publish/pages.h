// The pages of the website: documents in their frame, and the index of a partnership.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "compose/composed.h"
#include "compose/templates.h"
#include "model/workspace.h"
#include "publish/versions.h"

namespace remit {

// A file beside a document's page, offered for download.
struct Download {
  std::string path;
  std::string kind;  // "Word document"
  std::size_t size = 0;
  std::string part = {};  // "Appendix A"; "" for the document itself
};

// Another page that has to do with this one.
struct Related {
  std::string label;
  std::string path;
};

// What stands around a document on its page. The frame states names as at `as_at`, the document
// those of its own date.
struct PageFrame {
  std::vector<Download> downloads;
  std::vector<Related> related;
  Versions versions;
  Date as_at;
};

// What the templates of the pages receive.
Value document_page_values(const ComposedDocument& document, const Partnership& partnership,
                           const PageFrame& frame);
Value single_page_values(const ComposedDocument& document, const Partnership& partnership,
                         const std::string& name, const std::string& style);
Value partnership_page_values(const Partnership& partnership,
                              const std::vector<const ComposedDocument*>& documents, Date as_at);

// The page of a document, through templates/site/page.html.mustache.
std::optional<std::string> render_document_page(const ComposedDocument& document,
                                                const Partnership& partnership,
                                                const PageFrame& frame, Templates& templates,
                                                Diagnostics& diagnostics);

// A document as a page by itself, with its style in it, through templates/site/single-page; and the
// name of the file in which a picture of it lies beside the page `name`.html.
std::optional<std::string> render_single_page(const ComposedDocument& document,
                                              const Partnership& partnership,
                                              const std::string& name, const std::string& style,
                                              Templates& templates, Diagnostics& diagnostics);
std::string single_page_picture(const std::string& name, const PictureFile& picture);

// The index of a partnership, through templates/site/partnership.html.mustache. `documents` are its
// own.
std::optional<std::string> render_partnership_page(
    const Partnership& partnership, const std::vector<const ComposedDocument*>& documents,
    Date as_at, Templates& templates, Diagnostics& diagnostics);

}  // namespace remit
