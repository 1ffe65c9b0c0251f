// A whole workspace: every file of it, found by its folders.
//
//   content/<partnership>/partnership.xml, abbreviations.xml
//   content/<partnership>/website.xml, meetings.xml
//   content/<partnership>/terms-of-reference/<body>/<in-force-from>.xml and .md
//   content/<partnership>/reports/<date>-<slug>/report.xml, report.md and its pictures
//   content/<partnership>/pages/<slug>.md
//   templates/house-styles/<id>/house-style.xml, in the workspace or among the installed ones
//   templates/short-forms.xml, in the workspace and among the installed ones
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/source.h"
#include "model/workspace.h"
#include "read/content_files.h"

namespace remit {

// Everything of a workspace but what reports say beyond their cover sheets: there may be thousands
// of them, and each is read when it is composed (read/report_text.h).
struct WorkspaceFacts {
  Workspace workspace;
  ContentFiles files;
};

// Reads all facts, and all prose but that of reports. Every fault of every file is reported.
// `installed` is the folder that holds the installed templates/.
WorkspaceFacts read_facts(const std::string& root, const std::string& installed, Sources& sources,
                          Diagnostics& diagnostics);

// Reads what all reports say into the workspace, for those who look into many.
void read_report_texts(WorkspaceFacts& facts, Sources& sources, Diagnostics& diagnostics);

// All of it at once. A file in the content that belongs to nothing is reported too.
Workspace read_workspace(const std::string& root, const std::string& installed, Sources& sources,
                         Diagnostics& diagnostics);

}  // namespace remit
