// What the pages of a partnership's website are made from.
//
// Pages say what there is on a day; but those of versions of terms and of redlines stay the same
// permanently.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "compose/composed.h"
#include "compose/document_card.h"
#include "model/workspace.h"

namespace remit {

// A file beside a document's page, offered for download.
struct Download {
  std::string path;
  std::string kind;                      // "Word document"
  std::optional<std::size_t> size = {};  // none: not known before somebody asks for it
  std::string part = {};                 // "Appendix A"; "" for the document itself
  friend bool operator==(const Download&, const Download&) = default;
};

class Site {
 public:
  // `cards` are those of the partnership's own documents, in the order in which they are
  // published. All that is given must outlive the site.
  Site(const Partnership& partnership, std::vector<const DocumentCard*> cards, Date as_at);

  const Partnership& partnership;
  const std::vector<const DocumentCard*> cards;
  const Date as_at;
  bool drafts = false;      // it holds what is only proposed, and is for those who work on that
  bool searchable = false;  // Pagefind makes a search for it

  // Those that are not there have none, as long as nothing has been converted.
  std::map<DocumentKey, std::vector<Download>> downloads = {};
  // The terms of reference that pages of bodies show.
  std::map<DocumentKey, const ComposedDocument*> texts = {};

  // The document of the key, or null.
  const DocumentCard* find(const DocumentKey& key) const;

 private:
  std::map<DocumentKey, const DocumentCard*> by_key_;
};

// The files beside the document's page.
std::vector<Download> downloads_of(const DocumentCard& document, const Site& site);

// The document of a kind and subject that is current (not a version with an address of its own), or
// null.
const DocumentCard* find_document(const Site& site, DocumentKind kind, std::string_view subject);

}  // namespace remit
