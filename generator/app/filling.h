// Filling one document: it is read, composed, checked and written, and forgotten.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "compose/catalogue.h"
#include "publish/publication.h"
#include "read/content_files.h"

namespace remit {

// What is left of a document once it has been filled.
struct FilledDocument {
  std::optional<DocumentFiles> files;         // none if it could not be composed
  std::unique_ptr<Sources> sources;           // that the places below point into; null: none do
  Diagnostics diagnostics;                    // what is wrong with its text
  Diagnostics if_clean;                       // what is wrong unless something else is
  Diagnostics tool_faults;                    // … with diagrams and conversions
  ReadFiles files_read;                       // for it alone
  std::set<std::string> abbreviations;        // listed forms that it uses
  std::optional<ComposedDocument> kept = {};  // the document, if it was asked for

  // Whether anything above is about a place in the document's sources.
  bool has_places() const;
};

// What other pages, and checks of the whole, know of a document: as long as this is the same, a
// change of the document changes its own files alone.
struct DocumentShape {
  std::vector<std::pair<std::string, std::string>> files;  // path, and what it is made from
  std::vector<Download> downloads;
  std::vector<std::pair<std::string, std::string>> links;  // path, and address
  std::set<std::string> abbreviations;
  std::set<std::string> read;  // paths of files
  bool is_silent = false;      // nothing is said of it
  friend bool operator==(const DocumentShape&, const DocumentShape&) = default;
};
DocumentShape shape_of(const FilledDocument& document);

// Any number of threads may fill documents at once, each with templates of its own. `root` is the
// workspace's folder.
FilledDocument fill_document(const Catalogue& catalogue, const PlannedDocument& planned,
                             const std::string& root, const Publication& publication,
                             const DocumentTools& tools, OutputStore& store,
                             TemplateSets& templates, bool keeps);

// What is wrong with the prose of terms that are appended and are no document themselves.
void check_appended(const AppendedProse& text, const Workspace& workspace,
                    Diagnostics& diagnostics);

}  // namespace remit
