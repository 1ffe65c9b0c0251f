// One document as files: its page, and what is published beside it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "compose/composed.h"
#include "compose/template_sets.h"
#include "publish/drawings.h"
#include "publish/output_file.h"
#include "publish/planned_paths.h"
#include "render/pandoc/pandoc.h"
#include "website/frame/menu.h"
#include "website/site.h"

namespace remit {

// A path of the output, and what is there.
struct PlannedFile {
  std::string path;
  std::string from;                     // what it is made from, for messages
  std::optional<OutputFile> made = {};  // none: not made in this run
};

struct DocumentFiles {
  PlannedFile page;
  std::vector<PlannedFile> beside;  // in other formats, data, pictures, diagrams, attached files
  std::vector<Download> downloads;  // those of them that the page offers
  std::vector<PlannedLink> links;
  bool kept_docx = false;  // the Word document is that of an earlier run
  bool whole = true;       // … and false if it was not to be converted in this one
};

// Where the Word document of a document comes from.
struct WordSource {
  bool converted = true;                 // … by Pandoc
  std::optional<std::string> kept = {};  // … or else it is this one of an earlier run; or none
  bool later = false;  // … or else it is made when somebody asks for it, as its page offers
};

struct DocumentTools {
  Drawer* drawer = nullptr;        // null: diagrams are planned, not drawn
  const Pandoc* pandoc = nullptr;  // null: Word documents are planned, not converted
  std::function<WordSource(const DocumentCard&)> word = {};  // none: all are converted
  std::function<void()> converted = {};  // called from any thread after each conversion
};

// Any number of threads may make files at once, each with templates of its own. `diagnostics` tells
// what is wrong with templates; `tool_faults` what is wrong with diagrams and conversions, which
// are not made if the document has errors.
DocumentFiles make_document_files(ComposedDocument& document, const Site& site, const Menus& menus,
                                  const DocumentTools& tools, TemplateSets& templates,
                                  Diagnostics& diagnostics, Diagnostics& tool_faults);

// The page as its template gives it; "" if the template is at fault. An error of code
// "template.no-policy" if it could load things from elsewhere, and of code "template.page-title" if
// it has no heading of level 1 or several (WCAG 2.2, 2.4.6; screen readers begin there).
std::string render_page(const SitePage& page, Templates& templates, Diagnostics& diagnostics);

}  // namespace remit
