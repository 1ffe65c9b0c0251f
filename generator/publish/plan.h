// The plan of all outputs: every file that the output folder is to hold.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "compose/composed.h"
#include "model/workspace.h"
#include "publish/conversions.h"
#include "publish/output.h"
#include "render/pagefind.h"

namespace remit {

struct PlanOptions {
  std::string installed;  // the folder of the installed templates/ and site/
  bool html = true;
  Date as_at = {};  // whose names the pages state around the documents
  // The diagrams of pages (publish/drawings.h), by path; those that are not there are not yet made.
  std::map<std::string, std::string> drawn = {};
  bool drafts = false;
  bool searchable = false;             // the websites have pages that search
  const Pagefind* pagefind = nullptr;  // makes what they search in; null: only looked at
};

// The files in the order in which they are put in place: assets, pictures and DOCX, pages, those
// that lead to others last. `docx` holds the converted documents by path.
//
// Reports two outputs with one path (upper and lower case count as one, since some file systems and
// web servers do not tell them apart), naming both, and links in documents to files that are not
// published. Word documents and diagrams count as published even before they are made.
std::vector<OutputFile> plan_outputs(const Workspace& workspace,
                                     const std::vector<ComposedDocument>& documents,
                                     const std::map<std::string, std::string>& docx,
                                     const PlanOptions& options, Sources& sources,
                                     Diagnostics& diagnostics);

}  // namespace remit
